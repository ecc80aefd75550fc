"""What a sheet says, as blocks: its tables, and the prose over, under and between them."""

import dataclasses
import re
from collections.abc import Iterator

from goldenthread.documents.document import Block, Place, Prose, ProseKind
from goldenthread.documents.likeness import plain
from goldenthread.documents.spreadsheets.areas import Area, areas
from goldenthread.documents.spreadsheets.cell_text import cell_blocks
from goldenthread.documents.spreadsheets.grid import SheetGrid
from goldenthread.documents.spreadsheets.headings import heading_rows
from goldenthread.documents.spreadsheets.sheet import Note, Sheet, SheetCell, column_letters
from goldenthread.documents.spreadsheets.tables import table_of

# Type sizes of headings on a sheet, of level 1 to 9, where the text has 10 points.
HEADING_SIZES = (20.0, 18.0, 16.0, 14.0, 13.0, 12.0, 11.5, 11.0, 10.5)
FURNITURE_SIZE = 7.5
# Bold text of the body's size is a heading only where it is no longer than a title.
_LONGEST_BOLD = 120
# A gap of more rows, or rows that fill less, and what follows is something else.
GAP = 3
# A card has its labels in the first column and what they say in the next few.
_CARD_WIDTH = 4
# "4.1" or "2a", in letters and digits only.
_NUMBER = re.compile(r"\d{1,4}[a-z]?$")


@dataclasses.dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of an area that is one table, with its headings, or else prose."""

    area: Area
    is_table: bool
    header_rows: int = 0


def sheet_blocks(sheet: Sheet) -> list[Block]:
    """The sheet's blocks in reading order, comments after the cells."""
    parts = [part for area in areas(SheetGrid(sheet)) for part in _parts(area)]
    blocks: list[Block] = []
    first = min((part.area.top for part in parts), default=0)
    boxes = [note for note in sheet.notes if note.column is None]
    blocks.extend(_told(note, sheet) for note in boxes if (note.row or 0) <= first)
    for part in _joined(parts):
        if part.is_table:
            blocks.append(table_of(part.area, part.header_rows))
        else:
            blocks.extend(_prose(part.area))
    blocks.extend(_told(note, sheet) for note in boxes if (note.row or 0) > first)
    blocks.extend(_told(note, sheet) for note in sheet.notes if note.column is not None)
    blocks.extend(
        Prose(text, ProseKind.FURNITURE, place=Place(sheet=sheet.name)) for text in sheet.furniture
    )
    return blocks


def _parts(area: Area) -> Iterator[_Part]:
    """The area's prose and its table: what stands over the headings is no part of the table."""
    rows = list(area.rows)
    start = 0
    while start < len(rows) and _is_title(area, rows[start]):
        start += 1
    end = len(rows)
    while area.is_boxed and end > start and _is_bare(area, rows[end - 1]):
        end -= 1
    yield from _over(area, rows[:start])
    if any(area.facts[row].filled for row in rows[start:end]):
        body = area.part(rows[start:end])
        headings = heading_rows(body)
        if headings is None:
            yield _Part(body, is_table=True)
        else:
            yield from _over(body, [row for row in body.rows if row < headings.first])
            table = body.part([row for row in body.rows if row >= headings.first])
            count = sum(row <= headings.last for row in table.rows)
            yield _Part(table, is_table=True, header_rows=count)
    if end < len(rows):
        yield _Part(area.part(rows[end:]), is_table=False)


def _over(area: Area, rows: list[int]) -> Iterator[_Part]:
    """Rows over a table: those of one text are prose, those of more a table of their own."""
    run: list[int] = []
    for row in rows:
        is_wide = len(area.facts[row].filled) > 1
        if run and is_wide != (len(area.facts[run[-1]].filled) > 1):
            yield _Part(area.part(run), is_table=not is_wide)
            run = []
        run.append(row)
    if run:
        yield _Part(area.part(run), is_table=len(area.facts[run[-1]].filled) > 1)


def _is_bare(area: Area, row: int) -> bool:
    """Whether the row holds one text or none, without lines around it."""
    return len(area.facts[row].filled) < 2 and not area.facts[row].is_boxed


def _is_title(area: Area, row: int) -> bool:
    """Whether a row at the top of an area is prose: bare, or in a box but larger than any text."""
    if _is_bare(area, row):
        return True
    filled = area.facts[row].filled
    cell = area.grid.cell(row, filled[0]) if len(filled) == 1 else None
    return (
        cell is not None and cell.look.bold and cell.look.size > area.grid.sheet.normal_size + 0.5
    )


