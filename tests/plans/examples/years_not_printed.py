"""Pipe table whose dates have no year: the plan's own years give it, or it stays unclear."""

from tests.plans.examples.example import Example

TEXT = """# Whinfell Council improvement plan, September 2025 to August 2026

| Aim | Action | Lead | Timescale |
|---|---|---|---|
| Visits are on time | Publish a list each Monday | Performance Manager | October |
| Children know their plan | Write plans in plain words | Team Managers | by end of January |
| Moves are planned | Hold an introduction meeting | Placement Manager | 30th March |
| Leaders listen | Meet the children in care council | Chief Executive | Nov/Dec 2025 |
"""

EXAMPLE = Example(
    title="Months without a year take it from the plan's period",
    file_name="plan.md",
    build=lambda: TEXT,
    gives="""
        authority: Whinfell Council
        theme: ?
        objective: Visits are on time
        who: Performance Manager
        when: 2025-10-31
        - Publish a list each Monday | ? | ?
        objective: Children know their plan
        who: Team Managers
        when: 2026-01-31
        - Write plans in plain words | ? | ?
        objective: Moves are planned
        who: Placement Manager
        when: 2026-03-30
        - Hold an introduction meeting | ? | ?
        objective: Leaders listen
        who: Chief Executive
        when: range 2025-11-01..2025-12-31
        - Meet the children in care council | ? | ?
    """,
)
