"""Markdown: each objective a list of bold labels, its actions nested under one of them."""

from tests.plans.examples.example import Example

TEXT = """Improvement plan for Leaving Care
=================================

Delamoor County Council, January 2026

Priority 1: Homes
-----------------

### Young people have a safe place to live

- **Lead:** Leaving Care Manager
- **Timescale:** by 30 June 2026
- **Ofsted recommendation:** 3
- **Actions:**
  - Agree nominations with each district
  - Inspect supported lodgings twice a year
- **Success measure:** Nobody leaves care to bed and breakfast

Priority 2: Work
----------------

### Young people are in education or work

- **Lead:** Virtual School Head
- **Timescale:** Ongoing
- **Ofsted recommendation:** 4, 5
- **Actions:**
  - Ring-fence six apprenticeships
- **Success measure:** 65% in education or work
"""

EXAMPLE = Example(
    title="Bold labels in lists, setext headings",
    file_name="leaving-care.md",
    build=lambda: TEXT,
    gives="""
        authority: Delamoor County Council
        theme: Priority 1: Homes
        objective: Young people have a safe place to live
        recs: 3
        who: Leaving Care Manager
        when: 2026-06-30
        success_measures: Nobody leaves care to bed and breakfast
        - Agree nominations with each district
        - Inspect supported lodgings twice a year
        theme: Priority 2: Work
        objective: Young people are in education or work
        recs: 4-5
        who: Virtual School Head
        when: ongoing
        success_measures: 65% in education or work
        - Ring-fence six apprenticeships | ? | ?
    """,
)
