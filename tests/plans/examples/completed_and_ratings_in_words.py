"""HTML: "Green – on track" in the rating, a column for the day completed, two reference columns."""

from tests.plans.examples.example import Example

TEXT = """<html><body><h1>Focused visit action plan, Tolland Borough Council</h1>
<table>
<tr><th>Obj ref</th><th>Objective</th><th>Action ref</th><th>Action</th><th>Lead</th><th>Due date</th><th>Date completed</th><th>RAG</th></tr>
<tr><td>1</td><td>Thresholds are applied consistently</td><td>1a</td><td>Moderate ten contacts a week</td><td>Head of Front Door</td><td>30/05/2025</td><td>28/05/2025</td><td>Blue - complete</td></tr>
<tr><td></td><td></td><td>1b</td><td>Share the findings at a practice forum</td><td>Practice Development Manager</td><td>30/06/2025</td><td></td><td>Green – on track</td></tr>
<tr><td>2</td><td>Step-down decisions are reviewed</td><td>2a</td><td>Dip-sample step-downs monthly</td><td>Service Manager Early Help</td><td>31/07/2025</td><td></td><td>Amber – awaiting data</td></tr>
</table></body></html>
"""

EXAMPLE = Example(
    title="Rating with a remark, date completed, objective and action references",
    file_name="focused-visit.html",
    build=lambda: TEXT,
    gives="""
        authority: Tolland Borough Council
        theme: ?
        objective 1: Thresholds are applied consistently
        who: Head of Front Door; Practice Development Manager
        when: 2025-05-30; done 2025-05-28; 2025-06-30
        rag: ?
        - Moderate ten contacts a week | Head of Front Door | 2025-05-30; done 2025-05-28
        - Share the findings at a practice forum | Practice Development Manager | 2025-06-30
        objective 2: Step-down decisions are reviewed
        who: Service Manager Early Help
        when: 2025-07-31
        rag: ?
        - Dip-sample step-downs monthly | ? | ?
    """,
)
