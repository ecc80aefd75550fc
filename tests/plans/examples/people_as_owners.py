"""HTML: owners are people with their posts, initials, and several in a cell."""

from tests.plans.examples.example import Example

TEXT = """<html><body><h1>Practice improvement plan</h1>
<table><tr><th>Objective</th><th>Action</th><th>Owner</th><th>Due</th></tr>
<tr><td>Audit tells us what practice is like</td><td>Audit sixty files a quarter with the worker present</td><td>Ines Okafor (HoS QA)</td><td>31/12/2025</td></tr>
<tr><td>Learning reaches every team</td><td>Hold a learning circle in each team</td><td>Tom Bale (PSW) and Ruth Adeyemi (Learning Lead)</td><td>30/01/2026</td></tr>
<tr><td>Partners learn with us</td><td>Run a joint review of three families</td><td>Ines Okafor / Det Insp Mara Quill</td><td>27/02/2026</td></tr>
<tr><td>Families tell us what helped</td><td>Telephone ten families a month</td><td>Participation Officer<br>Business Support Manager</td><td>TBC</td></tr>
</table></body></html>
"""

EXAMPLE = Example(
    title="Owners by name and post; several in a cell; a date to be confirmed",
    file_name="practice-plan.html",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective: Audit tells us what practice is like
        who: Ines Okafor (HoS QA)
        when: 2025-12-31
        - Audit sixty files a quarter with the worker present | ? | ?
        objective: Learning reaches every team
        who: Tom Bale (PSW); Ruth Adeyemi (Learning Lead)
        when: 2026-01-30
        - Hold a learning circle in each team | ? | ?
        objective: Partners learn with us
        who: Ines Okafor; Det Insp Mara Quill
        when: 2026-02-27
        - Run a joint review of three families | ? | ?
        objective: Families tell us what helped
        who: Participation Officer; Business Support Manager
        when: unknown
        - Telephone ten families a month | ? | ?
        flag: unclear_date
    """,
)
