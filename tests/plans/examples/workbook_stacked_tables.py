"""Spreadsheet: tables for each priority stacked on one sheet, a title over each, blank rows between."""

import datetime

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

HEADINGS = ("No", "Action", "Responsible", "Due", "RAG", "Q1 update", "Q2 update")
PRIORITIES = {
    "Priority 1: Strong front door": (
        ("1.1", "Review the contact form", "MASH Manager", datetime.date(2026, 6, 30), "Green", "Draft shared", "In use"),
        ("1.2", "Publish response times", "Performance Manager", datetime.date(2026, 9, 30), "Amber", "Not yet due", None),
    ),
    "Priority 2: Permanence": (
        ("2.1", "Hold a permanence summit", "Head of Permanence", "Autumn 2026", "Amber", "Venue booked", None),
        ("2.2", "Reduce drift in proceedings", "Court Manager\nHead of Legal", "Ongoing", "Red", "Four cases over 40 weeks", "Two cases"),
    ),
}  # fmt: skip


def build() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Delivery plan"
    sheet.append(("Ambleford Council delivery plan",))
    sheet.append(())
    for title, rows in PRIORITIES.items():
        sheet.append((title,))
        sheet.append(HEADINGS)
        for row in rows:
            sheet.append(row)
        sheet.append(())
        sheet.append(())
    return xlsx_bytes(book)


EXAMPLE = Example(
    title="Stacked tables in a sheet, an update column per quarter, days as dates and as words",
    file_name="delivery.xlsx",
    build=build,
    gives="""
        authority: Ambleford Council
        theme: Priority 1: Strong front door
        objective: *
        who: MASH Manager; Performance Manager
        when: 2026-06-30; 2026-09-30
        rag: ?
        progress: ?
        - Review the contact form | MASH Manager | 2026-06-30 | green
        - Publish response times | Performance Manager | 2026-09-30 | amber
        theme: Priority 2: Permanence
        objective: *
        who: Head of Permanence; Court Manager; Head of Legal
        when: 2026-12-31; ongoing
        rag: ?
        progress: ?
        - Hold a permanence summit | Head of Permanence | 2026-12-31 | amber
        - Reduce drift in proceedings | Court Manager; Head of Legal | ongoing | red
    """,
)
