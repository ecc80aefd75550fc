"""Plans read from small tables, edited and written, for the tests of exports."""

import dataclasses

from goldenthread.documents.document import Document, Place, Prose, ProseKind, Row, Table
from goldenthread.documents.joining import joined
from goldenthread.plans.export import plan_document
from goldenthread.plans.plan import Objective, Plan, Theme
from goldenthread.plans.reading import read_plan
from tests.plans.difference import differences

TITLE = Prose("Calderbrook Council improvement plan", ProseKind.HEADING, 1, place=Place(line=1))


def heading(text: str, line: int) -> Prose:
    return Prose(text, ProseKind.HEADING, 2, place=Place(line=line))


def placed(table: Table, number: int) -> Table:
    """The table as a reader gives it: every cell and block with its place, some cells shaded."""
    rows = []
    for at, row in enumerate(table.rows, start=1):
        cells = []
        for column, cell in enumerate(row.cells, start=1):
            place = Place(table=number, row=at, column=column)
            blocks = tuple(dataclasses.replace(block, place=place) for block in cell.blocks)
            fill = "FFC000" if cell.text == "Amber" else "DDEEFF" if at == 1 else None
            cells.append(dataclasses.replace(cell, blocks=blocks, place=place, fill=fill))
        rows.append(Row(tuple(cells), places=(Place(table=number, row=at),)))
    return dataclasses.replace(table, rows=tuple(rows), place=Place(table=number))


def source(table: Table, read_from: str = "docx") -> Document:
    title = Prose("Calderbrook Council improvement plan", ProseKind.HEADING, 1, place=Place(line=1))
    words = Prose("The board looks at this plan every quarter.", place=Place(line=2))
    after = Prose("Agreed in January.", place=Place(line=9))
    return Document((title, words, placed(table, 1), after), read_from)


def table_of(document: Document) -> Table:
    return next(document.tables())


def texts(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table_of(document).rows]


def with_objective(plan: Plan, theme: int, number: int, **changes: object) -> Plan:
    themes = list(plan.themes)
    objectives = list(themes[theme].objectives)
    objectives[number] = dataclasses.replace(objectives[number], **changes)
    themes[theme] = dataclasses.replace(themes[theme], objectives=tuple(objectives))
    return dataclasses.replace(plan, themes=tuple(themes))


def plain_plan(*objectives: Objective, **more: object) -> Plan:
    made = {
        "title": TITLE.text,
        "authority": "Calderbrook Council",
        "layout": "",
        "themes": (Theme("Practice", objectives=objectives),),
    }
    return Plan(**{**made, **more})


def differing(plan: Plan, document: Document, *, same_layout: bool = True) -> list[str]:
    again = read_plan(joined(dataclasses.replace(document, format="docx")))
    return differences(plan, again, same_layout=same_layout)


def again(plan: Plan) -> tuple[Document, list[str]]:
    """The plan as written in its own layout, and how its reading differs."""
    document = plan_document(plan, "same")
    reread = read_plan(joined(dataclasses.replace(document, format="docx")))
    return document, differences(plan, reread)
