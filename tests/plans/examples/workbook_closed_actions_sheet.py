"""Workbook: each sheet begins with its priority and a remark, the last holds closed actions alone."""

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

HEADINGS = ["Objective", "Action", "Lead", "By when", "RAG"]
SHEETS = {
    "Cover": [["Harrowmere improvement plan"], ["Plan owner: Director of Care"]],
    "Learning": [
        HEADINGS,
        ["Audits teach us", "Audit six records a month", "Head of Learning", "30/06/2026", "Amber"],
    ],
    "P1": [
        ["Priority 1: The front door"],
        ["Updated for the March board"],
        HEADINGS,
        ["Contacts are decided in a day", "Agree a threshold guide", "Head of MASH", "31/03/2026", "Green"],
    ],
    "P2": [
        ["Priority 2: Care planning"],
        ["Updated for the March board"],
        ["For members of the board only"],
        HEADINGS,
        ["Plans are written with families", "Train every team", "Service Manager", "30/04/2026", "Amber"],
    ],
    "Closed actions": [
        HEADINGS,
        ["Visits are in time", "Show late visits on a list", "Performance Manager", "31/01/2026", "Blue"],
    ],
}  # fmt: skip


def build() -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in SHEETS.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook["Closed actions"].sheet_state = "hidden"
    return xlsx_bytes(workbook)


EXAMPLE = Example(
    title="A priority and a remark above each sheet's table, and a sheet of closed actions",
    file_name="tracker.xlsx",
    build=build,
    gives="""
        theme: Learning
        objective: Audits teach us
        who: Head of Learning
        when: 2026-06-30
        rag: Amber
        - Audit six records a month | ? | ?
        theme: Priority 1: The front door
        objective: Contacts are decided in a day
        who: Head of MASH
        when: 2026-03-31
        rag: Green
        - Agree a threshold guide | ? | ?
        theme: Priority 2: Care planning
        objective: Plans are written with families
        who: Service Manager
        when: 2026-04-30
        rag: Amber
        - Train every team | ? | ?
        theme: Closed actions
        objective: Visits are in time
        who: Performance Manager
        when: 2026-01-31
        rag: Blue
        - Show late visits on a list | ? | ?
        unplaced: Plan owner: Director of Care
        unplaced: Updated for the March board
        unplaced: For members of the board only
    """,
)
