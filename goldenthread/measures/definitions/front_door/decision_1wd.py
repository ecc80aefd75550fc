"""Contacts that were decided on within a working day."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, as_date
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows


def rows(at: At) -> Rows:
    limit = at.parameters["decision_max_working_days"]
    contacts = at.table("ssd_contacts")
    contacts = contacts.select(
        contact_id=contacts.cont_contact_id,
        person_id=contacts.cont_person_id,
        received=as_date(contacts.cont_contact_date),
    )
    decisions = at.table("ext_contact_decision")
    decisions = decisions.select(
        contact_id=decisions.excd_contact_id, decided=as_date(decisions.excd_decision_date)
    )
    told = contacts.filter(at.in_period(contacts.received)).left_join(
        decisions, "contact_id", rname="decision_{name}"
    )
    time_is_up = told.decided.isnull() & (at.working_days(told.received, at.day) > limit)
    judged = told.filter((told.decided >= told.received).fill_null(False) | time_is_up)
    return counted_rows(
        judged,
        id=judged.contact_id,
        person_id=judged.person_id,
        met=at.working_days(judged.received, judged.decided) <= limit,
    )


MEASURE = Measure(
    title="Contacts decided within one working day",
    why_it_matters="Until somebody decides, nobody acts for the child.",
    definition=(
        "Of the contacts received in the period that were decided on, or for which the time is up: "
        "those decided within one working day. The day of the contact is not counted. A contact that "
        "still has time, and one whose decision is dated before it, are left out."
    ),
    counts="contacts",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.MONTH,
    needs=("ssd_contacts", "ext_contact_decision"),
    rows=rows,
    parameters=("decision_max_working_days", "bank_holiday_calendar"),
    breakdowns=("worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Working Together to Safeguard Children 2023",
    target=100,
    examples=(
        Example(
            as_at="2026-04-08",
            bank_holidays=("2026-04-03", "2026-04-06"),
            given={
                "ssd_contacts": """
                    cont_contact_id | cont_person_id | cont_contact_date
                    C1              | A              | 2026-04-02 09:00:00
                    C2              | B              | 2026-04-02
                    C3              | C              | 2026-04-04
                    C4              | D              | 2026-04-01 17:00:00
                    C5              | E              | 2026-04-02
                    C6              | F              | 2026-04-02
                    C7              | G              | 2026-04-07
                    C8              | H              | 2026-04-07
                    C9              | I              | 2026-03-31
                """,
                "ext_contact_decision": """
                    excd_contact_id | excd_decision_date
                    C1              | 2026-04-07 16:00:00
                    C2              | 2026-04-08
                    C3              | 2026-04-07
                    C4              | 2026-04-01 09:00:00
                    C6              | 2026-04-01
                    C8              | 2026-04-09
                    C9              | 2026-04-01
                """,
            },
            gives="""
                id | met
                C1 | yes
                C2 | no
                C3 | yes
                C4 | yes
                C5 | no
            """,
        ),
    ),
)
