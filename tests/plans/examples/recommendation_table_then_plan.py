"""HTML: the recommendations in a table of their own, then one plan table that cites them."""

from tests.plans.examples.example import Example

TEXT = """<html><body>
<h1>Improvement plan in response to the inspection of Oakhurst</h1>
<h2>Ofsted's recommendations</h2>
<table><tr><th>No.</th><th>Recommendation</th></tr>
<tr><td>1</td><td>Ensure that decisions about contacts are timely and recorded.</td></tr>
<tr><td>2</td><td>Ensure that children who go missing are offered an interview.</td></tr>
<tr><td>3</td><td>Improve the take-up of advocacy.</td></tr></table>
<h2>Our plan</h2>
<table><tr><th>Outcome we want</th><th>Recommendation no.</th><th>Activity</th><th>Responsible</th><th>Deadline</th><th>Measure of success</th></tr>
<tr><td>Children's needs are decided within a day</td><td>Rec 1</td><td>Add a duty manager at weekends</td><td>Head of Front Door</td><td>1st November 2025</td><td>95% in 24 hours</td></tr>
<tr><td>Children are heard after going missing</td><td>Rec 2 &amp; 3</td><td>Offer each child an advocate with the interview</td><td>Exploitation Lead</td><td>15th December 2025</td><td>All children offered</td></tr>
</table></body></html>
"""

EXAMPLE = Example(
    title="A table of recommendations is not a table of objectives; headings by outcome",
    file_name="plan.html",
    build=lambda: TEXT,
    gives="""
        rec 1: Ensure that decisions about contacts are timely and recorded.
        rec 2: Ensure that children who go missing are offered an interview.
        rec 3: Improve the take-up of advocacy.
        theme: ?
        objective: Children's needs are decided within a day
        recs: 1
        who: Head of Front Door
        when: 2025-11-01
        success_measures: 95% in 24 hours
        - Add a duty manager at weekends | ? | ?
        objective: Children are heard after going missing
        recs: 2-3
        who: Exploitation Lead
        when: 2025-12-15
        success_measures: All children offered
        - Offer each child an advocate with the interview | ? | ?
    """,
)
