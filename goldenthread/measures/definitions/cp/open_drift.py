"""Open child protection plans that have lasted 15 months or more."""

import functools

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows
from goldenthread.measures.populations.protection import open_plan_spells


def rows(at: At) -> Rows:
    plans = at.once(open_plan_spells)
    return counted_rows(
        plans,
        id=plans.plan_id,
        person_id=plans.person_id,
        met=add_months(plans.start, _thresholds(at)[0]) <= at.day,
    )


def rows_in_band(at: At, band: int) -> Rows:
    """The plans for which this is the largest threshold reached; none where there is no such band."""
    plans, thresholds = at.once(open_plan_spells), _thresholds(at)
    reached = [add_months(plans.start, months) <= at.day for months in thresholds[band : band + 2]]
    met = reached[0] if reached else False
    if len(reached) > 1:
        met = reached[0] & ~reached[1]
    return counted_rows(plans, id=plans.plan_id, person_id=plans.person_id, met=met)


def _thresholds(at: At) -> list[int]:
    return sorted(at.parameters["cp_drift_months"])


MEASURE = Measure(
    title="Open plans at 15 months or more",
    why_it_matters="A plan that goes on and on shows that what is done does not make the child safe.",
    definition=(
        "Of this authority’s child protection plans open at the end of the day, of children under "
        "18 or unborn: those that began 15 months ago or earlier. They are also told in bands, from "
        "15, 18 and 24 months on, each plan in the highest that it has reached. Plans that overlap "
        "or follow on the same day are one."
    ),
    counts="plans",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cp_plans"),
    rows=rows,
    parameters=("cp_drift_months",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "category_of_abuse"),
    source="Local bands; the Department for Education publishes plans open for two years or more",
    benchmark="LAIT: the band of two years or more",
    variants={
        "first_band": Variant(
            "From the first threshold to the second (15 to under 18 months)",
            functools.partial(rows_in_band, band=0),
        ),
        "second_band": Variant(
            "From the second threshold to the third (18 to under 24 months)",
            functools.partial(rows_in_band, band=1),
        ),
        "third_band": Variant(
            "From the third threshold on (24 months or more)",
            functools.partial(rows_in_band, band=2),
        ),
    },
    notes=("The target of a published plan is that the value falls from year to year.",),
    examples=(
        Example(
            as_at="2024-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2015-01-01 |                   |
                    C              | 2006-03-31 |                   |
                    D              | 2015-01-01 |                   |
                    E              | 2015-01-01 |                   | 2024-03-31
                    F              | 2015-01-01 |                   |
                    G              |            | 2024-06-01        |
                    H              | 2015-01-01 |                   |
                """,
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KA              | A              | 2022-12-31              |                       | N
                    KB              | B              | 2023-01-01              | 2024-04-01            | N
                    KC              | C              | 2022-01-01              |                       | N
                    KD              | D              | 2022-01-01              |                       | Y
                    KE              | E              | 2022-01-01              |                       | N
                    KF1             | F              | 2022-09-30              | 2023-09-01            | N
                    KF2             | F              | 2023-09-01              |                       |
                    KG              | G              | 2024-01-15              |                       | N
                    KH              | H              | 2022-01-01              | 2024-03-31            | N
                """,
            },
            gives="""
                id  | met
                KA  | yes
                KB  | no
                KF1 | yes
                KG  | no
            """,
        ),
    ),
)  # fmt: skip
