"""Child protection plans whose reviews were all held on time."""

import datetime

import ibis

from goldenthread.core.periods import Window
from goldenthread.core.periods import add_months as day_months_on
from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.protection import plans_to_review, reviews_of_spells

_A_YEAR = 12


def rows(at: At) -> Rows:
    first = at.parameters["cp_first_review_months"]
    plans = at.once(plans_to_review)
    plans = plans.filter(add_months(plans.start, first) <= at.day)
    late = _late(at).mutate(was_late=True)
    joined = plans.left_join(late, ["person_id", "spell"], rname="late_{name}")
    return counted_rows(
        joined,
        id=joined.plan_id,
        person_id=joined.person_id,
        met=(joined.due >= at.day) & joined.was_late.isnull(),
    )


def _late(at: At) -> Expression:
    """The spells with a review held late that fell due in the last 12 months."""
    since: datetime.date = day_months_on(at.day, -_A_YEAR)
    told = at.once(reviews_of_spells)
    order = ibis.window(group_by=["person_id", "spell"], order_by=[told.held, told.review_id])
    before = told.held.lag().over(order)
    later = add_months(before, at.parameters["cp_review_interval_months"])
    first = add_months(told.start, at.parameters["cp_first_review_months"])
    told = told.mutate(due=later.fill_null(first))
    late = told.filter((told.held > told.due) & (told.due > since))
    return late.select("person_id", "spell").distinct()


MEASURE = Measure(
    title="Plans with all reviews on time",
    why_it_matters="Reviews are where a plan is held to what keeps the child safe.",
    definition=(
        "Of this authority’s child protection plans that have been open for three months or more: "
        "those with no review that fell due in the last 12 months and was held late, and none "
        "overdue. The first is due three months after the plan began, each later one six months "
        "after the last; on the day it is due it is in time. Plans that overlap or follow on the "
        "same day are one."
    ),
    counts="plans",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cp_plans", "ssd_cp_reviews"),
    rows=rows,
    parameters=("cp_first_review_months", "cp_review_interval_months"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "category_of_abuse"),
    source="Children in need statistics (Department for Education), formerly NI 67; "
           "Working Together 2023",
    benchmark="LAIT: child protection reviews within timescale",
    target=100,
    notes=(
        "Some specifications use 91 and 183 days in place of three and six months.",
        "The due date that is recorded is shown and never relied on.",
        "A review belongs to a plan by the plan that it names.",
    ),
    examples=(
        Example(
            as_at="2026-02-28",
            given={
                "ssd_person": "\n".join(
                    [
                        "pers_person_id | pers_dob",
                        *(f"{one} | 2015-01-01" for one in "ABCDEFGHIJKM"),
                        "L | 2008-02-28",
                    ]
                ),
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KA              | A              | 2025-11-28              |                       | N
                    KB              | B              | 2025-11-30              |                       | N
                    KC              | C              | 2025-11-27              |                       | N
                    KD              | D              | 2025-12-01              |                       | N
                    KE              | E              | 2025-08-31              |                       | N
                    KF              | F              | 2025-08-31              |                       | N
                    KG              | G              | 2024-11-28              |                       | N
                    KH              | H              | 2024-12-01              |                       | N
                    KI              | I              | 2025-05-01              |                       | N
                    KJ1             | J              | 2025-05-01              | 2025-09-01            | N
                    KJ2             | J              | 2025-09-01              |                       |
                    KK              | K              | 2025-05-01              |                       | Y
                    KL              | L              | 2025-05-01              |                       | N
                    KM              | M              | 2025-11-28              |                       | N
                """,
                "ssd_cp_reviews": """
                    cppr_cp_review_id | cppr_person_id | cppr_cp_plan_id | cppr_cp_review_date | cppr_cp_review_due
                    C0                | C              | KC              | 2025-11-27          |
                    E1                | E              | KE              | 2025-11-30          |
                    F1                | F              | KF              | 2025-12-01          | 2026-01-31
                    G1                | G              | KG              | 2025-03-01          |
                    G2                | G              | KG              | 2025-08-31          |
                    H1                | H              | KH              | 2025-03-02          |
                    H2                | H              | KH              | 2025-08-31          |
                    I1                | I              | KI              | 2025-08-01          |
                    I2                | I              | KI              |                     | 2026-01-31
                    J1                | J              | KJ1             | 2025-08-01          |
                    J2                | J              | KJ2             | 2026-02-01          |
                    M1                | M              | KM              | 2026-03-01          |
                """,
            },
            gives="""
                id  | met
                KA  | yes
                KB  | yes
                KC  | no
                KE  | yes
                KF  | no
                KG  | yes
                KH  | no
                KI  | no
                KJ1 | yes
                KM  | yes
            """,
        ),
    ),
)  # fmt: skip
