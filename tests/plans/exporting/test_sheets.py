"""Themes that only the names of sheets tell."""

import dataclasses

from goldenthread.documents.document import Document
from goldenthread.plans.export import plan_document
from goldenthread.plans.layout_examples import example_table
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan
from tests.plans.written_plans import (
    differing,
    heading,
    placed,
)


def sheet_per_theme() -> Plan:
    tables = [
        dataclasses.replace(
            placed(
                example_table(
                    [("Objective", "Actions", "Lead")],
                    (title, "Go\nAsk", "Head of Care"),
                ),
                number,
            ),
            sheet=sheet,
        )
        for number, (sheet, title) in enumerate(
            [("Front door", "See children"), ("Care leavers", "Write plans")], start=1
        )
    ]
    return read_plan(Document(tuple(tables), "xlsx"))


def test_themes_that_only_sheets_name_are_headings_in_a_file_without_sheets():
    plan = sheet_per_theme()

    written = plan_document(plan, "same")

    assert [theme.title for theme in plan.themes] == ["Front door", "Care leavers"]
    assert [block.text for block in written.prose()] == ["Front door", "Care leavers"]
    assert all(table.sheet is None for table in written.tables())


def test_sheets_stay_in_a_file_that_has_them():
    plan = sheet_per_theme()

    written = plan_document(plan, "same", in_sheets=True)

    assert written.blocks == plan.source.blocks
    assert differing(plan, written) == []


def test_a_theme_that_a_heading_names_on_its_sheet_is_not_headed_twice():
    plan = sheet_per_theme()
    blocks = (heading("Front door", 1), *plan.source.blocks)
    plan = read_plan(dataclasses.replace(plan.source, blocks=blocks))

    written = plan_document(plan, "same")

    assert [block.text for block in written.prose()] == ["Front door", "Care leavers"]
