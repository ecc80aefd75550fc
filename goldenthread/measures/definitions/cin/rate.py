"""How many children are in need, of those who live in the area."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import open_cases


def rows(at: At) -> Rows:
    cases = at.once(open_cases)
    return counted_rows(cases, id=cases.person_id, person_id=cases.person_id)


MEASURE = Measure(
    title="Children in need per 10,000",
    why_it_matters="It tells how many children social care works with, and whether they become more.",
    definition=(
        "Children with an open case at the end of the day, for 10,000 aged 0 to 17 in the area. "
        "Children in care and on child protection plans are among them, and so are the unborn. "
        "Referrals that led to nothing and cases that are not children’s social care are not."
    ),
    counts="children",
    unit=Unit.PER_10000,
    good=Good.NEUTRAL,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ext_population"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "primary_need"),
    source="Children in need statistics (Department for Education)",
    benchmark="LAIT: children in need rate per 10,000",
    notes=(
        "The national count takes in care leavers who still have a service; this one stops at 18.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2015-01-01 |                   |
                    C              |            | 2026-06-01        |
                    D              | 2008-03-31 |                   |
                    E              | 2008-04-01 |                   |
                    F              | 2015-01-01 |                   | 2026-03-31
                    G              | 2015-01-01 |                   |
                    H              | 2015-01-01 |                   |
                    I              | 2015-01-01 |                   |
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date  | cine_close_date | cine_referral_nfa | cine_cin_primary_need_code
                    R1               | A              | 2025-01-01          |                 | N                 | N1
                    R2               | A              | 2026-01-01          |                 | N                 | N1
                    R3               | B              | 2025-01-01          | 2026-03-31      | N                 | N1
                    R4               | C              | 2026-03-31 20:00:00 |                 |                   |
                    R5               | D              | 2025-01-01          |                 | N                 | N1
                    R6               | E              | 2025-01-01          | 2026-04-01      | N                 | N1
                    R7               | F              | 2025-01-01          |                 | N                 | N1
                    R8               | G              | 2025-01-01          |                 | Y                 | N1
                    R9               | H              | 2025-01-01          |                 | N                 | N9
                    R0               | I              | 2026-04-01          |                 | N                 | N1
                """,
                "ext_population": """
                    expo_year | expo_age_from | expo_age_to | expo_count
                    2025      | 0             | 17          | 10000
                """,
            },
            gives="""
                id | met
                A  | yes
                C  | yes
                E  | yes
            """,
        ),
    ),
)  # fmt: skip
