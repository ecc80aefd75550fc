"""Child protection plans that ended at their first review, or before it."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.protection import plan_spells, reviews_of_spells


def rows(at: At) -> Rows:
    spells = at.once(plan_spells)
    ended = spells.filter(at.in_period(spells.end)).select("plan_id", "person_id", "spell")
    told = at.once(reviews_of_spells)
    during = told.filter(told.held <= told.end)
    times = during.group_by("person_id", "spell").aggregate(times=during.count())
    joined = ended.left_join(times, ["person_id", "spell"], rname="times_{name}")
    return counted_rows(
        joined,
        id=joined.plan_id,
        person_id=joined.person_id,
        met=joined.times.fill_null(0) <= 1,
    )


MEASURE = Measure(
    title="Plans that ended at or before the first review",
    why_it_matters="A plan that ends at once may not have been needed.",
    definition=(
        "Of the plan spells that ended in the period: those with no more than one review conference "
        "held after they began and on or before the day they ended. Plans that overlap or follow on "
        "the same day are one spell. Temporary plans held for another authority are left out."
    ),
    counts="plans",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cp_plans", "ssd_cp_reviews"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "category_of_abuse"),
    source="Local definition, from a published plan",
    notes=("A review belongs to a plan by the plan that it names.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KA              | A              | 2025-06-01              | 2025-08-20            | N
                    KB              | B              | 2025-06-01              | 2025-12-01            | N
                    KC              | C              | 2025-06-01              | 2025-12-01            | N
                    KD1             | D              | 2025-06-01              | 2025-09-01            | N
                    KD2             | D              | 2025-09-01              | 2025-12-01            |
                    KE              | E              | 2025-06-01              | 2025-08-01            | N
                    KF              | F              | 2025-06-01              | 2025-08-01            | Y
                    KG              | G              | 2025-06-01              | 2026-04-01            | N
                    KH              | H              | 2025-06-01              | 2025-12-01            | N
                """,
                "ssd_cp_reviews": """
                    cppr_cp_review_id | cppr_cp_plan_id | cppr_cp_review_date
                    A1                | KA              | 2025-08-20
                    B1                | KB              | 2025-08-20
                    B2                | KB              | 2025-12-01
                    C1                | KC              | 2025-08-20
                    C2                | KC              | 2025-12-02
                    D1                | KD1             | 2025-08-20
                    D2                | KD2             | 2025-11-20
                    H0                | KH              | 2025-06-01
                    H1                | KH              | 2025-06-02
                    H2                | KH              |
                """,
            },
            gives="""
                id  | met
                KA  | yes
                KB  | no
                KC  | yes
                KD1 | no
                KE  | yes
                KH  | yes
            """,
        ),
    ),
)  # fmt: skip
