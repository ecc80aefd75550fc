"""A plan that was exported, edited in Excel and read again, is a newer version of itself."""

import io

import openpyxl
import pytest

from goldenthread.documents.writing import write_document
from goldenthread.plans.comparing.differences import Comparison, Kind
from goldenthread.plans.export import plan_document
from goldenthread.plans.plan import Plan
from tests.factories.newer_versions import FIRST
from tests.plans.reading_path import plan_of

LAYOUTS = ("same", "action_per_row", "tracker")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_of(FIRST.encode(), "plan.txt")


def exported(plan: Plan, layout: str, suffix: str) -> bytes:
    return write_document(plan_document(plan, layout, in_sheets=suffix == ".xlsx"), suffix)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".html"])
def test_an_export_that_nobody_edited_differs_in_nothing(plan, layout, suffix):
    again = plan_of(exported(plan, layout, suffix), f"plan{suffix}")

    assert Comparison(plan, again).differences == []


def test_one_cell_edited_in_excel_is_one_difference(plan):
    book = openpyxl.load_workbook(io.BytesIO(exported(plan, "same", ".xlsx")))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == "Quality Auditor":
                    cell.value = "Head of Quality"
    edited = io.BytesIO()
    book.save(edited)

    [difference] = Comparison(plan, plan_of(edited.getvalue(), "plan.xlsx")).differences

    assert (difference.kind, difference.old, difference.new) == (
        Kind.REASSIGNED,
        ("Quality Auditor",),
        ("Head of Quality",),
    )
