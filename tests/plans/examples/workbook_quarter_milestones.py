"""Spreadsheet: a column of milestones for each quarter beside the actions."""

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes


def build() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "SEND APP"
    for row in (
        (
            "Area of weakness",
            "Action",
            "Accountable officer",
            "Completion date",
            "Milestones Q1",
            "Milestones Q2",
            "Milestones Q3",
        ),
        (
            "Waiting times for autism assessment",
            "Commission extra clinics",
            "Director of Commissioning",
            "31/03/2026",
            "Specification agreed",
            "Contract let",
            "Clinics open",
        ),
        (
            "Annual reviews",
            "Recruit six review officers",
            "Head of SEND",
            "31/12/2025",
            "Posts advertised",
            "Officers in post",
            "Backlog halved",
        ),
        (
            "Preparation for adulthood",
            "Write pathways with young people",
            "Transitions Manager",
            "28/02/2026",
            "Workshops held",
            "Draft pathways",
            "",
        ),
    ):
        sheet.append(row)
    return xlsx_bytes(book)


EXAMPLE = Example(
    title="Milestones per quarter are told, and do not become actions or dates",
    file_name="APP.xlsx",
    build=build,
    gives="""
        theme: ?
        objective: Waiting times for autism assessment
        who: Director of Commissioning
        when: 2026-03-31
        success_measures: Specification agreed Contract let Clinics open
        - Commission extra clinics | ? | ?
        objective: Annual reviews
        who: Head of SEND
        when: 2025-12-31
        success_measures: Posts advertised Officers in post Backlog halved
        - Recruit six review officers | ? | ?
        objective: Preparation for adulthood
        who: Transitions Manager
        when: 2026-02-28
        success_measures: Workshops held Draft pathways
        - Write pathways with young people | ? | ?
    """,
)
