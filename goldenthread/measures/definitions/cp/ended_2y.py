"""Child protection plans that had lasted two years or more when they ended."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.protection import plan_spells

_TWO_YEARS = 24


def rows(at: At) -> Rows:
    spells = at.once(plan_spells)
    ended = spells.filter(at.in_period(spells.end))
    return counted_rows(
        ended,
        id=ended.plan_id,
        person_id=ended.person_id,
        met=add_months(ended.start, _TWO_YEARS) <= ended.end,
    )


MEASURE = Measure(
    title="Plans that lasted two years or more when they ended",
    why_it_matters="After two years on a plan a child is either safe or should not have waited.",
    definition=(
        "Of the plan spells that ended in the period: those that had lasted 24 months or more. Plans "
        "that overlap or follow on the same day are one spell. Temporary plans held for another "
        "authority are left out."
    ),
    counts="plans",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cp_plans",),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "category_of_abuse"),
    source="Children in need statistics (Department for Education), formerly NI 64",
    benchmark="LAIT: child protection plans lasting two years or more",
    notes=("The target of a published plan is that the value falls from year to year.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KA              | A              | 2023-06-01              | 2025-06-01            | N
                    KB              | B              | 2023-06-01              | 2025-05-31            | N
                    KC1             | C              | 2023-06-01              | 2025-01-01            | N
                    KC2             | C              | 2025-01-01              | 2026-03-31            |
                    KD              | D              | 2020-01-01              | 2025-04-01            | N
                    KE              | E              | 2020-01-01              | 2025-03-31            | N
                    KF              | F              | 2020-01-01              | 2026-04-01            | N
                    KG              | G              | 2020-01-01              | 2025-09-01            | Y
                """
            },
            gives="""
                id  | met
                KA  | yes
                KB  | no
                KC1 | yes
                KD  | yes
            """,
        ),
    ),
)  # fmt: skip
