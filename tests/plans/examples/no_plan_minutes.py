"""Minutes of a committee, with an attendance table."""

from tests.plans.examples.example import Example

TEXT = """<html><body><h1>Minutes of the Children and Families Scrutiny Committee</h1>
<p>Tuesday 9 September 2025, 6.30pm, Council Chamber</p>
<table><tr><th>Present</th><th>Role</th><th>Apologies</th></tr>
<tr><td>Councillor Ada Penn</td><td>Chair</td><td></td></tr>
<tr><td>Councillor Jo Marsh</td><td>Vice-chair</td><td></td></tr>
<tr><td></td><td></td><td>Councillor Lee Frost</td></tr></table>
<h2>14. Improvement plan</h2>
<p>The Director presented the report. Members asked about caseloads and the pace of recruitment. In reply it was said that vacancies had fallen.</p>
<p>RESOLVED: that the report be noted.</p>
<h2>15. Date of next meeting</h2><p>11 November 2025.</p></body></html>
"""

EXAMPLE = Example(title="Minutes", file_name="minutes.html", build=lambda: TEXT, gives=None)
