"""Word: an action a row, the objective's cell merged down over its actions; typed bullets."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

_CHILDREN_IN_NEED = [
    ["Objective", "Action", "Lead", "Target date", "Evidence"],
    [
        "1.1 Children in need plans are reviewed on time",
        "Send each team a list of reviews due in the month",
        "Performance Manager",
        "01/09/2025",
        "Weekly list",
    ],
    [
        "",
        "Chair reviews outside the line management of the case",
        "Service Manager, Family Help",
        "01/11/2025",
        "Rota of chairs",
    ],
    [
        "",
        "• Audit twenty plans\n• Share the findings with teams",
        "Principal Social Worker",
        "December 2025",
        "Audit report",
    ],
    [
        "1.2 Step-down is planned",
        "Hold a handover meeting before each step-down",
        "Head of Early Help",
        "Ongoing",
        "Handover notes",
    ],
]

_COURT_WORK = [
    ["Objective", "Action", "Lead", "Target date", "Evidence"],
    [
        "2.1 Pre-proceedings is short",
        "Track every case weekly",
        "Court Progression Manager",
        "15 October 2025",
        "Tracker",
    ],
    [
        "",
        "Agree letters within five days",
        "Head of Legal",
        "15 October 2025",
        "Letters on file",
    ],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Larkfield Council Improvement Plan", 0)
    document.add_heading("Priority 1: Children in need", 1)
    table = add_table(
        document,
        _CHILDREN_IN_NEED,
    )
    table.cell(1, 0).merge(table.cell(3, 0))
    for cell in (table.cell(1, 0),):
        for paragraph in cell.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
    document.add_heading("Priority 2: Court work", 1)
    table = add_table(
        document,
        _COURT_WORK,
    )
    table.cell(1, 0).merge(table.cell(2, 0))
    return docx_bytes(document)


EXAMPLE = Example(
    title="Word with cells merged down (vMerge) and typed bullets in an action cell",
    file_name="Improvement Plan v4 FINAL.docx",
    build=build,
    gives="""
        authority: Larkfield Council
        theme: Priority 1: Children in need
        objective 1.1: Children in need plans are reviewed on time
        who: Performance Manager; Service Manager, Family Help; Principal Social Worker
        when: 2025-09-01; 2025-11-01; 2025-12-31
        evidence: Weekly list Rota of chairs Audit report
        - Send each team a list of reviews due in the month | Performance Manager | 2025-09-01
        - Chair reviews outside the line management of the case | Service Manager, Family Help | 2025-11-01
        - Audit twenty plans | Principal Social Worker | 2025-12-31
        - Share the findings with teams | Principal Social Worker | 2025-12-31
        objective 1.2: Step-down is planned
        who: Head of Early Help
        when: ongoing
        evidence: Handover notes
        - Hold a handover meeting before each step-down | ? | ?
        theme: Priority 2: Court work
        objective 2.1: Pre-proceedings is short
        who: Court Progression Manager; Head of Legal
        when: 2025-10-15; 2025-10-15
        evidence: Tracker Letters on file
        - Track every case weekly | Court Progression Manager | 2025-10-15
        - Agree letters within five days | Head of Legal | 2025-10-15
    """,
)
