"""Markdown without any table: headings, lists, and "Lead:" and "By when:" lines."""

from tests.plans.examples.example import Example

TEXT = """# Our improvement plan

Brackendale Council was inspected in November 2024. This plan says what we will do about what inspectors found.

## Priority 1: Early help

Our vision: families get help as soon as they ask for it.

### 1.1 Families know where to turn

Lead: Head of Early Help

By when: September 2025

Recommendations: 1, 4

- Open a family hub in each of the three districts
- Put one telephone number on every leaflet and web page

Progress: The first hub opened in March.

### 1.2 Schools are partners in early help

Lead: Assistant Director, Education and Early Help

By when: 31 December 2025

Recommendations: 4

- Name a link worker for each school cluster
- Share the list of early help plans with head teachers each half term

## Priority 2: Supervision

### 2.1 Every practitioner has reflective supervision each month

Lead: Principal Social Worker

By when: Ongoing

Recommendations: 2-3

- Set the standard and publish it
- Dip-sample ten records a month
- Report to the improvement board each quarter
"""

EXAMPLE = Example(
    title="A narrative plan: labels in their own lines",
    file_name="our-plan.md",
    build=lambda: TEXT,
    gives="""
        authority: Brackendale Council
        theme: Priority 1: Early help
        vision: families get help as soon as they ask for it.
        objective 1.1: Families know where to turn
        recs: 1, 4
        who: Head of Early Help
        when: 2025-09-30
        progress: The first hub opened in March.
        - Open a family hub in each of the three districts
        - Put one telephone number on every leaflet and web page
        objective 1.2: Schools are partners in early help
        recs: 4
        who: Assistant Director, Education and Early Help
        when: 2025-12-31
        - Name a link worker for each school cluster
        - Share the list of early help plans with head teachers each half term
        theme: Priority 2: Supervision
        objective 2.1: Every practitioner has reflective supervision each month
        recs: 2-3
        who: Principal Social Worker
        when: ongoing
        - Set the standard and publish it
        - Dip-sample ten records a month
        - Report to the improvement board each quarter
    """,
)
