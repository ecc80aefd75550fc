"""How long child protection plans lasted that ended in the period."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Rows,
    Unit,
    Variant,
    counted_rows,
)
from goldenthread.measures.populations.protection import plan_spells


def rows(at: At) -> Rows:
    spells = at.once(plan_spells)
    ended = spells.filter(at.in_period(spells.end))
    return counted_rows(
        ended,
        id=ended.plan_id,
        person_id=ended.person_id,
        amount=at.days(ended.start, ended.end),
    )


MEASURE = Measure(
    title="Mean length of child protection plans that ended",
    why_it_matters="Long plans can mean drift; very short ones that the plan was not needed.",
    definition=(
        "Of the plan spells that ended in the period: the mean of the days from start to end. "
        "Plans that overlap or follow on the same day are one spell. Temporary plans held for "
        "another authority are left out."
    ),
    counts="plans",
    unit=Unit.DAYS,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cp_plans",),
    rows=rows,
    breakdowns=(
        "team",
        "worker",
        "age_band",
        "sex",
        "ethnicity",
        "disability",
        "uasc",
        "category_of_abuse",
    ),
    notes=(
        "To be read with repeat plans.",
        "The target of a published plan is that the value falls from year to year.",
    ),
    variants={"median": Variant("Median instead of mean", rows, is_median=True)},
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    K1              | A              | 2026-01-01              | 2026-01-02            |
                    K2              | B              | 2025-03-31              | 2025-12-31            | N
                    K3              | B              | 2025-12-31              | 2026-03-31            | N
                    K4              | C              | 2025-06-01              | 2025-09-01            | Y
                    K5              | D              | 2025-06-01              |                       | N
                    K6              | E              | 2024-06-01              | 2025-03-31            | N
                """
            },
            gives="""
                id | amount
                K1 | 1
                K2 | 365
            """,
        ),
    ),
)
