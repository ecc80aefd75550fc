"""Tables whose every printed line came out as a row of its own, put back into whole rows."""

import dataclasses
import difflib
import itertools
import re
import statistics
from collections.abc import Sequence

from goldenthread.documents.document import Cell, Prose, ProseKind, Row
from goldenthread.documents.likeness import SENTENCE_END, UNFINISHED, are_alike, last_words, plain
from goldenthread.documents.markers import split_marker
from goldenthread.plans.plan import Meaning
from goldenthread.plans.tables.bands import find_band
from goldenthread.plans.tables.ghosts import is_ghost
from goldenthread.plans.tables.grid import Column, Grid
from goldenthread.plans.tables.grouping import split_ref
from goldenthread.plans.whole.heads import is_theme
from goldenthread.plans.words.citations import TRAILING
from goldenthread.plans.words.points import one_line

# Of all pairs of cells one above the other, how many go on in mid-sentence: fewer rows must do
# so the more plainly.
_LEAST = ((15, 0.35), (6, 0.5))
_LETTERED = re.compile(r"^\s*(?:[a-z]|\d{1,2})?\.\s+\S")
# A heading of so many letters is known again where so much of it is the same.
_LONG, _SAME = 12, 0.9
# How a text begins that says more of what stands before it.
_BACK = re.compile(r"[a-z]|(?:This|These|They|It)\b")
# A first cell longer than so many usual ones is no line but a whole objective.
_WHOLE = 3
_LEADING_CITATION = re.compile(
    r"^\s*(?:O?fsted|Ifsted)\s*Refs?\s*:\s*\d{1,3}(?:\s*[,&-]\s*\d{1,3})*\s+(?=[A-Z])", re.I
)


@dataclasses.dataclass(frozen=True, slots=True)
class Unwrapped:
    """A table's whole rows, and the lines left out because they were printed twice or as headings."""

    rows: tuple[Row, ...]
    ghosts: tuple[Prose, ...]


# So many rows tell how a table was made.
_ENOUGH = 100


def is_wrapped(grid: Grid) -> bool:
    """Whether the rows of a table are the lines of its cells."""
    pairs = going_on = 0
    body = grid.body[:_ENOUGH]
    for before, after in itertools.pairwise(body):
        for upper, lower in zip(before.cells, after.cells, strict=False):
            if upper.is_empty or lower.is_empty:
                continue
            pairs += 1
            old, new = upper.text.strip(), lower.text.strip()
            last = last_words(old)
            if new[0].islower() or UNFINISHED.search(last):
                # What ends with who and when in brackets has ended.
                in_brackets = old.endswith(")") and old.count("(") <= old.count(")")
                going_on += not (in_brackets or SENTENCE_END.search(last))
    return pairs > 0 and any(
        len(grid.body) >= rows and going_on / pairs >= share for rows, share in _LEAST
    )


def unwrapped(grid: Grid) -> Unwrapped:
    """The table's rows put together: an objective's lines are one row, each cell's lines one text.

    An objective begins where its column begins with a number or letter, or where the one
    before has ended with what it cites; lines beside an empty first cell belong to it.
    """
    ghosts: list[Prose] = []
    rows: list[Row] = []
    closed = True
    whole = _WHOLE * statistics.median(
        len(row.cells[0].text) for row in grid.body if not row.cells[0].is_empty
    )
    starts = _Starts.of(grid)
    for row in grid.body:
        clean = _without_headings(row, grid, ghosts)
        if all(cell.is_empty for cell in clean.cells):
            continue
        if starts.is_theme(clean):
            rows.append(clean)
            closed = True
            continue
        if _is_band(clean):
            rows.append(clean)
            closed = True
            continue
        if rows:
            rows[-1], clean = _with_citation(rows[-1], clean)
        key = one_line(clean.cells[0].text)
        # A line of nothing but what it cites ends an objective, and begins none.
        opens = bool(key and not TRAILING.fullmatch(key)) and (
            closed
            or bool(_LETTERED.match(key))
            or (len(key) > whole and key[0].isupper())
            or starts.opens(clean)
        )
        starts.filled = _filled(clean)
        if opens or not rows or _is_band(rows[-1]) or starts.is_theme(rows[-1]):
            rows.append(clean)
        else:
            rows[-1] = _added(rows[-1], clean, grid.columns, ghosts)
        if key:
            closed = bool(TRAILING.search(one_line(rows[-1].cells[0].text)))
    return Unwrapped(tuple(rows), tuple(ghosts))


