"""Word: the rating is only the colour of its cell; a key of colours stands beside the plan."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes, shade

RED, AMBER, GREEN, BLUE = "FF0000", "FFC000", "92D050", "00B0F0"


_KEY = [
    ["RAG", "Meaning"],
    ["", "Not started or off track"],
    ["", "Some delay"],
    ["", "On track"],
    ["", "Complete"],
]

_PLAN = [
    ["Ref", "Area for development", "Action", "Who", "When", "RAG"],
    [
        "1",
        "Personal education plans",
        "Train designated teachers",
        "Virtual School Head",
        "Autumn 2025",
        "",
    ],
    [
        "2",
        "Placement with relatives",
        "Assess viability in ten days",
        "Fostering Manager",
        "30 Sep 2025",
        "",
    ],
    [
        "3",
        "Care leavers' health",
        "Give each young person a health passport",
        "Named Nurse",
        "31 Jan 2026",
        "",
    ],
    ["4", "Advocacy", "Re-let the contract", "Commissioning Manager", "1 Apr 2026", ""],
]


def build() -> bytes:
    document = docx.Document()
    document.add_paragraph("Hollin Bridge Council", style="Title")
    document.add_paragraph("Action plan following the inspection of services for children in care")
    key = add_table(
        document,
        _KEY,
    )
    for row, colour in zip(key.rows[1:], (RED, AMBER, GREEN, BLUE), strict=True):
        shade(row.cells[0], colour)
    document.add_paragraph("")
    table = add_table(
        document,
        _PLAN,
    )
    for row, colour in zip(table.rows[1:], (GREEN, AMBER, RED, BLUE), strict=True):
        shade(row.cells[5], colour)
    return docx_bytes(document)


EXAMPLE = Example(
    title="Colour-only ratings in Word; the key is no objective",
    file_name="plan.docx",
    build=build,
    gives="""
        authority: Hollin Bridge Council
        theme: ?
        objective 1: Personal education plans
        rag: green
        who: Virtual School Head
        when: 2025-12-31
        - Train designated teachers | ? | ?
        objective 2: Placement with relatives
        rag: amber
        who: Fostering Manager
        when: 2025-09-30
        - Assess viability in ten days | ? | ?
        objective 3: Care leavers' health
        rag: red
        who: Named Nurse
        when: 2026-01-31
        - Give each young person a health passport | ? | ?
        objective 4: Advocacy
        rag: blue
        who: Commissioning Manager
        when: 2026-04-01
        - Re-let the contract | ? | ?
        unplaced: Not started or off track
    """,
)
