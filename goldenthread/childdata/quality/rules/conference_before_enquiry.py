"""Initial conferences held before the enquiry that led to them began."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="An initial conference before its section 47 enquiry",
    right="The day of the conference, or the enquiry it followed.",
    why_it_matters="How many conferences are held in time comes out too high.",
    table="ssd_initial_cp_conference",
    column="icpc_icpc_date",
    sql="""
        SELECT icpc_icpc_id AS key, icpc_person_id AS person_id, icpc_icpc_date || ', enquiry from ' || s47e_s47_start_date AS found
        FROM ssd_initial_cp_conference JOIN ssd_s47_enquiry ON s47e_s47_enquiry_id = icpc_s47_enquiry_id
        WHERE icpc_icpc_date < s47e_s47_start_date
    """,
    concern=Concern.OUT_OF_ORDER,
    source=("CIN 8615",),
    example=Example(
        given={
            "ssd_initial_cp_conference": """
                icpc_icpc_id | icpc_person_id | icpc_s47_enquiry_id | icpc_icpc_date
                I1           | A              | S1                  | 2026-01-09
                I2           | B              | S2                  | 2026-01-10
            """,
            "ssd_s47_enquiry": """
                s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date
                S1                  | A              | 2026-01-10
                S2                  | B              | 2026-01-10
            """,
        },
        finds=("I1",),
    ),
)
