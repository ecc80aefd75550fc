"""How many referrals there are, of those who live in the area."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import referrals


def rows(at: At) -> Rows:
    told = at.once(referrals)
    received = told.filter(at.in_period(told.received))
    return counted_rows(received, id=received.referral_id, person_id=received.person_id)


MEASURE = Measure(
    title="Referrals per 10,000 children",
    why_it_matters="It tells how much is asked of social care, and whether that is changing.",
    definition=(
        "Referrals received in the period, one for a child and day, for 10,000 aged 0 to 17 in the "
        "area. Those that led to nothing and those about unborn children count too."
    ),
    counts="referrals",
    unit=Unit.PER_10000,
    good=Good.NEUTRAL,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cin_episodes", "ext_population"),
    rows=rows,
    breakdowns=("age_band", "sex", "ethnicity", "disability", "uasc", "primary_need"),
    source="Children in need statistics (Department for Education)",
    benchmark="LAIT: rate of referrals per 10,000",
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date  | cine_close_date | cine_referral_nfa
                    R2               | A              | 2025-04-01 15:00:00 |                 | N
                    R1               | A              | 2025-04-01 09:00:00 |                 | N
                    R3               | B              | 2026-03-31 10:00:00 | 2026-03-31      | Y
                    R4               | C              | 2025-03-31          |                 | N
                    R5               | D              | 2026-04-01          |                 | N
                    R6               | E              |                     | 2026-01-01      | N
                    R7               | F              | 2026-01-02          | 2026-01-01      | N
                """,
                "ext_population": """
                    expo_year | expo_age_from | expo_age_to | expo_count
                    2025      | 0             | 17          | 10000
                """,
            },
            gives="""
                id | met
                R1 | yes
                R3 | yes
            """,
        ),
    ),
)
