"""Sheets that name themes, and themes that only the names of sheets tell."""

import dataclasses

from goldenthread.documents.document import Block, Document, Place, Prose, ProseKind
from goldenthread.plans.export import plan_document
from goldenthread.plans.layout_examples import example_table
from goldenthread.plans.plan import Action, Objective, Plan, Theme
from goldenthread.plans.reading import read_plan
from tests.plans.written_plans import (
    differing,
    heading,
    placed,
    plain_plan,
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


def sheets_of(document: Document) -> list[str | None]:
    names = (
        block.place.sheet if isinstance(block, Prose) else block.sheet for block in document.blocks
    )
    return list(dict.fromkeys(names))


def plan_of_themes(*titles: str, **more: object) -> Plan:
    themes = tuple(
        Theme(
            title,
            objectives=(Objective(f"See to {title or 'all'}", actions=(Action("Go", "Actions"),)),),
        )
        for title in titles
    )
    return plain_plan(themes=themes, **more)


def paper(*titles: str, front: int, rest: tuple[Prose, ...] = ()) -> Plan:
    """A plan read from a paper with this much before its themes, each a heading and a table."""
    blocks: list[Block] = [Prose("Calderbrook plan", ProseKind.HEADING, 1, place=Place(line=1))]
    blocks.extend(Prose(f"Why we plan, {line}.", place=Place(line=line)) for line in range(front))
    for number, title in enumerate(titles, start=1):
        # Paragraphs of a Word file have no place.
        blocks.append(Prose(title, ProseKind.HEADING, 2))
        rows = example_table([("Objective", "Actions", "Lead")], (f"See {title}", "Go", "PSW"))
        blocks.append(placed(rows, number))
    return read_plan(Document((*blocks, *rest), "docx"))


def test_each_theme_with_a_heading_has_a_sheet():
    written = plan_document(plan_of_themes("Homes", "Health"), "requirements", in_sheets=True)

    assert sheets_of(written) == ["Homes", "Health"]


def test_themes_in_one_table_share_a_sheet():
    written = plan_document(plan_of_themes("Homes", "Health"), "tracker", in_sheets=True)

    assert sheets_of(written) == ["Improvement plan"]


def test_a_theme_without_a_name_gives_no_name_to_a_sheet():
    plan = plan_of_themes("", "Health")

    written = plan_document(plan, "requirements", in_sheets=True)

    assert sheets_of(written) == ["Improvement plan"]
    assert differing(plan, written, same_layout=False) == []


def test_what_stands_before_and_after_the_themes_has_sheets_of_its_own():
    closing = (Prose("Glossary", ProseKind.HEADING, 1), Prose("PSW: a social worker"))
    plan = paper("Homes", "Health", front=5, rest=closing)

    for layout in ("same", "requirements"):
        written = plan_document(plan, layout, in_sheets=True)

        assert sheets_of(written) == ["About the plan", "Homes", "Health", "Glossary"]


def test_a_few_lines_before_the_themes_stand_on_the_first_themes_sheet():
    plan = paper("Homes", "Health", front=2, rest=(Prose("Agreed in January."),))

    for layout, names in (
        ("same", ["Homes", "Health"]),
        ("requirements", ["Homes", "Health", "Notes"]),
    ):
        assert sheets_of(plan_document(plan, layout, in_sheets=True)) == names


def test_tables_keep_the_sheet_that_they_had_in_another_layout():
    plan = sheet_per_theme()
    key = dataclasses.replace(
        placed(example_table([("Red", "Late")], ("Green", "On time")), 3), sheet="Key"
    )
    plan = read_plan(dataclasses.replace(plan.source, blocks=(*plan.source.blocks, key)))

    written = plan_document(plan, "requirements", in_sheets=True)

    assert sheets_of(written)[-1] == "Key"
