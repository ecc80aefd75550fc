"""Section 47 enquiries left open in cases that are closed."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="An open section 47 enquiry in a closed case",
    right="The day on which the enquiry ended, or an open case.",
    why_it_matters="The enquiry counts as under way for ever.",
    table="ssd_s47_enquiry",
    column="s47e_s47_end_date",
    sql="""
        SELECT s47e_s47_enquiry_id AS key, s47e_person_id AS person_id, 'open, its case closed ' || cine_close_date AS found
        FROM ssd_s47_enquiry JOIN ssd_cin_episodes ON cine_referral_id = s47e_referral_id
        WHERE s47e_s47_end_date IS NULL AND cine_close_date IS NOT NULL
    """,
    source=("CIN 8868",),
    example=Example(
        given={
            "ssd_s47_enquiry": """
                s47e_s47_enquiry_id | s47e_person_id | s47e_referral_id | s47e_s47_end_date
                S1                  | A              | R1               |
                S2                  | A              | R1               | 2026-01-10
                S3                  | B              | R2               |
            """,
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_date
                R1               | A              | 2026-01-11
                R2               | B              |
            """,
        },
        finds=("S1",),
    ),
)
