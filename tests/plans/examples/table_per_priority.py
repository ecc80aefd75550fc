"""Text with tabs: one small table under the heading of each priority, an action a row."""

from tests.plans.examples.example import Example

TEXT = """Wexbridge Council
Children's Services Improvement Plan 2025/26

Priority 1: The front door

Ref\tWhat will we do?\tLead\tBy when\tRAG
1.1\tReview every repeat referral from the last six months and report the causes\tHead of MASH\t31/03/2026\tGreen
1.2\tAgree a single contact form with schools and health\tService Manager, Assessment\t30/04/2026\tAmber
1.3\tTrain all duty managers in the revised threshold document\tPrincipal Social Worker\tJune 2026\tAmber

Priority 2: Management oversight

Ref\tWhat will we do?\tLead\tBy when\tRAG
2.1\tPublish a supervision standard and audit against it each quarter\tHead of Quality Assurance\t15/05/2026\tRed
2.2\tGive each team manager a weekly list of overdue visits\tPerformance Manager\tImmediate\tGreen
"""

EXAMPLE = Example(
    title="A table per priority, one action a row, no column for the objective",
    file_name="improvement plan.txt",
    build=lambda: TEXT,
    gives="""
        authority: Wexbridge Council
        theme: Priority 1: The front door
        objective: *
        who: Head of MASH; Service Manager, Assessment; Principal Social Worker
        when: 2026-03-31; 2026-04-30; 2026-06-30
        rag: ?
        - Review every repeat referral from the last six months and report the causes | Head of MASH | 2026-03-31 | green
        - Agree a single contact form with schools and health | Service Manager, Assessment | 2026-04-30 | amber
        - Train all duty managers in the revised threshold document | Principal Social Worker | 2026-06-30 | amber
        theme: Priority 2: Management oversight
        objective: *
        who: Head of Quality Assurance; Performance Manager
        when: 2026-05-15; immediate
        rag: ?
        - Publish a supervision standard and audit against it each quarter | Head of Quality Assurance | 2026-05-15 | red
        - Give each team manager a weekly list of overdue visits | Performance Manager | immediate | green
    """,
)
