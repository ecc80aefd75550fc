"""CSV: a column of High, Medium and Low is no theme; costs and risks are kept by their headings."""

from tests.plans.examples.example import Example

TEXT = """Ref,Issue,Action,Priority,Owner,Target completion date,Cost,Risks,% complete,Status
1,Foster carers wait for decisions,Delegate day-to-day decisions in writing,High,Fostering Manager,31/03/2026,None,Carers unsure of limits,50,In progress
2,Reviews are late,Share one diary among reviewing officers,Medium,IRO Manager,30/04/2026,None,,25,In progress
3,Records are hard to read,Write to the child,Low,Principal Social Worker,30/09/2026,"£4,000",Time for training,0,Not started
"""

EXAMPLE = Example(
    title="Priority as High/Medium/Low, per cent complete, cost and risk columns",
    file_name="log.csv",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective 1: Foster carers wait for decisions
        rag: In progress
        who: Fostering Manager
        when: 2026-03-31
        progress: ?
        - Delegate day-to-day decisions in writing | ? | ?
        objective 2: Reviews are late
        rag: In progress
        who: IRO Manager
        when: 2026-04-30
        progress: ?
        - Share one diary among reviewing officers | ? | ?
        objective 3: Records are hard to read
        rag: Not started
        who: Principal Social Worker
        when: 2026-09-30
        progress: ?
        - Write to the child | ? | ?
    """,
)
