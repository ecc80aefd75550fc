"""HTML: under each priority a line for its sponsor and its aims, then the table of actions."""

from tests.plans.examples.example import Example

TEXT = """<html><body><h1>Safeguarding partnership business plan: actions, timescales and ratings</h1>
<h2>Priority 1a: Early help and prevention</h2>
<p><strong>Strategic lead:</strong> Director of Public Health</p>
<p><strong>Outcomes:</strong></p>
<ul><li>Fewer families reach crisis before they are helped</li><li>Universal services hold more early help plans</li></ul>
<table><tr><th>Specific actions</th><th>Timescale/ Target</th><th>Lead</th><th>Output/Outcome measurement</th><th>RAG rating</th></tr>
<tr><td>1. Engage in the consultation on the early help strategy</td><td>April 2025</td><td>Partnership Manager</td><td>Strategy agreed</td><td>Green</td></tr>
<tr><td>2. Train 120 staff in the family assessment tool</td><td>by March 2026</td><td>Training Sub-Group</td><td>120 trained</td><td>Amber</td></tr></table>
<h2>Priority 1b: Neglect</h2>
<p><strong>Strategic lead:</strong> Designated Nurse</p>
<table><tr><th>Specific actions</th><th>Timescale/ Target</th><th>Lead</th><th>Output/Outcome measurement</th><th>RAG rating</th></tr>
<tr><td>1. Roll out the neglect toolkit in health visiting</td><td>Autumn term 2025</td><td>Head of Health Visiting</td><td>Used in 70% of cases</td><td>Red</td></tr></table>
</body></html>
"""

EXAMPLE = Example(
    title="Sponsor and outcomes above each table; numbered actions without objectives",
    file_name="business-plan.html",
    build=lambda: TEXT,
    gives="""
        theme: Priority 1a: Early help and prevention
        outcome: Fewer families reach crisis before they are helped
        outcome: Universal services hold more early help plans
        objective: *
        who: Director of Public Health; Partnership Manager; Training Sub-Group
        when: 2025-04-30; 2026-03-31
        rag: ?
        success_measures: Strategy agreed 120 trained
        - Engage in the consultation on the early help strategy | Partnership Manager | 2025-04-30 | green
        - Train 120 staff in the family assessment tool | Training Sub-Group | 2026-03-31 | amber
        theme: Priority 1b: Neglect
        objective: *
        who: Designated Nurse; Head of Health Visiting
        when: 2025-12-31
        rag: red
        success_measures: Used in 70% of cases
        - Roll out the neglect toolkit in health visiting | Head of Health Visiting | 2025-12-31
    """,
)
