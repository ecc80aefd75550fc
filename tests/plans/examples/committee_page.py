"""HTML: a committee's page with navigation, breadcrumbs, cookies and a footer round the plan."""

from tests.plans.examples.example import Example

TEXT = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Agenda item - Improvement plan update - Riversmeet City Council</title>
<style>.rag{color:red}</style><script>var cookies = true;</script></head>
<body>
<div id="cookie-banner"><p>We use cookies to make this site work.</p><a href="#">Accept</a></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/council">Council and democracy</a></li><li><a href="/bins">Bins</a></li></ul></nav></header>
<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/meetings">Meetings</a> &gt; Agenda item</div>
<main>
<h1>Children's Services Improvement Plan: quarterly update</h1>
<p>Meeting: Children and Families Scrutiny Committee, 9 September 2025</p>
<p>Members are asked to note progress against the plan.</p>
<h2>Theme 1 &ndash; Children looked after</h2>
<table>
<tr><th>Improvement objective</th><th>What we are going to do</th><th>Who</th><th>When</th><th>Progress to date</th></tr>
<tr><td rowspan="2">Brothers and sisters live together</td><td>Ask every foster carer if they could take a sibling group</td><td>Fostering Manager</td><td>31 October 2025</td><td>Forty carers asked</td></tr>
<tr><td>Write a sibling assessment tool</td><td>Principal Social Worker</td><td>30 November 2025</td><td>Draft with practitioners</td></tr>
<tr><td>Children know why decisions are made</td><td>Use later-life letters for all children</td><td>Adoption Manager</td><td>Ongoing</td><td>Training booked</td></tr>
</table>
<h2>Theme 2 &ndash; Care leavers</h2>
<table>
<tr><th>Improvement objective</th><th>What we are going to do</th><th>Who</th><th>When</th><th>Progress to date</th></tr>
<tr><td>Young people know their rights</td><td>Publish the local offer in plain language</td><td>Leaving Care Manager</td><td>January 2026</td><td>&nbsp;</td></tr>
</table>
</main>
<footer><p>&copy; Riversmeet City Council 2025</p><ul><li><a href="#">Contact us</a></li><li><a href="#">Privacy</a></li></ul></footer>
</body></html>
"""

EXAMPLE = Example(
    title="A committee's web page: chrome is not the plan; rowspans; entities",
    file_name="mgAi.html",
    build=lambda: TEXT,
    gives="""
        authority: Riversmeet City Council
        theme: Theme 1 – Children looked after
        objective: Brothers and sisters live together
        who: Fostering Manager; Principal Social Worker
        when: 2025-10-31; 2025-11-30
        progress: Forty carers asked Draft with practitioners
        - Ask every foster carer if they could take a sibling group | Fostering Manager | 2025-10-31
        - Write a sibling assessment tool | Principal Social Worker | 2025-11-30
        objective: Children know why decisions are made
        who: Adoption Manager
        when: ongoing
        progress: Training booked
        - Use later-life letters for all children | ? | ?
        theme: Theme 2 – Care leavers
        objective: Young people know their rights
        who: Leaving Care Manager
        when: 2026-01-31
        - Publish the local offer in plain language | ? | ?
    """,
)
