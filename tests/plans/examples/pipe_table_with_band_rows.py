"""A pipe table as extraction leaves it: one big table, bands between the objectives, broken words."""

from tests.plans.examples.example import Example

TEXT = """# **Calderholm Borough Council: Ofsted Action Plan**

| No | Area for improvement | Actions | Lead | Timescale | Evidence | RAG |
|----|----------------------|---------|------|-----------|----------|-----|
| Immediate priorities |||||||
| 1 | Visits to children on<br>protection plans | Check every case without a<br>visit in the last ten days | Head of Service: Safeguarding | 12 May 2025 | Visit report<br>each week | Green |
|   |   | Redistribute cases from<br>absent workers | Team Managers | Immediate | Allocation list | Green |
| 2 | Management decisions on<br>file | Issue a template for case<br>decisions | Principal Social Worker | 30 May 2025 | Template in use | Amber |
| Within six months |||||||
| 3 | Return home interviews | Commission an independent<br>provider | Commissioning Manager | 30 September 2025 | Contract signed | Amber |
|   |   | Bring themes from interviews<br>to the exploitation panel | Service Manager Exploitation | October 2025 | Panel minutes | Red |
|   |   | Offer a choice of worker to<br>every child | Service Manager Exploitation | October 2025 | Offer recorded | Red |
"""

EXAMPLE = Example(
    title="One big table with band rows, <br> inside cells, actions in rows below an objective",
    file_name="action-plan.txt",
    build=lambda: TEXT,
    gives="""
        authority: Calderholm Borough Council
        rec 1: Visits to children on protection plans
        rec 2: Management decisions on file
        rec 3: Return home interviews
        theme: Immediate priorities
        objective 1: Visits to children on protection plans
        recs: ?
        who: Head of Service: Safeguarding; Team Managers
        when: 2025-05-12; immediate
        rag: ?
        evidence: Visit report each week Allocation list
        - Check every case without a visit in the last ten days | Head of Service: Safeguarding | 2025-05-12 | green
        - Redistribute cases from absent workers | Team Managers | immediate | green
        objective 2: Management decisions on file
        recs: ?
        who: Principal Social Worker
        when: 2025-05-30
        rag: amber
        evidence: Template in use
        - Issue a template for case decisions | ? | ?
        theme: Within six months
        objective 3: Return home interviews
        recs: ?
        who: Commissioning Manager; Service Manager Exploitation
        when: 2025-09-30; 2025-10-31; 2025-10-31
        rag: ?
        evidence: Contract signed Panel minutes Offer recorded
        - Commission an independent provider | Commissioning Manager | 2025-09-30 | amber
        - Bring themes from interviews to the exploitation panel | Service Manager Exploitation | 2025-10-31 | red
        - Offer a choice of worker to every child | Service Manager Exploitation | 2025-10-31 | red
    """,
)
