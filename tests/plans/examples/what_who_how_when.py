"""Text with tabs: question headings, numbered objectives as rows above their actions."""

from tests.plans.examples.example import Example

TEXT = """Improvement Action Tracker - Version 9

No\tWhat?\tWho?\tHow?\tWhen?\tSuccess measures\tCurrent status
1\tChildren in need of help or protection
1.1\tAssessments are proportionate\tHead of Service Assessment\tRevise the practice standard for assessments\tDec 2024\tMedian of 25 days\tCOMPLETED
1.2\tConferences are timely\tHead of Service Safeguarding\tBring forward the booking of conferences\tMar 2025\t90% in 15 working days\tIN PROGRESS
2\tChildren looked after
2.1\tVisits are meaningful\tHead of Service Permanence\tUse a visit tool made with young people\tApr 2025\tChildren say visits help\tNOT STARTED
2.2\tPlacements are stable\tHead of Service Placements\tHold stability meetings at the first sign of strain\tApr 2025\tFewer than 9% with three moves\tIN PROGRESS
"""

EXAMPLE = Example(
    title="What? Who? How? When? with numbered bands 1 and 2 above rows 1.1, 1.2",
    file_name="tracker.txt",
    build=lambda: TEXT,
    gives="""
        theme: Children in need of help or protection
        objective 1.1: Assessments are proportionate
        who: Head of Service Assessment
        when: 2024-12-31
        rag: completed
        success_measures: Median of 25 days
        - Revise the practice standard for assessments | ? | ?
        objective 1.2: Conferences are timely
        who: Head of Service Safeguarding
        when: 2025-03-31
        rag: in progress
        success_measures: 90% in 15 working days
        - Bring forward the booking of conferences | ? | ?
        theme: Children looked after
        objective 2.1: Visits are meaningful
        who: Head of Service Permanence
        when: 2025-04-30
        rag: not started
        success_measures: Children say visits help
        - Use a visit tool made with young people | ? | ?
        objective 2.2: Placements are stable
        who: Head of Service Placements
        when: 2025-04-30
        rag: in progress
        success_measures: Fewer than 9% with three moves
        - Hold stability meetings at the first sign of strain | ? | ?
    """,
)
