"""Spreadsheet: merged theme and objective cells, ratings only as fill, a hidden row, dates."""

import datetime

import openpyxl
from openpyxl.styles import PatternFill

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

RED, AMBER, GREEN = "FFFF0000", "FFFFC000", "FF00B050"


def build() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Plan"
    sheet.append(
        ("Priority", "What needs to change", "Key actions", "Lead", "Start date", "End date", "RAG")
    )
    rows = (
        ("1. Practice", "Chronologies are used", "Publish a one-page guide", "Principal Social Worker", datetime.date(2025, 5, 1), datetime.date(2025, 6, 30), GREEN),
        (None, None, "Check chronologies in supervision", "Team Managers", datetime.date(2025, 6, 1), datetime.date(2025, 12, 31), AMBER),
        (None, "Genograms are drawn with families", "Buy drawing software", "Systems Manager", datetime.date(2025, 7, 1), datetime.date(2025, 9, 30), RED),
        ("2. Partners", "Health share information", "Sign the sharing agreement", "Designated Doctor", datetime.date(2025, 4, 1), datetime.date(2025, 5, 31), GREEN),
    )  # fmt: skip
    for number, row in enumerate(rows, start=2):
        sheet.append((*row[:6], None))
        sheet.cell(number, 7).fill = PatternFill("solid", fgColor=row[6])
        for column in (5, 6):
            sheet.cell(number, column).number_format = "d mmm yyyy"
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("B2:B3")
    return xlsx_bytes(book)


EXAMPLE = Example(
    title="Merged theme and objective, fill-only ratings, start and end as dates",
    file_name="plan.xlsx",
    build=build,
    gives="""
        theme: 1. Practice
        objective: Chronologies are used
        who: Principal Social Worker; Team Managers
        when: range 2025-05-01..2025-06-30; range 2025-06-01..2025-12-31
        rag: ?
        - Publish a one-page guide | Principal Social Worker | range 2025-05-01..2025-06-30 | green
        - Check chronologies in supervision | Team Managers | range 2025-06-01..2025-12-31 | amber
        objective: Genograms are drawn with families
        who: Systems Manager
        when: range 2025-07-01..2025-09-30
        rag: red
        - Buy drawing software | ? | ?
        theme: 2. Partners
        objective: Health share information
        who: Designated Doctor
        when: range 2025-04-01..2025-05-31
        rag: green
        - Sign the sharing agreement | ? | ?
    """,
)
