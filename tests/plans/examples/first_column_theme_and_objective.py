"""Text with tabs: the first column holds the theme and the objective at once."""

from tests.plans.examples.example import Example

TEXT = """NORTHMERE COUNTY COUNCIL
Post-inspection action plan following the ILACS of May 2024

Theme and objective\tILACS rec\tActions\tResponsible officer\tTimescale\tProgress
<p>Theme 1: Help and protection</p> <p>Objective 1.1: Children are seen promptly after a referral</p>\tR1, R3-5\t<ul><li>Introduce a daily huddle in the assessment teams</li><li>Report visits not made in five working days to the Head of Service each Monday</li></ul>\tHead of Service, Assessment and Intervention\tSeptember 2024\tHuddles began in two of the four teams.
<p>Theme 1: Help and protection</p> <p>Objective 1.2: Strategy discussions include all partners</p>\tR2\t<ul><li>Agree attendance standards with police and health</li></ul>\tService Manager, MASH\tOct 2024\tStandards drafted.
<p>Theme 2: Children in care</p> <p>Objective 2.1: Permanence is planned from the first review</p>\tR6 & R7\t<ul><li>Hold a permanence tracking meeting every month</li><li>Brief independent reviewing officers on escalation</li><li>Write a short guide for carers</li></ul>\tHead of Service, Children in Care\tBy the end of December 2024\tTracking meeting in place since June.
"""

EXAMPLE = Example(
    title="Theme and objective in one cell, bullets as actions, recommendations as R1, R3-5",
    file_name="plan.txt",
    build=lambda: TEXT,
    gives="""
        authority: Northmere County Council
        theme: Theme 1: Help and protection
        objective 1.1: Objective 1.1: Children are seen promptly after a referral
        recs: 1, 3-5
        who: Head of Service, Assessment and Intervention
        when: 2024-09-30
        progress: Huddles began in two of the four teams.
        - Introduce a daily huddle in the assessment teams
        - Report visits not made in five working days to the Head of Service each Monday
        objective 1.2: Objective 1.2: Strategy discussions include all partners
        recs: 2
        who: Service Manager, MASH
        when: 2024-10-31
        progress: Standards drafted.
        - Agree attendance standards with police and health
        theme: Theme 2: Children in care
        objective 2.1: Objective 2.1: Permanence is planned from the first review
        recs: 6-7
        who: Head of Service, Children in Care
        when: 2024-12-31
        progress: Tracking meeting in place since June.
        - Hold a permanence tracking meeting every month
        - Brief independent reviewing officers on escalation
        - Write a short guide for carers
    """,
)
