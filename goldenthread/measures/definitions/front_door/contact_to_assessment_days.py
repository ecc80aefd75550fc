"""How long it takes from a contact to an assessment that is signed off."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, as_date
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.assessments import first_assessments
from goldenthread.measures.populations.choosing import first_of_each

_MOST_WORKING_DAYS_BEFORE = 10


def rows(at: At) -> Rows:
    told = at.once(first_assessments)
    done = told.filter(at.in_period(told.authorised))
    linked = done.join(_contact_of_each(at, done), "referral_id")
    linked = linked.filter(linked.contacted <= linked.authorised)
    return counted_rows(
        linked,
        id=linked.assessment_id,
        person_id=linked.person_id,
        amount=at.working_days(linked.contacted, linked.authorised),
    )


def _contact_of_each(at: At, done: Expression) -> Expression:
    """The day of the contact that each referral came of: one that names it, else one shortly before."""
    contacts = _contacts(at)
    asked = done.select("referral_id", "printed_referral", "referred", child="person_id")
    named = asked.join(contacts, [("printed_referral", "named_referral")])
    named = named.select("referral_id", "contacted", "contact_id", by_name=0)
    shortly = asked.join(
        contacts.filter(contacts.named_referral.isnull()), [("child", "contacted_about")]
    )
    shortly = shortly.filter(
        (shortly.contacted <= shortly.referred)
        & (at.working_days(shortly.contacted, shortly.referred) <= _MOST_WORKING_DAYS_BEFORE)
    )
    shortly = shortly.select("referral_id", "contacted", "contact_id", by_name=1)
    either = named.union(shortly)
    order = [either.by_name, either.contacted.desc(), either.contact_id]
    return first_of_each(either, "referral_id", order).select("referral_id", "contacted")


def _contacts(at: At) -> Expression:
    """Every contact with the referral that its decision names; a decision need not tell its day."""
    told = at.table("ssd_contacts")
    told = told.select(
        contact_id=told.cont_contact_id,
        contacted_about=told.cont_person_id,
        contacted=as_date(told.cont_contact_date),
    )
    decisions = at.every_row("ext_contact_decision")
    decided = as_date(decisions.excd_decision_date)
    decisions = decisions.filter(
        decisions.excd_referral_id.notnull() & (decided.isnull() | (decided <= at.day))
    )
    decisions = decisions.select(
        contact_id=decisions.excd_contact_id, named_referral=decisions.excd_referral_id
    ).distinct()
    return told.left_join(decisions, "contact_id", rname="decision_{name}").select(
        "contact_id", "contacted_about", "contacted", "named_referral"
    )


MEASURE = Measure(
    title="Working days from contact to completed assessment",
    why_it_matters="It is the wait as the family knows it, from the first call to a finished assessment.",
    definition=(
        "Of the assessments authorised in the period that are the first on their referral: the "
        "median of the working days from the contact to the authorisation. The contact is the one "
        "whose decision names the referral; without one, the child’s latest on or before the day of "
        "the referral and no more than 10 working days before it. An assessment without a contact "
        "is left out."
    ),
    counts="assessments",
    unit=Unit.WORKING_DAYS,
    good=Good.LOWER,
    window=Window.ROLLING_3_MONTHS,
    is_median=True,
    needs=("ssd_contacts", "ssd_cin_episodes", "ssd_cin_assessments", "ext_contact_decision"),
    rows=rows,
    parameters=("bank_holiday_calendar",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition",
    notes=(
        "A contact whose decision names another referral is not taken for this one.",
        "Of several contacts that name a referral the latest counts, as it does where none names it.",
        "The target of a published plan is that the value falls from year to year.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_contacts": """
                    cont_contact_id | cont_person_id | cont_contact_date
                    C1              | A              | 2026-02-02 08:30:00
                    C2              | B              | 2026-01-19
                    C3              | C              | 2026-01-16
                    C4              | D              | 2026-01-05
                    C5              | D              | 2026-02-02
                    C6              | E              | 2026-01-19
                    C7              | E              | 2026-01-30
                    C8              | F              | 2026-02-02
                    C9              | G              | 2026-02-02
                """,
                "ext_contact_decision": """
                    excd_contact_id | excd_decision_date | excd_referral_id
                    C4              | 2026-01-06         | RD
                    C8              | 2026-03-31         | RX
                    C1              |                    |
                    C9              | 2026-04-01         | RX
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date
                    RA               | A              | 2026-02-02 16:00:00
                    RB               | B              | 2026-02-02
                    RC               | C              | 2026-02-02
                    RD               | D              | 2026-02-02
                    RE               | E              | 2026-02-02
                    RF               | F              | 2026-02-02
                    RG               | G              | 2026-02-02
                """,
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
                    A1                 | A              | RA               | 2026-02-03                 | 2026-02-09
                    A2                 | A              | RA               | 2026-02-10                 | 2026-02-27
                    B1                 | B              | RB               | 2026-02-02                 | 2026-02-09
                    C1                 | C              | RC               | 2026-02-02                 | 2026-02-09
                    D1                 | D              | RD               | 2026-02-02                 | 2026-02-09
                    E1                 | E              | RE               | 2026-02-02                 | 2026-02-09
                    F1                 | F              | RF               | 2026-02-02                 | 2026-02-09
                    G1                 | G              | RG               | 2026-02-02                 | 2026-02-02
                    H1                 | A              | RA               | 2026-03-01                 | 2026-04-01
                """,
            },
            gives="""
                id | amount
                A1 | 5
                B1 | 15
                D1 | 25
                E1 | 6
                G1 | 0
            """,
        ),
    ),
)
