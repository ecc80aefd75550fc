"""HTML: headings in two levels, some merged downwards, some over two columns."""

from tests.plans.examples.example import Example

TEXT = """<!DOCTYPE html><html lang="en-GB"><head><title>Improvement plan</title></head><body>
<h1>Saltmarsh Council improvement plan</h1>
<h2>Workstream A: Practice</h2>
<table>
<thead>
<tr><th rowspan="2">Objective</th><th rowspan="2">Key actions</th><th colspan="2">Accountability</th><th colspan="2">Timescale</th><th rowspan="2">Success measures</th></tr>
<tr><th>Lead officer</th><th>Executive sponsor</th><th>Start date</th><th>End date</th></tr>
</thead>
<tbody>
<tr><td>A1 Assessments are analytical</td><td><ul><li>Run six workshops on analysis</li><li>Audit forty assessments</li></ul></td><td>Principal Social Worker</td><td>Director of Children's Services</td><td>1 April 2025</td><td>30 September 2025</td><td>80% of audits good or better</td></tr>
<tr><td>A2 Plans are made with families</td><td><ul><li>Introduce family group conferences at the pre-proceedings stage</li></ul></td><td>Service Manager, Family Help</td><td>Director of Children's Services</td><td>May 2025</td><td>Dec 2025</td><td>60 conferences held</td></tr>
</tbody></table>
<h2>Workstream B: Workforce</h2>
<table>
<thead>
<tr><th rowspan="2">Objective</th><th rowspan="2">Key actions</th><th colspan="2">Accountability</th><th colspan="2">Timescale</th><th rowspan="2">Success measures</th></tr>
<tr><th>Lead officer</th><th>Executive sponsor</th><th>Start date</th><th>End date</th></tr>
</thead>
<tbody>
<tr><td>B1 Caseloads are manageable</td><td><ul><li>Recruit twelve permanent social workers</li><li>Agree a caseload cap</li></ul></td><td>Head of Workforce</td><td>Chief Executive</td><td>1 June 2025</td><td>31 March 2026</td><td>Average caseload below 16</td></tr>
</tbody></table>
</body></html>
"""

EXAMPLE = Example(
    title="Two-level headings, two owner columns, start and end dates",
    file_name="plan.html",
    build=lambda: TEXT,
    gives="""
        theme: Workstream A: Practice
        objective A1: Assessments are analytical
        who: Principal Social Worker; Director of Children's Services
        when: range 2025-04-01..2025-09-30
        success_measures: 80% of audits good or better
        - Run six workshops on analysis
        - Audit forty assessments
        objective A2: Plans are made with families
        who: Service Manager, Family Help; Director of Children's Services
        when: range 2025-05-01..2025-12-31
        success_measures: 60 conferences held
        - Introduce family group conferences at the pre-proceedings stage
        theme: Workstream B: Workforce
        objective B1: Caseloads are manageable
        who: Head of Workforce; Chief Executive
        when: range 2025-06-01..2026-03-31
        success_measures: Average caseload below 16
        - Recruit twelve permanent social workers
        - Agree a caseload cap
    """,
)
