"""Reviews at which it was asked whether the child should be assessed anew."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.care_reviews import held_reviews


def rows(at: At) -> Rows:
    held = at.once(held_reviews)
    held = held.filter(at.in_period(held.held))
    told = at.table("ext_lac_review")
    answers = told.select(
        review_id=told.exlr_review_id, answered=told.exlr_reassessment_required.notnull()
    )
    joined = held.left_join(answers, "review_id", rname="answer_{name}")
    return counted_rows(
        joined, id=joined.review_id, person_id=joined.person_id, met=joined.answered
    )


MEASURE = Measure(
    title="Reviews that considered whether a reassessment is needed",
    why_it_matters="A plan that rests on an old assessment may no longer fit the child.",
    definition=(
        "Of the looked-after reviews held in the period: those with an answer, yes or no, to "
        "whether a reassessment is required."
    ),
    counts="reviews",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ssd_cla_reviews", "ext_lac_review"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability"),
    target=100,
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cla_reviews": """
                    clar_cla_review_id | clar_cla_id | clar_cla_review_date | clar_cla_review_cancelled
                    R1                 | L1          | 2026-01-01           | N
                    R2                 | L1          | 2026-03-31           |
                    R3                 | L2          | 2026-02-01           | Y
                    R4                 | L2          | 2025-12-31           | N
                    R5                 | L3          | 2026-02-01           | N
                    R6                 | L3          |                      | N
                    R7                 | L3          | 2026-04-01           | N
                """,
                "ext_lac_review": """
                    exlr_review_id | exlr_reassessment_considered | exlr_reassessment_required
                    R1             | N                            | N
                    R2             | Y                            |
                    R3             | Y                            | Y
                """,
            },
            gives="""
                id | met
                R1 | yes
                R2 | no
                R5 | no
            """,
        ),
    ),
)