class _Growing:
    """A part to which rows from below may come, one stretch after another."""

    def __init__(self, part: _Part) -> None:
        self.part, self.rows = part, list(part.area.rows)
        self.most_filled = max(len(facts.filled) for facts in part.area.facts.values())

    def whole(self) -> _Part:
        return dataclasses.replace(self.part, area=self.part.area.part(self.rows))


def _joined(parts: list[_Part]) -> list[_Part]:
    """The parts, with a table that goes on below a gap in one piece, and the bands in the gap."""
    result: list[_Growing] = []
    between: list[_Part] = []
    for part in parts:
        last = result[-1] if result else None
        if last is not None and last.part.is_table:
            if part.is_table and _goes_on(last, part, between):
                last.rows.extend(row for piece in (*between, part) for row in piece.area.rows)
                between = []
                continue
            if not part.is_table:
                between.append(part)
                continue
        result.extend(map(_Growing, [*between, part]))
        between = []
    return [growing.whole() for growing in [*result, *map(_Growing, between)]]


def _goes_on(table: _Growing, part: _Part, between: list[_Part]) -> bool:
    """Whether the second table is more of the first: no headings, the same columns, close below."""
    before, after = table.part.area, part.area
    below = [*(piece.area for piece in between), after]
    bottoms = [table.rows[-1], *(area.bottom for area in below)]
    gaps = [area.top - bottom for area, bottom in zip(below, bottoms, strict=False)]
    if part.header_rows or any(not 0 < gap <= GAP + 1 for gap in gaps):
        return False
    if any(piece.area.left != before.left for piece in between) or _begin_alike(before, after):
        return False
    if before.is_boxed or after.is_boxed:
        same = (before.left, before.right) == (after.left, after.right)
        return before.is_boxed and after.is_boxed and same and not between
    if not (before.left <= after.left and after.right <= before.right):
        return False
    same = (before.left, before.right) == (after.left, after.right)
    if not (same or table.part.header_rows or _is_numbered_on(before, table.rows[-1], after)):
        return False
    return 2 * max(len(facts.filled) for facts in after.facts.values()) > table.most_filled


def _is_numbered_on(before: Area, last: int, after: Area) -> bool:
    """Whether rows below, though nothing stands in their last columns, are numbered as those above.

    Two columns may be a list of what numbers stand for.
    """
    return after.right - after.left > 1 and all(
        _NUMBER.match(_text(area, row, before.left))
        for area, row in ((before, last), (after, after.top))
    )


def _begin_alike(before: Area, after: Area) -> bool:
    """Whether both begin with the same labels at the left: a card for each of two objectives."""
    if before.right - before.left >= _CARD_WIDTH or min(len(before.rows), len(after.rows)) < 2:
        return False
    labels, again = (
        [_text(area, row, area.left) for row in area.rows[:2]] for area in (before, after)
    )
    return labels == again and all(labels) and labels[0] != labels[1]


def _text(area: Area, row: int, column: int) -> str:
    cell = area.grid.cell(row, column)
    return plain(cell.text) if cell is not None else ""


def _prose(area: Area) -> Iterator[Prose]:
    for row in area.rows:
        for column in area.facts[row].filled:
            cell = area.grid.cell(row, column)
            if cell is not None:
                yield from _said(cell, Place(sheet=area.grid.sheet.name, row=row, column=column),
                                 area.grid.sheet.normal_size)  # fmt: skip


def _said(cell: SheetCell, place: Place, normal_size: float) -> tuple[Prose, ...]:
    look = cell.look
    text = "\n".join(line.strip() for line in cell.text.strip().split("\n"))
    if look.italic and look.size == FURNITURE_SIZE:
        return (Prose(text, ProseKind.FURNITURE, place=place),)
    is_large = look.size > normal_size and (look.bold or look.size >= normal_size + 2)
    is_bold = look.bold and look.size >= normal_size and len(text) <= _LONGEST_BOLD
    if is_large or is_bold:
        level = next((at for at, size in enumerate(HEADING_SIZES, 1) if look.size >= size), 9)
        return (Prose(text, ProseKind.HEADING, level, place=place),)
    return cell_blocks(cell, place)


def _told(note: Note, sheet: Sheet) -> Prose:
    """A comment or a text box as a paragraph of its own: inside the cell it would change its sense."""
    place = Place(sheet=sheet.name, row=note.row, column=note.column)
    if note.column is None:
        return Prose(note.text, place=place)
    by = f" by {note.by}" if note.by else ""
    return Prose(
        f"Comment{by} on {column_letters(note.column)}{note.row}: {note.text}", place=place
    )
