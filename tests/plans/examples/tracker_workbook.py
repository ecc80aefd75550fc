"""Spreadsheet: a tracker with summary, key and lookup sheets round the sheet that is the plan."""

import datetime

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

ROWS = (
    ("FD1", "Front door", "Every contact is decided within a day", "Add a second duty manager", "Head of MASH", datetime.date(2025, 9, 30), "Green", "In post since June"),
    ("FD1", "Front door", "Every contact is decided within a day", "Send a daily list of open contacts", "Performance Manager", datetime.date(2025, 7, 31), "Blue", "Sent since May"),
    ("FD2", "Front door", "Consent is always recorded", "Change the contact form", "Systems Manager", datetime.date(2025, 10, 31), "Amber", ""),
    ("CP1", "Child protection", "Core groups meet on time", "Book all core groups at conference", "Conference Manager", datetime.date(2025, 8, 29), "Green", "Rule in place"),
    ("CP1", "Child protection", "Core groups meet on time", "Report missed groups weekly", "Performance Manager", datetime.date(2025, 8, 29), "Red", "Report not built"),
)  # fmt: skip


_SUMMARY = (
    ("Improvement tracker: summary",),
    (),
    ("RAG", "Number of actions"),
    ("Blue", 1),
    ("Green", 2),
    ("Amber", 1),
    ("Red", 1),
    ("Total", 5),
)

_KEY = (
    ("RAG", "What it means"),
    ("Blue", "Complete and evidenced"),
    ("Green", "On track"),
    ("Amber", "Minor delay"),
    ("Red", "Off track"),
)

_LOOKUPS = (
    ("Owners", "Workstreams"),
    ("Head of MASH", "Front door"),
    ("Performance Manager", "Child protection"),
    ("Systems Manager", None),
    ("Conference Manager", None),
)


def build() -> bytes:
    book = openpyxl.Workbook()
    summary = book.active
    summary.title = "Summary"
    for row in _SUMMARY:
        summary.append(row)
    tracker = book.create_sheet("Action tracker")
    tracker.append(("Sedgeford Council Improvement Tracker",))
    tracker.merge_cells("A1:H1")
    tracker.append(
        (
            "Ref",
            "Workstream",
            "Objective",
            "Action",
            "Action owner",
            "Due date",
            "RAG",
            "Latest update",
        )
    )
    for row in ROWS:
        tracker.append(row)
    for row in tracker.iter_rows(min_row=3, min_col=6, max_col=6):
        row[0].number_format = "dd/mm/yyyy"
    key = book.create_sheet("Key")
    for row in _KEY:
        key.append(row)
    lookups = book.create_sheet("Lookups")
    for row in _LOOKUPS:
        lookups.append(row)
    return xlsx_bytes(book)


EXAMPLE = Example(
    title="A workbook whose summary, key and lookups are no objectives; real dates; repeated objective",
    file_name="Tracker.xlsx",
    build=build,
    gives="""
        authority: Sedgeford Council
        theme: Front door
        objective FD1: Every contact is decided within a day
        who: Head of MASH; Performance Manager
        when: 2025-09-30; 2025-07-31
        rag: ?
        progress: In post since June Sent since May
        - Add a second duty manager | Head of MASH | 2025-09-30 | green
        - Send a daily list of open contacts | Performance Manager | 2025-07-31 | blue
        objective FD2: Consent is always recorded
        who: Systems Manager
        when: 2025-10-31
        rag: amber
        - Change the contact form | ? | ?
        theme: Child protection
        objective CP1: Core groups meet on time
        who: Conference Manager; Performance Manager
        when: 2025-08-29; 2025-08-29
        rag: ?
        progress: Rule in place Report not built
        - Book all core groups at conference | Conference Manager | 2025-08-29 | green
        - Report missed groups weekly | Performance Manager | 2025-08-29 | red
        unplaced: Complete and evidenced
    """,
)
