"""Reviews at which children under four took part, or older ones could not."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Taking part in a review that does not fit the age",
    right="PN0 under the age of four, and one of PN1 to PN7 from then on.",
    why_it_matters="The share of children who take part in their reviews comes out wrong.",
    table="ssd_cla_reviews",
    column="clar_cla_review_participation",
    sql="""
        SELECT clar_cla_review_id AS key, clar_cla_person_id AS person_id,
            clar_cla_review_participation || ' on ' || clar_cla_review_date || ', born ' || pers_dob AS found
        FROM ssd_cla_reviews JOIN ssd_person ON pers_person_id = clar_cla_person_id
        WHERE CASE
            WHEN clar_cla_review_participation = 'PN0' THEN clar_cla_review_date > pers_dob + INTERVAL 4 YEAR
            ELSE clar_cla_review_participation IS NOT NULL AND clar_cla_review_date < pers_dob + INTERVAL 4 YEAR
        END
    """,
    source=(
        "903 440",
        "903 441",
    ),
    example=Example(
        given={
            "ssd_cla_reviews": """
                clar_cla_review_id | clar_cla_person_id | clar_cla_review_date | clar_cla_review_participation
                V1                 | A                  | 2026-01-11           | PN0
                V2                 | A                  | 2026-01-10           | PN0
                V3                 | A                  | 2026-01-09           | PN1
                V4                 | A                  | 2026-01-10           | PN1
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2022-01-10
            """,
        },
        finds=(
            "V1",
            "V3",
        ),
    ),
)