def _filled(row: Row) -> int:
    return sum(not cell.is_empty for cell in row.cells)


# A line that fills this share of the columns, where the one above fills so much fewer, is a
# row's first: only the longest cells go on to its last line.
_FULL = 0.75
_FEWER = 0.6


@dataclasses.dataclass(slots=True)
class _Starts:
    """How the objectives of a table begin: the shape of their references, and full lines."""

    shape: str | None
    width: int
    filled: int = 0

    @staticmethod
    def of(grid: Grid) -> "_Starts":
        keys = (one_line(row.cells[0].text) for row in grid.body)
        first = next((key for key in keys if key and not is_theme(key)), "")
        return _Starts(_shape(first), grid.table.width)

    def is_theme(self, row: Row) -> bool:
        return _filled(row) == 1 and is_theme(one_line(row.cells[0].text))

    def opens(self, row: Row) -> bool:
        key = one_line(row.cells[0].text)
        if self.shape is not None:
            return _shape(key) == self.shape
        filled = _filled(row)
        return key[0].isupper() and filled >= _FULL * self.width and self.filled <= _FEWER * filled


def _shape(key: str) -> str | None:
    """The form of the reference that a text begins with: "1.1" and "2.3" have one, "A1" another."""
    # A line may hold the reference and nothing else.
    whole = f"{key} …"
    ref, rest = split_ref(whole)
    if ref is None:
        return None
    return re.sub(r"[A-Za-z]", "a", re.sub(r"\d+", "9", whole[: len(whole) - len(rest)]))


def _with_citation(before: Row, line: Row) -> tuple[Row, Row]:
    """Two rows, what the second's first cell cites before its own words given to the first's."""
    found = None if line.cells[0].is_empty else _LEADING_CITATION.match(line.cells[0].text)
    if not found or before.cells[0].is_empty:
        return before, line
    block, key = line.cells[0].blocks[0], before.cells[0]
    cited = dataclasses.replace(key.blocks[-1], text=f"{key.blocks[-1].text}\n{found[0].strip()}")
    own = dataclasses.replace(block, text=block.text[found.end() :])
    first = dataclasses.replace(key, blocks=(*key.blocks[:-1], cited))
    rest = dataclasses.replace(line.cells[0], blocks=(own, *line.cells[0].blocks[1:]))
    return (
        dataclasses.replace(before, cells=(first, *before.cells[1:])),
        dataclasses.replace(line, cells=(rest, *line.cells[1:])),
    )


def _is_band(row: Row) -> bool:
    """Whether a line names what follows. Two cells side by side are lines, not a word cut in two."""
    band = find_band(row, None, ())
    if band is None or band.mended or band.text[0].islower():
        return False
    told = [one_line(cell.text) for cell in row.cells if not cell.is_empty]
    return (bool(told) and bool(re.match(r"^\d{1,2}\.\s", told[0]))) or len(told) > 1


def _without_headings(row: Row, grid: Grid, ghosts: list[Prose]) -> Row:
    """The row without cells, or beginnings of cells, that only print the headings again."""
    if not _prints_headings(row, grid):
        return row
    cells: list[Cell] = []
    for column, cell in zip(grid.columns, row.cells, strict=False):
        text, heading = one_line(cell.text), column.heading
        if text and heading and are_alike([text], [heading]):
            ghosts.extend(cell.blocks)
            cells.append(Cell(place=cell.place))
            continue
        start = _heading_at_start(cell, heading)
        if start:
            block = cell.blocks[0]
            ghosts.append(dataclasses.replace(block, text=block.text[:start]))
            rest = dataclasses.replace(block, text=block.text[start:].strip())
            cell = dataclasses.replace(cell, blocks=(rest, *cell.blocks[1:]))
        end = _heading_at_end(cell, heading)
        if end:
            block = cell.blocks[-1]
            ghosts.append(dataclasses.replace(block, text=block.text[end:].strip()))
            rest = dataclasses.replace(block, text=block.text[:end].strip())
            cell = dataclasses.replace(cell, blocks=(*cell.blocks[:-1], rest))
        cells.append(cell)
    told = [cell for cell in cells if not cell.is_empty]
    # Beside as many headings, short texts are the rest of the heading's lines.
    if len(told) <= _filled(row) - len(told) and all(
        len(plain(cell.text)) < 25 and not SENTENCE_END.search(cell.text) for cell in told
    ):
        ghosts.extend(block for cell in told for block in cell.blocks)
        cells = [Cell(place=cell.place) for cell in cells]
    return dataclasses.replace(row, cells=tuple(cells))


