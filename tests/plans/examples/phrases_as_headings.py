"""Text with tabs: inspectors' findings as objectives; unusual but plain headings."""

from tests.plans.examples.example import Example

TEXT = """Response to the inspection of youth justice services in Hartsmere

Area requiring improvement\tAgreed response\tPost holder\tTo be completed by\tCurrent position\tDifference made
Assessments of safety are not good enough\tSample ten assessments a month and coach each worker\tYJS Operations Manager\tEnd July 2025\tTwenty sampled so far\tChildren's safety is better understood
Victims are not offered support\tAppoint a victim worker for six months\tYJS Service Manager\t1 September 2025\tPost advertised\tVictims feel heard
Board members do not see data\tPut a scorecard on each agenda\tChair of the Management Board\tNext board meeting\tScorecard designed\tBoard asks better questions
"""

EXAMPLE = Example(
    title="Headings in words of their own; a date that is an event stays unclear",
    file_name="response.txt",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective: Assessments of safety are not good enough
        who: YJS Operations Manager
        when: 2025-07-31
        progress: Twenty sampled so far
        impact: Children's safety is better understood
        - Sample ten assessments a month and coach each worker | ? | ?
        objective: Victims are not offered support
        who: YJS Service Manager
        when: 2025-09-01
        progress: Post advertised
        impact: Victims feel heard
        - Appoint a victim worker for six months | ? | ?
        objective: Board members do not see data
        who: Chair of the Management Board
        when: unknown
        progress: Scorecard designed
        impact: Board asks better questions
        - Put a scorecard on each agenda | ? | ?
        flag: unclear_date
    """,
)
