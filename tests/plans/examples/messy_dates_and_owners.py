"""Pipe table: days with remarks, two days in a cell, an impossible day, owners of every untidy kind."""

from tests.plans.examples.example import Example

TEXT = """# Orrinford Council action plan 2025/26

| No | Objective | Actions | Owner | By when |
|----|-----------|---------|-------|---------|
| 1 | Threshold decisions | Moderate ten a week | HoS (Front Door) & PSW | Sept 25 (revised from June 25) |
| 2 | Health checks | Track each one | CiC Service Mgr / Designated Nurse | 30/9/25 |
| 3 | Chronologies | Audit every quarter | All team managers | 31/06/2025 |
| 4 | Supervision | Refresh the policy<br>Train supervisors | Head of Workforce; L&D Manager | 1 May 2025<br>1 July 2025 |
| 5 | Voice | Feed back to children | Participation Officer with Children in Care Council | End of each term |
"""

EXAMPLE = Example(
    title="Untidy days and owners",
    file_name="plan.md",
    build=lambda: TEXT,
    gives="""
        authority: Orrinford Council
        theme: ?
        objective 1: Threshold decisions
        who: HoS (Front Door); PSW
        when: ?
        - Moderate ten a week | ? | ?
        objective 2: Health checks
        who: CiC Service Mgr; Designated Nurse
        when: 2025-09-30
        - Track each one | ? | ?
        objective 3: Chronologies
        who: All team managers
        when: unknown
        - Audit every quarter | ? | ?
        objective 4: Supervision
        who: Head of Workforce; L&D Manager
        when: 2025-05-01; 2025-07-01
        - Refresh the policy | ? | 2025-05-01
        - Train supervisors | ? | 2025-07-01
        objective 5: Voice
        who: ?
        when: ?
        - Feed back to children | ? | ?
        flag: unclear_date
    """,
)
