"""Word: owners lettered like the actions they are for, and rows of the whole width that only remark."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

ROWS = [
    ["Objective", "Actions", "Lead", "By when"],
    ["Note: dates were agreed with partners in May", "", "", ""],
    ["Within three months", "", "", ""],
    [
        "Contacts are decided in a day",
        "a) Agree a guide\nb) Train duty managers\nc) Audit ten contacts a month",
        "a) Head of MASH\nb) Principal Social Worker\nc) Head of MASH",
        "a) 31/03/2026\nb) 30/04/2026\nc) 30/04/2026",
    ],
    ["* The board looks at these actions each month", "", "", ""],
    [
        "Plans are written with families",
        "a) Renew the form\nb) Teach every team to use it",
        "a) Service Manager\nb) Head of Learning",
        "30/06/2026",
    ],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    table = add_table(document, ROWS)
    for number, row in enumerate(ROWS):
        if not any(row[1:]):
            table.cell(number, 0).merge(table.cell(number, 3))
    return docx_bytes(document)


EXAMPLE = Example(
    title="Lettered owners beside lettered actions, and notes across the table",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Within three months
        objective: Contacts are decided in a day
        who: Head of MASH; Principal Social Worker
        when: 2026-03-31; 2026-04-30; 2026-04-30
        - Agree a guide | Head of MASH | 2026-03-31
        - Train duty managers | Principal Social Worker | 2026-04-30
        - Audit ten contacts a month | Head of MASH | 2026-04-30
        objective: Plans are written with families
        who: Service Manager; Head of Learning
        when: 2026-06-30
        - Renew the form | Service Manager | ?
        - Teach every team to use it | Head of Learning | ?
        unplaced: Note: dates were agreed with partners in May
        unplaced: The board looks at these actions each month
    """,
)
