"""A duty rota: people and dates, but nothing to be done."""

import datetime

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes


def build() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Rota"
    sheet.append(("Week commencing", "Duty manager", "Duty social worker", "Admin", "Notes"))
    for week in range(8):
        day = datetime.date(2025, 9, 1) + datetime.timedelta(days=7 * week)
        sheet.append(
            (day, f"Manager {week % 3}", f"Social Worker {week % 5}", f"Officer {week % 2}", "")
        )
    return xlsx_bytes(book)


EXAMPLE = Example(title="A staff rota", file_name="rota.xlsx", build=build, gives=None)
