"""Questionnaires of children under three or over 17."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A strengths and difficulties questionnaire that does not fit the age",
    right="No questionnaire under the age of three or from 18 on, or the right date of birth.",
    why_it_matters="The average score is drawn from children it says nothing about.",
    table="ssd_sdq_scores",
    column="csdq_sdq_completed_date",
    sql="""
        SELECT csdq_table_id AS key, csdq_person_id AS person_id, csdq_sdq_completed_date || ', born ' || pers_dob AS found
        FROM ssd_sdq_scores JOIN ssd_person ON pers_person_id = csdq_person_id
        WHERE csdq_sdq_score IS NOT NULL AND gt_age(pers_dob, csdq_sdq_completed_date) NOT BETWEEN 3 AND 17
    """,
    severity=Severity.QUERY,
    source=(
        "903 188",
        "903 189",
    ),
    example=Example(
        given={
            "ssd_sdq_scores": """
                csdq_table_id | csdq_person_id | csdq_sdq_completed_date | csdq_sdq_score
                Q1            | A              | 2025-01-09              | 12
                Q2            | A              | 2025-01-10              | 12
                Q3            | B              | 2026-01-10              | 12
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2022-01-10
                B              | 2008-01-10
            """,
        },
        finds=(
            "Q1",
            "Q3",
        ),
    ),
)
