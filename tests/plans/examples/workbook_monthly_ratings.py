"""Spreadsheet: a rating for each month beside the plan, filters, and rows of totals below."""

import datetime

import openpyxl
from openpyxl.styles import PatternFill

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

FILLS = {"R": "FFFF0000", "A": "FFFFC000", "G": "FF92D050"}
ROWS = (
    ("Visits", "See each child alone", "Team Managers", datetime.date(2026, 3, 31), "R", "A", "G"),
    ("Plans", "Write plans with families", "Service Manager, Family Help", datetime.date(2026, 4, 30), "A", "A", "A"),
    ("Reviews", "Send minutes in ten days", "IRO Manager", datetime.date(2026, 5, 29), "G", "G", "G"),
)  # fmt: skip


def build() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Practice plan"
    sheet.append(("Objective", "Action", "Lead", "Target date", "RAG Jan", "RAG Feb", "RAG Mar"))
    for row in ROWS:
        sheet.append(row)
    for row in sheet.iter_rows(min_row=2, min_col=5, max_col=7):
        for cell in row:
            cell.fill = PatternFill("solid", fgColor=FILLS[cell.value])
    sheet.auto_filter.ref = "A1:G4"
    sheet.append(())
    sheet.append(("Total actions", 3))
    return xlsx_bytes(book)


EXAMPLE = Example(
    title="A rating per month; a total below is no objective",
    file_name="practice.xlsx",
    build=build,
    gives="""
        theme: ?
        objective: Visits
        who: Team Managers
        when: 2026-03-31
        rag: ?
        - See each child alone | ? | ?
        objective: Plans
        who: Service Manager, Family Help
        when: 2026-04-30
        rag: ?
        - Write plans with families | ? | ?
        objective: Reviews
        who: IRO Manager
        when: 2026-05-29
        rag: ?
        - Send minutes in ten days | ? | ?
    """,
)
