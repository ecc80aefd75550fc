"""CSV: numbered actions with an outcome to their right, no objectives, no themes."""

from tests.plans.examples.example import Example

TEXT = """Action no.,Action,Outcome,Lead,Date,Progress
1,Write a protocol for 16 and 17 year olds who are homeless,Young people are safe,Housing Options Manager,31/01/2026,Signed
2,Give each one an advocate,Young people know their rights,Advocacy Manager,28/02/2026,
3,Report use of hotels to the director weekly,No hotels are used,Placements Manager,Immediate,First report sent
"""

EXAMPLE = Example(
    title="A plain list of actions: an outcome on the right is what they achieve",
    file_name="actions.csv",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective: *
        who: Housing Options Manager; Advocacy Manager; Placements Manager
        when: 2026-01-31; 2026-02-28; immediate
        success_measures: ?
        impact: ?
        progress: Signed First report sent
        - Write a protocol for 16 and 17 year olds who are homeless | Housing Options Manager | 2026-01-31
        - Give each one an advocate | Advocacy Manager | 2026-02-28
        - Report use of hotels to the director weekly | Placements Manager | immediate
    """,
)
