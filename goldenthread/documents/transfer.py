"""A document as lines of JSON, for the way from the process that reads it to the one that asked.

JSON and no pickle: what comes back from reading a hostile file must hold nothing but values.
One line for each block and each row keeps both sides' memory small.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

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

_NOWHERE = Place()


def document_lines(document: Document) -> Iterator[str]:
    """The document, its blocks in order, each table followed by its rows and its dropped rows."""
    yield json.dumps([document.format, document.title, document.warnings, len(document.blocks)])
    for block in document.blocks:
        if isinstance(block, Prose):
            yield json.dumps(_prose(block))
            continue
        yield json.dumps(
            [
                [len(block.rows), len(block.dropped)],
                block.header_rows,
                block.sheet,
                block.edges,
                _place(block.place),
            ]
        )
        for row in (*block.rows, *block.dropped):
            yield json.dumps([row.hidden, [_place(place) for place in row.places],
                              [_cell(cell) for cell in row.cells]])  # fmt: skip


def document_from(lines: Iterable[str]) -> Document:
    """The document that the lines say; raises ValueError or TypeError for any others."""
    told = map(json.loads, lines)
    format_id, title, warnings, count = _next(told)
    blocks = tuple(_block(told) for _ in range(count))
    return Document(blocks, format_id, title, tuple(warnings))


def _next(told: Iterator[Any]) -> Any:
    for value in told:
        return value
    raise ValueError("the document ends too early")


def _block(told: Iterator[Any]) -> Block:
    said = _next(told)
    if isinstance(said[0], str):
        return _prose_from(said, _NOWHERE)
    (rows, dropped), header_rows, sheet, edges, place = said
    return Table(
        rows=tuple(_row_from(_next(told)) for _ in range(rows)),
        header_rows=header_rows,
        sheet=sheet,
        edges=tuple(edges),
        dropped=tuple(_row_from(_next(told)) for _ in range(dropped)),
        place=_place_from(place, _NOWHERE),
    )


def _place(place: Place, otherwise: Place = _NOWHERE) -> Any:
    """The place, or 0 where it is the same as `otherwise`."""
    if place is otherwise or place == otherwise:
        return 0
    return [place.page, place.sheet, place.table, place.row, place.column, place.line]


def _place_from(said: Any, otherwise: Place) -> Place:
    return Place(*said) if said else otherwise


def _prose(prose: Prose, around: Place = _NOWHERE) -> list[Any]:
    return [prose.text, prose.kind, prose.level, prose.marker, _place(prose.place, around)]


def _prose_from(said: Any, around: Place) -> Prose:
    text, kind, level, marker, place = said
    return Prose(text, _KINDS[kind], level, marker, _place_from(place, around))


_KINDS = {kind.value: kind for kind in ProseKind}


def _cell(cell: Cell) -> list[Any]:
    return [
        [_prose(block, cell.place) for block in cell.blocks],
        cell.row_span,
        cell.column_span,
        cell.covered,
        cell.fill,
        _place(cell.place),
    ]


def _cell_from(said: Any) -> Cell:
    blocks, row_span, column_span, covered, fill, place = said
    at = _place_from(place, _NOWHERE)
    held = tuple(_prose_from(block, at) for block in blocks)
    return Cell(held, row_span, column_span, covered, fill, at)


def _row_from(said: Any) -> Row:
    hidden, places, cells = said
    return Row(
        cells=tuple(_cell_from(cell) for cell in cells),
        hidden=hidden,
        places=tuple(_place_from(place, _NOWHERE) for place in places),
    )
