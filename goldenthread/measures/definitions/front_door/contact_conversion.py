"""How many contacts became a referral."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, as_date
from goldenthread.measures.json_flags import is_flagged
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows


def rows(at: At) -> Rows:
    told = at.table("ssd_contacts")
    outcome = told.cont_contact_outcome_json
    is_new = is_flagged(outcome, "NEW_REFERRAL_FLAG")
    is_existing = is_flagged(outcome, "EXISTING_REFERRAL_FLAG")
    received = told.mutate(is_new=is_new).filter(
        at.in_period(as_date(told.cont_contact_date)) & (is_new | ~is_existing)
    )
    return counted_rows(
        received,
        id=received.cont_contact_id,
        person_id=received.cont_person_id,
        met=received.is_new,
    )


MEASURE = Measure(
    title="Contacts that became a referral",
    why_it_matters="A steady share says that thresholds are understood and kept to.",
    definition=(
        "Of the contacts received in the period, each child of each contact: those that led to a new "
        "referral. Contacts about a case that is open already are left out, unless a new referral "
        "came of them too. A contact without a readable outcome counts as one that led to none."
    ),
    counts="contacts",
    unit=Unit.PERCENT,
    good=Good.NEUTRAL,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_contacts",),
    rows=rows,
    breakdowns=("age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Safeguarding Pressures research (Association of Directors of Children’s Services)",
    benchmark="Safeguarding Pressures; no national indicator",
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_contacts": """
                    cont_contact_id | cont_person_id | cont_contact_date   | cont_contact_outcome_json
                    C1              | A              | 2025-04-01          | {"NEW_REFERRAL_FLAG": "Y", "NFA_FLAG": ""}
                    C2              | A              | 2025-04-01          | {"NEW_REFERRAL_FLAG": "", "NFA_FLAG": "Y"}
                    C3              | B              | 2025-09-02          | {"NEW_REFERRAL_FLAG": "N", "EXISTING_REFERRAL_FLAG": "Y"}
                    C4              | C              | 2025-09-02          | {"NEW_REFERRAL_FLAG": true, "EXISTING_REFERRAL_FLAG": "yes"}
                    C5              | D              | 2025-09-02          |
                    C6              | E              | 2025-09-02          | "NEW_REFERRAL_FLAG": "Y"
                    C7              | F              | 2026-03-31 23:00:00 | {"NEW_REFERRAL_FLAG": "1"}
                    C8              | G              | 2025-03-31          | {"NEW_REFERRAL_FLAG": "Y"}
                    C9              | H              | 2026-04-01          | {"NEW_REFERRAL_FLAG": "Y"}
                    C0              | I              |                     | {"NEW_REFERRAL_FLAG": "Y"}
                """
            },
            gives="""
                id | met
                C1 | yes
                C2 | no
                C4 | yes
                C5 | no
                C6 | no
                C7 | yes
            """,
        ),
    ),
)
