"""The document that a plan was read from, as JSON and back: its prose in order and its tables."""

from goldenthread.documents.document import (
    Block,
    Cell,
    Document,
    Place,
    Prose,
    ProseKind,
    Row,
    Table,
)
from goldenthread.plans.json_checks import Checked

_FIRST_LEVEL = 0


def place_as_json(place: Place) -> dict[str, object]:
    """What is known of the place; empty where nothing is."""
    told = {
        "page": place.page,
        "sheet": place.sheet,
        "table": place.table,
        "row": place.row,
        "column": place.column,
        "line": place.line,
    }
    return {name: value for name, value in told.items() if value is not None}


def place_from_json(checked: Checked) -> Place:
    if checked.is_absent():
        return Place()
    return Place(
        page=checked.key("page").whole_or_none(),
        sheet=checked.key("sheet").text_or_none(),
        table=checked.key("table").whole_or_none(),
        row=checked.key("row").whole_or_none(),
        column=checked.key("column").whole_or_none(),
        line=checked.key("line").whole_or_none(),
    )


def document_as_json(document: Document) -> tuple[dict[str, object], list[dict[str, object]]]:
    """The document with its tables apart: a block `{"table": 0}` stands for the first of them."""
    blocks: list[dict[str, object]] = []
    tables: list[dict[str, object]] = []
    for block in document.blocks:
        if isinstance(block, Table):
            blocks.append({"table": len(tables)})
            tables.append(_table_as_json(block))
        else:
            blocks.append(_prose_as_json(block))
    told: dict[str, object] = {
        "format": document.format,
        "title": document.title,
        "warnings": list(document.warnings),
        "blocks": blocks,
    }
    return told, tables


def document_from_json(checked: Checked, tables: Checked) -> Document:
    whole = [_table_from_json(table) for table in tables.items()]
    blocks: list[Block] = []
    for item in checked.key("blocks").items():
        number = item.key("table").whole_or_none()
        if number is None:
            blocks.append(_prose_from_json(item))
        elif 0 <= number < len(whole):
            blocks.append(whole[number])
        else:
            raise item.key("table").wrong("must be the number of one of the “tables”")
    return Document(
        blocks=tuple(blocks),
        format=checked.key("format").text(),
        title=checked.key("title").text_or_none(),
        warnings=checked.key("warnings").texts(),
    )


def _prose_as_json(prose: Prose) -> dict[str, object]:
    told: dict[str, object] = {"kind": prose.kind.value, "text": prose.text}
    if prose.level != _FIRST_LEVEL:
        told["level"] = prose.level
    if prose.marker:
        told["marker"] = prose.marker
    return _with_place(told, prose.place)


def _prose_from_json(checked: Checked) -> Prose:
    kind = checked.key("kind")
    return Prose(
        text=checked.key("text").text(),
        kind=ProseKind.PARAGRAPH if kind.is_absent() else kind.choice(ProseKind),
        level=checked.key("level").whole_or(_FIRST_LEVEL),
        marker=checked.key("marker").text_or_none() or "",
        place=place_from_json(checked.key("place")),
    )


def _table_as_json(table: Table) -> dict[str, object]:
    told: dict[str, object] = {
        "headings": [[cell.text for cell in row.cells] for row in table.header],
        "header_rows": table.header_rows,
        "rows": [_row_as_json(row) for row in table.rows],
    }
    if table.sheet is not None:
        told["sheet"] = table.sheet
    if table.edges:
        told["edges"] = list(table.edges)
    if table.dropped:
        told["dropped"] = [_row_as_json(row) for row in table.dropped]
    return _with_place(told, table.place)


def _table_from_json(checked: Checked) -> Table:
    # `headings` only says again, for whoever reads the JSON, what the first rows hold.
    return Table(
        rows=tuple(_row_from_json(row) for row in checked.key("rows").items()),
        header_rows=checked.key("header_rows").whole_or(0),
        sheet=checked.key("sheet").text_or_none(),
        edges=tuple(edge.number() for edge in checked.key("edges").items()),
        dropped=tuple(_row_from_json(row) for row in checked.key("dropped").items()),
        place=place_from_json(checked.key("place")),
    )


def _row_as_json(row: Row) -> dict[str, object]:
    told: dict[str, object] = {"cells": [_cell_as_json(cell) for cell in row.cells]}
    if row.hidden:
        told["hidden"] = True
    if row.places:
        told["places"] = [place_as_json(place) for place in row.places]
    return told


def _row_from_json(checked: Checked) -> Row:
    return Row(
        cells=tuple(_cell_from_json(cell) for cell in checked.key("cells").items()),
        hidden=checked.key("hidden").is_true(),
        places=tuple(place_from_json(place) for place in checked.key("places").items()),
    )


def _cell_as_json(cell: Cell) -> dict[str, object]:
    told: dict[str, object] = {}
    if cell.blocks:
        told["blocks"] = [_prose_as_json(block) for block in cell.blocks]
    if cell.row_span != 1:
        told["row_span"] = cell.row_span
    if cell.column_span != 1:
        told["column_span"] = cell.column_span
    if cell.covered:
        told["covered"] = True
    if cell.fill is not None:
        told["fill"] = cell.fill
    return _with_place(told, cell.place)


def _cell_from_json(checked: Checked) -> Cell:
    return Cell(
        blocks=tuple(_prose_from_json(block) for block in checked.key("blocks").items()),
        row_span=checked.key("row_span").whole_or(1),
        column_span=checked.key("column_span").whole_or(1),
        covered=checked.key("covered").is_true(),
        fill=checked.key("fill").text_or_none(),
        place=place_from_json(checked.key("place")),
    )


def _with_place(told: dict[str, object], place: Place) -> dict[str, object]:
    where = place_as_json(place)
    return {**told, "place": where} if where else told
