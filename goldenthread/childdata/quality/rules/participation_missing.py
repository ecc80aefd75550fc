"""Reviews held with nothing on whether the child took part."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule, Severity

RULE = Rule(
    title="A review without how the child took part",
    right="One of PN0 to PN7.",
    why_it_matters="The share of children who take part in their reviews is told for too few.",
    table="ssd_cla_reviews",
    column="clar_cla_review_participation",
    where="clar_cla_review_date IS NOT NULL AND clar_cla_review_participation IS NULL AND NOT coalesce(clar_cla_review_cancelled, false)",
    concern=Concern.MISSING,
    severity=Severity.QUERY,
    source=("903 167",),
    example=Example(
        given={
            "ssd_cla_reviews": """
                clar_cla_review_id | clar_cla_person_id | clar_cla_review_date | clar_cla_review_participation | clar_cla_review_cancelled
                V1                 | A                  | 2026-01-11           |                               | N
                V2                 | A                  | 2026-01-10           | PN0                           | N
                V3                 | A                  |                      |                               |
                V4                 | A                  | 2026-01-11           |                               | Y
            """,
        },
        finds=("V1",),
    ),
)
