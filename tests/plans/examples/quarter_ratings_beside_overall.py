"""Workbook: a board's tracker with a rating for each quarter and one of how things stand."""

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

ROWS = [
    ["Harrowmere children's services improvement board tracker"],
    ["As at 31 January 2026"],
    [],
    ["Ref", "Theme", "Objective", "Action", "Lead officer", "Target date", "Q1", "Q2", "Q3", "RAG"],
    ["1.1", "Front door", "Contacts are decided in a day", "Agree a guide", "Head of MASH", "30/06/2025", "Amber", "Green", "Green", "Blue"],
    ["2.1", "Care", "Plans are good", "Renew the form", "Service Manager", "31/03/2026", "Red", "Red", "Amber", "Green"],
]  # fmt: skip


def build() -> bytes:
    workbook = openpyxl.Workbook()
    for row in ROWS:
        workbook.active.append(row)
    return xlsx_bytes(workbook)


EXAMPLE = Example(
    title="Ratings by quarter before the overall rating, under a line that says as at when",
    file_name="tracker.xlsx",
    build=build,
    gives="""
        theme: Front door
        objective 1.1: Contacts are decided in a day
        who: Head of MASH
        when: 2025-06-30
        rag: Blue
        - Agree a guide | ? | ?
        theme: Care
        objective 2.1: Plans are good
        who: Service Manager
        when: 2026-03-31
        rag: Green
        - Renew the form | ? | ?
        unplaced: As at 31 January 2026
    """,
)
