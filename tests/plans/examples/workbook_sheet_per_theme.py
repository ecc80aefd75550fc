"""Spreadsheet: each theme is a sheet of its own; the first sheet is the contents."""

import datetime

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

HEADINGS = ("Ref", "Recommendation", "Objective", "Actions", "Lead", "Deadline", "Progress")
SHEETS = {
    "Front Door": (
        ("1", 1, "Contacts are decided in a day", "Add a duty manager\nList open contacts for the head of service", "Head of MASH", datetime.date(2026, 1, 30), "Interviews held"),
        ("2", 2, "Consent is recorded", "Change the form", "Systems Manager", datetime.date(2026, 2, 27), None),
    ),
    "Care Leavers": (
        ("3", 5, "Pathway plans are made with young people", "Write a new template\nTrain personal advisers", "Leaving Care Manager", datetime.date(2026, 3, 31), "Template tested"),
    ),
}  # fmt: skip


def build() -> bytes:
    book = openpyxl.Workbook()
    contents = book.active
    contents.title = "Contents"
    for row in (
        ("Thaxmoor improvement plan",),
        (None,),
        ("Sheet", "What it holds"),
        ("Front Door", "Contacts and referrals"),
        ("Care Leavers", "Young people aged 18 to 25"),
    ):
        contents.append(row)
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        sheet.append(HEADINGS)
        for row in rows:
            sheet.append(row)
    return xlsx_bytes(book)


EXAMPLE = Example(
    title="A sheet for each theme; the sheet's name is the theme; numbers as numbers",
    file_name="Thaxmoor.xlsx",
    build=build,
    gives="""
        theme: Front Door
        objective 1: Contacts are decided in a day
        recs: 1
        who: Head of MASH
        when: 2026-01-30
        progress: Interviews held
        - Add a duty manager
        - List open contacts for the head of service
        objective 2: Consent is recorded
        recs: 2
        who: Systems Manager
        when: 2026-02-27
        - Change the form | ? | ?
        theme: Care Leavers
        objective 3: Pathway plans are made with young people
        recs: 5
        who: Leaving Care Manager
        when: 2026-03-31
        progress: Template tested
        - Write a new template
        - Train personal advisers
    """,
)
