"""HTML: the first theme's table has other columns than the second's."""

from tests.plans.examples.example import Example

TEXT = """<html><body><h1>Hexley Borough Council: getting to good</h1>
<h2>Practice</h2>
<table><tr><th>Objective</th><th>Actions</th><th>Lead</th><th>Timescale</th></tr>
<tr><td>Case summaries are up to date</td><td>Review summaries in supervision</td><td>Team Managers</td><td>Monthly</td></tr></table>
<h2>Systems</h2>
<table><tr><th>Ref</th><th>Requirement</th><th>What will be done</th><th>By whom</th><th>Start</th><th>Finish</th><th>Cost</th><th>Progress</th></tr>
<tr><td>S1</td><td>Forms are shorter</td><td>Remove forty questions from the assessment form</td><td>Systems Manager</td><td>1 Feb 2026</td><td>31 Mar 2026</td><td>£5k</td><td>Users consulted</td></tr>
<tr><td>S2</td><td>Reports are trusted</td><td>Reconcile caseload reports weekly</td><td>Data Manager</td><td>1 Jan 2026</td><td>30 Jun 2026</td><td></td><td></td></tr></table>
</body></html>
"""

EXAMPLE = Example(
    title="Two themes with tables of different columns",
    file_name="good.html",
    build=lambda: TEXT,
    gives="""
        authority: Hexley Borough Council
        theme: Practice
        objective: Case summaries are up to date
        who: Team Managers
        when: ongoing
        - Review summaries in supervision | ? | ?
        theme: Systems
        objective S1: Forms are shorter
        who: Systems Manager
        when: range 2026-02-01..2026-03-31
        progress: Users consulted
        - Remove forty questions from the assessment form | ? | ?
        objective S2: Reports are trusted
        who: Data Manager
        when: range 2026-01-01..2026-06-30
        - Reconcile caseload reports weekly | ? | ?
    """,
)
