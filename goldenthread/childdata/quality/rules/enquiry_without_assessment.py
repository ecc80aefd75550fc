"""Section 47 enquiries under referrals with no assessment."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A section 47 enquiry with no assessment",
    right="The assessment of the same referral, or the enquiry under the referral it belongs to.",
    why_it_matters="The share of enquiries that were followed by an assessment comes out too low.",
    table="ssd_s47_enquiry",
    column="s47e_referral_id",
    sql="""
        SELECT s47e_s47_enquiry_id AS key, s47e_person_id AS person_id, 'no assessment of ' || s47e_referral_id AS found
        FROM ssd_s47_enquiry WHERE s47e_referral_id IS NOT NULL
            AND s47e_referral_id NOT IN (SELECT cina_referral_id FROM ssd_cin_assessments WHERE cina_referral_id IS NOT NULL)
    """,
    severity=Severity.QUERY,
    source=("CIN 2991Q",),
    example=Example(
        given={
            "ssd_s47_enquiry": """
                s47e_s47_enquiry_id | s47e_person_id | s47e_referral_id
                S1                  | A              | R1
                S2                  | B              | R2
                S3                  | C              |
            """,
            "ssd_cin_assessments": """
                cina_assessment_id | cina_person_id | cina_referral_id
                AS1                | A              | R1
            """,
        },
        finds=("S2",),
    ),
)
