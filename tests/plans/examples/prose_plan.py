"""Plain text of paragraphs only: each says who will do what by when, in brackets at its end."""

from tests.plans.examples.example import Example

TEXT = """Improvement statement of the Borough of Fallowfen

Introduction

Inspectors visited us in February 2026. We accept what they found. This statement says how we shall put it right.

1. Decisions about children in care

We will look again at every child placed with parents and decide whether the order is still needed (Head of Permanence – 30 June 2026).

We will hold a legal planning meeting within ten days of each such decision (Head of Legal Services – ongoing).

2. Young people leaving care

We will give each young person the name of an adviser before their sixteenth birthday (Leaving Care Manager – by September 2026).

We will open a drop-in with health and housing in the market square (Assistant Director, Communities – spring 2027).
"""

EXAMPLE = Example(
    title="Paragraphs with (owner – date), numbered headings, no bullets",
    file_name="statement.txt",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective 1: Decisions about children in care
        who: ?
        when: ?
        - We will look again at every child placed with parents and decide whether the order is still needed (Head of Permanence – 30 June 2026). | Head of Permanence | 2026-06-30
        - We will hold a legal planning meeting within ten days of each such decision (Head of Legal Services – ongoing). | Head of Legal Services | ongoing
        objective 2: Young people leaving care
        who: ?
        when: ?
        - We will give each young person the name of an adviser before their sixteenth birthday (Leaving Care Manager – by September 2026). | Leaving Care Manager | 2026-09-30
        - We will open a drop-in with health and housing in the market square (Assistant Director, Communities – spring 2027). | Assistant Director, Communities | 2027-04-30
    """,
)
