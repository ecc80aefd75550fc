"""Pipe table from a PDF: the owner stands once beside several actions, each with its own date."""

from tests.plans.examples.example import Example

TEXT = """# **Oversett Safeguarding Improvement Plan**

| Priority | Outcome | Actions | Lead | By when | Progress / Impact |
|---|---|---|---|---|---|
| 1 | Children are protected<br>in time | Hold strategy meetings<br>within a day | Head of Service<br>Safeguarding | Immediate | Nine in ten are |
|  |  | Report delays to the<br>partnership |  | 31 Oct 2025 | First report sent |
|  |  | Review the rota of<br>doctors | Designated Doctor | Nov 2025 |  |
| 2 | Plans are acted upon | Check core group notes<br>each month | Conference Manager | Ongoing |  |
|  |  | Escalate plans without<br>progress at six months |  | Dec 2025 | Policy agreed |

### Oversett Safeguarding Improvement Plan - page 2

| Priority | Outcome | Actions | Lead | By when | Progress / Impact |
|---|---|---|---|---|---|
|  |  | Tell families what<br>happens next | Team Managers | January 2026 | Leaflet printed |
"""

EXAMPLE = Example(
    title="Blank owner cells take the nearest of their objective; numbers under Priority",
    file_name="plan.txt",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective 1: Children are protected in time
        who: Head of Service Safeguarding; Designated Doctor
        when: immediate; 2025-10-31; 2025-11-30
        progress: ?
        impact: ?
        - Hold strategy meetings within a day | Head of Service Safeguarding | immediate
        - Report delays to the partnership | Head of Service Safeguarding | 2025-10-31
        - Review the rota of doctors | Designated Doctor | 2025-11-30
        objective 2: Plans are acted upon
        who: Conference Manager; Team Managers
        when: ongoing; 2025-12-31; 2026-01-31
        progress: ?
        impact: ?
        - Check core group notes each month | Conference Manager | ongoing
        - Escalate plans without progress at six months | ? | 2025-12-31
        - Tell families what happens next | Team Managers | 2026-01-31
    """,
)
