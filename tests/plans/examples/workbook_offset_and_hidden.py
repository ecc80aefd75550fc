"""Spreadsheet: the table begins at C5 below a title and notes, with a hidden row and two-level headings."""

import datetime

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

ROWS = (
    ("Supervision is reflective", "Adopt one template", "Principal Social Worker", "HR Business Partner", datetime.date(2026, 5, 29), datetime.date(2026, 7, 31), "Delayed by the case system"),
    ("Supervision is reflective", "Audit ten records a month", "Quality Assurance Manager", None, datetime.date(2026, 6, 30), None, None),
    ("Agency staff are few", "Offer agency staff permanent posts", "Head of Workforce", "HR Business Partner", datetime.date(2026, 9, 30), None, "Four have accepted"),
)  # fmt: skip


def build() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Workforce plan"
    sheet["A1"] = "Ullsmere Council"
    sheet["A2"] = "Workforce improvement plan 2026"
    sheet["A3"] = "Updated monthly by the programme office. Rows that are finished are hidden."
    for column, text in zip(
        "CDEGI", ("Objective", "Action", "Responsibility", "Timescale", "Comments"), strict=True
    ):
        sheet[f"{column}5"] = text
    sheet.merge_cells("E5:F5")
    sheet.merge_cells("G5:H5")
    for column in "CDI":
        sheet.merge_cells(f"{column}5:{column}6")
    for column, text in zip(
        "EFGH", ("Lead", "Support", "Original date", "Revised date"), strict=True
    ):
        sheet[f"{column}6"] = text
    for number, row in enumerate(ROWS, start=7):
        for column, value in zip("CDEFGHI", row, strict=True):
            sheet[f"{column}{number}"] = value
            if isinstance(value, datetime.date):
                sheet[f"{column}{number}"].number_format = "dd-mmm-yy"
    sheet.row_dimensions[8].hidden = True
    return xlsx_bytes(book)


EXAMPLE = Example(
    title="A table in the middle of a sheet, merged headings, lead and support, a hidden row",
    file_name="workforce.xlsx",
    build=build,
    gives="""
        authority: Ullsmere Council
        theme: ?
        objective: Supervision is reflective
        who: Principal Social Worker; HR Business Partner; Quality Assurance Manager
        when: 2026-05-29; 2026-07-31; 2026-06-30
        progress: Delayed by the case system
        - Adopt one template | Principal Social Worker; HR Business Partner | 2026-05-29; 2026-07-31
        - Audit ten records a month | Quality Assurance Manager | 2026-06-30
        objective: Agency staff are few
        who: Head of Workforce; HR Business Partner
        when: 2026-09-30
        progress: Four have accepted
        - Offer agency staff permanent posts | ? | ?
    """,
)
