"""A policy with a table of who is responsible for what."""

from tests.plans.examples.example import Example

TEXT = """<html><body><h1>Supervision policy</h1>
<p>This policy says how supervision is given. It is reviewed each year.</p>
<table><tr><th>Role</th><th>Responsibilities</th></tr>
<tr><td>Team Manager</td><td>Gives supervision each month and records it in two days</td></tr>
<tr><td>Service Manager</td><td>Samples records and reports to the Head of Service</td></tr>
<tr><td>Practitioner</td><td>Prepares for supervision and follows what was agreed</td></tr></table>
</body></html>
"""

EXAMPLE = Example(
    title="A policy's table of roles", file_name="policy.html", build=lambda: TEXT, gives=None
)
