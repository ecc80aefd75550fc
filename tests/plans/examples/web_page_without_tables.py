"""HTML without tables: sections, definition lists for who and when, lists of actions."""

from tests.plans.examples.example import Example

TEXT = """<!DOCTYPE html><html><body>
<nav><a href="/">Home</a></nav>
<article><h1>Our improvement plan: Sandleigh Council</h1>
<section><h2>Priority 1: Stable homes</h2>
<h3>Children move less often</h3>
<dl><dt>Lead</dt><dd>Head of Placements</dd><dt>By when</dt><dd>30 June 2026</dd></dl>
<ul><li>Offer respite before a home is at breaking point</li><li>Match children with carers using their own words</li></ul>
<h3>Children leave care to live with family when it is safe</h3>
<dl><dt>Lead</dt><dd>Service Manager, Reunification</dd><dt>By when</dt><dd>December 2026</dd></dl>
<ul><li>Train thirty workers in the reunification framework</li></ul></section>
<section><h2>Priority 2: Being heard</h2>
<h3>Every child is offered an advocate</h3>
<dl><dt>Lead</dt><dd>Participation Manager</dd><dt>By when</dt><dd>Ongoing</dd></dl>
<ul><li>Explain advocacy at the first visit</li><li>Report the take-up each quarter</li></ul></section>
</article></body></html>
"""

EXAMPLE = Example(
    title="A web page with definition lists instead of tables",
    file_name="page.html",
    build=lambda: TEXT,
    gives="""
        authority: Sandleigh Council
        theme: Priority 1: Stable homes
        objective: Children move less often
        who: Head of Placements
        when: 2026-06-30
        - Offer respite before a home is at breaking point
        - Match children with carers using their own words
        objective: Children leave care to live with family when it is safe
        who: Service Manager, Reunification
        when: 2026-12-31
        - Train thirty workers in the reunification framework
        theme: Priority 2: Being heard
        objective: Every child is offered an advocate
        who: Participation Manager
        when: ongoing
        - Explain advocacy at the first visit
        - Report the take-up each quarter
    """,
)
