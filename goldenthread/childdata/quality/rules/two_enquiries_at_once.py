"""Section 47 enquiries under one referral that run at the same time."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="Two section 47 enquiries of one referral at once",
    right="The day on which the first ended, or one of the two alone.",
    why_it_matters="Enquiries are counted twice.",
    table="ssd_s47_enquiry",
    column="s47e_s47_end_date",
    sql="""
        SELECT key, person_id, coalesce('until ' || ends, 'still open') || ', though another began on ' || next AS found FROM (
            SELECT *, lead(began) OVER (PARTITION BY referral ORDER BY began, ends, key) AS next FROM (
                SELECT s47e_s47_enquiry_id AS key, any_value(s47e_person_id) AS person_id, any_value(s47e_referral_id) AS referral,
                    any_value(s47e_s47_start_date) AS began, any_value(s47e_s47_end_date) AS ends
                FROM ssd_s47_enquiry WHERE s47e_referral_id IS NOT NULL AND s47e_s47_start_date IS NOT NULL
                GROUP BY s47e_s47_enquiry_id
            )
        ) WHERE next <= coalesce(ends, gt_day())
    """,
    concern=Concern.AT_ONCE,
    source=(
        "CIN 8839",
        "CIN 8890",
    ),
    example=Example(
        given={
            "ssd_s47_enquiry": """
                s47e_s47_enquiry_id | s47e_person_id | s47e_referral_id | s47e_s47_start_date | s47e_s47_end_date
                S1                  | A              | R1               | 2026-01-10          |
                S2                  | A              | R1               | 2026-01-20          |
                S3                  | B              | R2               | 2026-01-10          | 2026-01-19
                S4                  | B              | R2               | 2026-01-20          |
            """,
        },
        finds=("S1",),
    ),
)