def _prints_headings(row: Row, grid: Grid) -> bool:
    """Whether the headings are printed again in a row: two of them, or one word for word."""
    found = 0
    for column, cell in zip(grid.columns, row.cells, strict=False):
        text, heading = one_line(cell.text), column.heading
        if not text or not heading:
            continue
        if text[0].isupper() and _is_heading(text, column):
            return True
        found += bool(
            are_alike([text], [heading])
            or _heading_at_start(cell, heading)
            or _heading_at_end(cell, heading)
        )
    return found > 1


def _is_heading(text: str, column: Column) -> bool:
    """Whether a text alone is the column's heading, a letter or two misread.

    "Recommendation" alone may be the first line of "Recommendation 6".
    """
    if column.meaning == Meaning.RECOMMENDATIONS:
        return False
    left, right = plain(text), plain(column.heading)
    if left == right:
        return True
    long = min(len(left), len(right)) >= _LONG
    return long and difflib.SequenceMatcher(None, left, right, autojunk=False).ratio() > _SAME


def _heading_at_start(cell: Cell, heading: str) -> int:
    """How much of a cell's text is its own heading, printed again before it."""
    if cell.is_empty or not heading:
        return 0
    text = cell.blocks[0].text
    for end in (len(heading) - 1, len(heading), len(heading) + 1):
        if (
            len(text) > end + 3
            and text[end : end + 1].isspace()
            and are_alike([text[:end]], [heading])
        ):
            return end
    return 0


def _heading_at_end(cell: Cell, heading: str) -> int:
    """Where a cell's own heading, printed again at its end, begins; 0 where it does not."""
    if cell.is_empty or not heading:
        return 0
    text = cell.blocks[-1].text
    start = len(text) - len(heading)
    if start > 3 and text[start - 1].isspace() and are_alike([text[start:]], [heading]):
        return start
    return 0


def _added(whole: Row, line: Row, columns: Sequence[Column], ghosts: list[Prose]) -> Row:
    citing = {column.index for column in columns if column.meaning == Meaning.RECOMMENDATIONS}
    pairs = zip(whole.cells, line.cells, strict=True)
    cells = tuple(
        _added_cell(before, after, ghosts, cites=index in citing)
        for index, (before, after) in enumerate(pairs)
    )
    return dataclasses.replace(whole, cells=cells, places=(*whole.places, *line.places))


def _added_cell(whole: Cell, line: Cell, ghosts: list[Prose], *, cites: bool) -> Cell:
    if line.is_empty:
        return whole
    if whole.is_empty:
        return dataclasses.replace(whole, blocks=line.blocks, place=line.place)
    last, first = whole.blocks[-1], line.blocks[0]
    if not cites and re.fullmatch(r"\s*\d{1,2}\s*", line.text):
        # A page's number, or what a bullet became; among what is cited it is that.
        ghosts.extend(line.blocks)
        return whole
    tail = last.text.split("\n")[-1]
    if is_ghost(tail, first.text):
        ghosts.append(dataclasses.replace(last, text=tail))
        kept = last.text[: len(last.text) - len(tail)].rstrip()
        blocks = (*whole.blocks[:-1],)
        if kept:
            blocks = (*blocks, dataclasses.replace(last, text=kept))
        if not blocks:
            return dataclasses.replace(whole, blocks=line.blocks)
        return _added_cell(dataclasses.replace(whole, blocks=blocks), line, ghosts, cites=cites)
    marker, _ = split_marker(first.text)
    afresh = bool(marker) or first.kind == ProseKind.ITEM
    ended = bool(SENTENCE_END.search(last.text)) and not _BACK.match(first.text)
    if afresh or ended or _new_point(tail, first.text):
        return dataclasses.replace(whole, blocks=(*whole.blocks, *line.blocks))
    grown = dataclasses.replace(last, text=f"{last.text}\n{first.text}")
    return dataclasses.replace(whole, blocks=(*whole.blocks[:-1], grown, *line.blocks[1:]))


def _new_point(before: str, after: str) -> bool:
    """A short line above a capital: the line was not full, so the text did not run on."""
    return (
        after[:1].isupper()
        and not UNFINISHED.search(before)
        and len(before) < 0.75 * len(after)
        and len(before) < 45
    )
