"""Word: one long table in which each objective has its row and the headings again below it."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

HEADINGS = ["Action", "Who", "By when", "Evidence of impact"]
ROWS = [
    ["Priority 1: Children are safe at home", "", "", ""],
    HEADINGS,
    [
        "Use the domestic abuse risk tool in every case",
        "Head of Safeguarding",
        "31/01/2026",
        "Tool on 95% of files",
    ],
    [
        "Run a programme for those who harm",
        "Commissioning Officer",
        "01/04/2026",
        "30 people complete",
    ],
    ["Priority 2: Children are safe online", "", "", ""],
    HEADINGS,
    [
        "Teach foster carers about online harm",
        "Fostering Manager",
        "28/02/2026",
        "Carers are confident",
    ],
    ["Priority 3: Babies are safe", "", "", ""],
    HEADINGS,
    [
        "Hold a pre-birth panel every fortnight",
        "Service Manager Assessment",
        "Immediately",
        "No late conferences",
    ],
    ["Revise the bruising protocol", "Designated Doctor", "March 2026", "Protocol followed"],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Multi-agency improvement plan: Abbotsmere", 0)
    table = add_table(document, ROWS)
    for number, row in enumerate(ROWS):
        if row[0].startswith("Priority"):
            table.cell(number, 0).merge(table.cell(number, 3))
    return docx_bytes(document)


EXAMPLE = Example(
    title="Headings repeated under each full-width row inside one table",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Priority 1: Children are safe at home
        objective: *
        who: Head of Safeguarding; Commissioning Officer
        when: 2026-01-31; 2026-04-01
        impact: ?
        evidence: ?
        - Use the domestic abuse risk tool in every case | Head of Safeguarding | 2026-01-31
        - Run a programme for those who harm | Commissioning Officer | 2026-04-01
        theme: Priority 2: Children are safe online
        objective: *
        who: Fostering Manager
        when: 2026-02-28
        impact: ?
        evidence: ?
        - Teach foster carers about online harm | Fostering Manager | 2026-02-28
        theme: Priority 3: Babies are safe
        objective: *
        who: Service Manager Assessment; Designated Doctor
        when: immediate; 2026-03-31
        impact: ?
        evidence: ?
        - Hold a pre-birth panel every fortnight | Service Manager Assessment | immediate
        - Revise the bruising protocol | Designated Doctor | 2026-03-31
    """,
)
