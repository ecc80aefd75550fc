"""Children whose case two workers have."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule, Severity

RULE = Rule(
    title="A case that two workers have",
    right="The end of the first worker’s involvement, on the day the next one began.",
    why_it_matters="Caseloads come out too high, and nobody knows whose case it is.",
    table="ssd_involvements",
    column="invo_involvement_end_date",
    sql="""
        SELECT key, person_id, 'open, though another began on ' || next AS found FROM (
            SELECT *, lead(began) OVER (PARTITION BY person_id ORDER BY began, key) AS next FROM (
                SELECT DISTINCT ON (invo_involvements_id) invo_involvements_id AS key, invo_person_id AS person_id,
                    invo_involvement_start_date AS began, invo_involvement_end_date AS ends
                FROM ssd_involvements WHERE invo_professional_role_id = 'CW' AND invo_person_id IS NOT NULL
                    AND invo_involvement_start_date IS NOT NULL
            )
        ) WHERE ends IS NULL AND next IS NOT NULL
    """,
    concern=Concern.AT_ONCE,
    severity=Severity.QUERY,
    source=("903 SW08STG2",),
    example=Example(
        given={
            "ssd_involvements": """
                invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date | invo_involvement_end_date
                I1                   | A              | W1                   | CW                        | 2025-01-10                  |
                I2                   | A              | W2                   | CW                        | 2025-06-10                  |
                I3                   | A              | W3                   | IRO                       | 2025-07-10                  |
                I4                   | B              | W1                   | CW                        | 2025-01-10                  | 2025-06-10
                I5                   | B              | W2                   | CW                        | 2025-06-10                  |
            """,
        },
        finds=("I1",),
    ),
)
