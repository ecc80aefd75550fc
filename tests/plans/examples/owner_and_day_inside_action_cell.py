"""Pipe table with two columns: the action cell also says who leads and when, each in its own line."""

from tests.plans.examples.example import Example

TEXT = """# Improvement plan of Norbrook Council

| Objective | How we will do it | Progress |
|---|---|---|
| Reports to court are on time | Give workers protected time<br>Lead: Head of Court Team<br>By when: 1 June 2026 | Rota agreed |
| Viability assessments are good | Pair new assessors with experienced ones<br>Lead: Fostering Manager<br>By when: July 2026 | Six pairs |
"""

EXAMPLE = Example(
    title="Lead: and By when: lines inside the action cell",
    file_name="plan.md",
    build=lambda: TEXT,
    gives="""
        authority: Norbrook Council
        theme: ?
        objective: Reports to court are on time
        who: ?
        when: ?
        progress: Rota agreed
        - Give workers protected time | Head of Court Team | 2026-06-01
        objective: Viability assessments are good
        who: ?
        when: ?
        progress: Six pairs
        - Pair new assessors with experienced ones | Fostering Manager | 2026-07-31
    """,
)
