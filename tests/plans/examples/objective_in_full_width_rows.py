"""HTML: inside each theme's table a row over the whole width names the objective."""

from tests.plans.examples.example import Example

TEXT = """<html><body><h1>Greenmoor Council Children's Improvement Plan</h1>
<h2>Theme 1: Early help</h2>
<table>
<tr><th>Action</th><th>Lead</th><th>Timescale</th><th>RAG</th><th>Progress</th></tr>
<tr><td colspan="4">Objective 1.1: Families get help early</td><td></td></tr>
<tr><td>Open three family hubs</td><td>Head of Early Help</td><td>31 May 2026</td><td>Amber</td><td>Leases signed for two</td></tr>
<tr><td>Train hub staff</td><td>Workforce Manager</td><td>30 June 2026</td><td>Green</td><td>Course written</td></tr>
<tr><td colspan="4">Objective 1.2: Partners lead early help</td><td></td></tr>
<tr><td>Agree a partnership pledge</td><td>Partnership Manager</td><td>31 July 2026</td><td>Green</td><td>Draft pledge</td></tr>
</table>
<h2>Theme 2: Children in need</h2>
<table>
<tr><th>Action</th><th>Lead</th><th>Timescale</th><th>RAG</th><th>Progress</th></tr>
<tr><td colspan="5">Objective 2.1: Visits are purposeful</td></tr>
<tr><td>Write a visiting standard</td><td>Principal Social Worker</td><td>30 April 2026</td><td>Green</td><td>Agreed</td></tr>
<tr><td>Check twenty visits a month</td><td>Team Managers</td><td>Monthly</td><td>Red</td><td>Not yet begun</td></tr>
</table></body></html>
"""

EXAMPLE = Example(
    title="Objectives as full-width rows above their actions, themes as headings",
    file_name="plan.html",
    build=lambda: TEXT,
    gives="""
        authority: Greenmoor Council
        theme: Theme 1: Early help
        objective: Objective 1.1: Families get help early
        who: Head of Early Help; Workforce Manager
        when: 2026-05-31; 2026-06-30
        rag: ?
        progress: Leases signed for two Course written
        - Open three family hubs | Head of Early Help | 2026-05-31 | amber
        - Train hub staff | Workforce Manager | 2026-06-30 | green
        objective: Objective 1.2: Partners lead early help
        who: Partnership Manager
        when: 2026-07-31
        rag: green
        progress: Draft pledge
        - Agree a partnership pledge | Partnership Manager | 2026-07-31
        theme: Theme 2: Children in need
        objective: Objective 2.1: Visits are purposeful
        who: Principal Social Worker; Team Managers
        when: 2026-04-30; ongoing
        rag: ?
        progress: Agreed Not yet begun
        - Write a visiting standard | Principal Social Worker | 2026-04-30 | green
        - Check twenty visits a month | Team Managers | ongoing | red
    """,
)
