"""HTML: a partnership's plan by quality indicator, agencies as leads, theme cells over several rows."""

from tests.plans.examples.example import Example

TEXT = """<html><body><h1>Glenrathmore Community Planning Partnership: joint improvement plan</h1>
<table>
<tr><th>Priority area</th><th>Area for improvement</th><th>Improvement action</th><th>Lead agency</th><th>Timescale</th><th>Measure of success</th></tr>
<tr><td rowspan="3">Initial response</td><td rowspan="2">Inter-agency referral discussions are well recorded</td><td>Agree a shared record</td><td>Police Scotland</td><td>August 2025</td><td>Record used in every discussion</td></tr>
<tr><td>Train all participants</td><td>Health and Social Care Partnership</td><td>November 2025</td><td>80 people trained</td></tr>
<tr><td>Out-of-hours cover is clear</td><td>Publish the rota each month</td><td>Social Work</td><td>Ongoing</td><td>No missed calls</td></tr>
<tr><td>Planning</td><td>Chronologies are multi-agency</td><td>Adopt one template</td><td>Education and Social Work</td><td>Spring 2026</td><td>Half of plans have one</td></tr>
</table></body></html>
"""

EXAMPLE = Example(
    title="Theme and objective cells merged over rows (rowspan); agencies as owners",
    file_name="joint-plan.html",
    build=lambda: TEXT,
    gives="""
        theme: Initial response
        objective: Inter-agency referral discussions are well recorded
        who: Police Scotland; Health and Social Care Partnership
        when: 2025-08-31; 2025-11-30
        success_measures: Record used in every discussion 80 people trained
        - Agree a shared record | Police Scotland | 2025-08-31
        - Train all participants | Health and Social Care Partnership | 2025-11-30
        objective: Out-of-hours cover is clear
        who: Social Work
        when: ongoing
        success_measures: No missed calls
        - Publish the rota each month | ? | ?
        theme: Planning
        objective: Chronologies are multi-agency
        who: Education; Social Work
        when: 2026-04-30
        success_measures: Half of plans have one
        - Adopt one template | ? | ?
    """,
)
