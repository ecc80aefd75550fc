"""Word: under each priority's row one with its outcome and its lead side by side, then the headings again."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

HEADINGS = ["Action", "Owner", "Start", "End"]
ROWS = [
    ["Priority 1: Leadership", "", "", ""],
    ["Outcome: Leaders know their services", "", "Executive lead: Director of Care", ""],
    HEADINGS,
    ["Hold a board each month", "Head of Improvement", "01/04/2025", "31/03/2026"],
    ["Priority 2: Practice", "", "", ""],
    ["Outcome: Children have good plans", "", "Executive lead: Assistant Director", ""],
    HEADINGS,
    ["Renew the form", "Service Manager", "01/06/2025", "30/09/2025"],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    table = add_table(document, ROWS)
    for number, row in enumerate(ROWS):
        if not row[1] and not row[2]:
            table.cell(number, 0).merge(table.cell(number, 3))
        elif not row[1]:
            table.cell(number, 0).merge(table.cell(number, 1))
            table.cell(number, 2).merge(table.cell(number, 3))
    return docx_bytes(document)


EXAMPLE = Example(
    title="Outcome and lead side by side in a row under each priority",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Priority 1: Leadership
        outcome: Leaders know their services
        objective: *
        who: Director of Care; Head of Improvement
        when: range 2025-04-01..2026-03-31
        - Hold a board each month | Head of Improvement | ?
        theme: Priority 2: Practice
        outcome: Children have good plans
        objective: *
        who: Assistant Director; Service Manager
        when: range 2025-06-01..2025-09-30
        - Renew the form | Service Manager | ?
    """,
)
