"""Text from a PDF: an objective of several paragraphs, dates one to one with actions, quotes and lead-ins."""

from tests.plans.examples.example import Example

TEXT = """DRAFT CHILDREN'S ACTION PLAN 2023-2025

Leadership

Requirement\tLinks to recommendations\tEarly actions\tKey lead\tTimescale\tProgress to date
<p>Leaders know what life is like for children.</p> <p>They act on what they learn.</p>\t2,4, 7,\t<p>Each director to spend a day a month with a team.</p> <p>Focus on -</p> <ul style="list-style-type: none"> • what children say • what workers need </ul>\t<p>Director of Children's Services</p> <p>AD, Social Care</p>\tFrom Nov 23\t<p>Work underway.</p>
Scrutiny is well informed\tAll\t<p>Write a guide for councillors</p> <p>Hold a briefing before each meeting</p> <p>Publish a yearly report</p>\tScrutiny Officer\t<p>Dec 2023</p> <p>Jan 2024</p> <p>May 2024</p>\tGuide drafted

Practice

Requirement\tLinks to recommendations\tEarly actions\tKey lead\tTimescale\tProgress
Fidelity to our practice model\t1 – 3\tTrain every new starter. This is to be done within eight weeks of their start.\tPSW/Learning Manager\tOngoing\t
"""

EXAMPLE = Example(
    title="Paragraphs of one objective, a lead-in with bullets, dates paired with actions",
    file_name="draft-plan.txt",
    build=lambda: TEXT,
    gives="""
        theme: Leadership
        objective: Leaders know what life is like for children. They act on what they learn.
        recs: 2, 4, 7
        who: Director of Children's Services; AD, Social Care
        when: from 2023-11-01
        progress: Work underway.
        - Each director to spend a day a month with a team.
        - Focus on -
        - what children say
        - what workers need
        objective: Scrutiny is well informed
        recs: 1-7
        who: Scrutiny Officer
        when: 2023-12-31; 2024-01-31; 2024-05-31
        progress: Guide drafted
        - Write a guide for councillors | ? | 2023-12-31
        - Hold a briefing before each meeting | ? | 2024-01-31
        - Publish a yearly report | ? | 2024-05-31
        theme: Practice
        objective: Fidelity to our practice model
        recs: 1-3
        who: PSW; Learning Manager
        when: ongoing
        - Train every new starter. This is to be done within eight weeks of their start. | ? | ?
    """,
)
