"""Markdown: the recommendations as a numbered list, then a table that cites them; BRAG letters."""

from tests.plans.examples.example import Example

TEXT = """# Ashcombe Council: action plan after the focused visit

## What inspectors recommended

1. The quality and timeliness of social work assessments.
2. The effectiveness of child protection conferences.
3. The oversight of children in unregistered settings.
4. Social workers' access to training.

## Action plan

| Ref | Objective | Ofsted recs | Actions | Lead | By when | BRAG |
|-----|-----------|-------------|---------|------|---------|------|
| A | Assessments are thorough and on time | 1 & 4 | Weekly clinic with the practice educators | Head of Assessment | 28 Feb 2026 | G |
| B | Conferences change what happens for children | 2 | Use the new agenda; ask parents what helped | Conference Chairs' Manager | 31 Mar 2026 | A |
| C | No child lives in an unregistered home | 3 | Director signs off each exception | Director of Children's Services | Immediate | R |
| D | Learning is shared | All | Quarterly practice week | Principal Social Worker | On-going to the end of March 2027 | B |

Key: B = complete and embedded, R = behind plan, A = some delay, G = on plan
"""

EXAMPLE = Example(
    title="Recommendations in a list, cited as 1 & 4 and All; BRAG letters with a key below",
    file_name="action-plan.md",
    build=lambda: TEXT,
    gives="""
        authority: Ashcombe Council
        rec 1: The quality and timeliness of social work assessments.
        rec 2: The effectiveness of child protection conferences.
        rec 3: The oversight of children in unregistered settings.
        rec 4: Social workers' access to training.
        theme: ?
        objective A: Assessments are thorough and on time
        recs: 1, 4
        rag: green
        who: Head of Assessment
        when: 2026-02-28
        - Weekly clinic with the practice educators | ? | ?
        objective B: Conferences change what happens for children
        recs: 2
        rag: amber
        who: Conference Chairs' Manager
        when: 2026-03-31
        - Use the new agenda; ask parents what helped | ? | ?
        objective C: No child lives in an unregistered home
        recs: 3
        rag: red
        who: Director of Children's Services
        when: immediate
        - Director signs off each exception | ? | ?
        objective D: Learning is shared
        recs: 1-4
        rag: blue
        who: Principal Social Worker
        when: ongoing 2027-03-31
        - Quarterly practice week | ? | ?
        unplaced: B = complete and embedded
    """,
)
