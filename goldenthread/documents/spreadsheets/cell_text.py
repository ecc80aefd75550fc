"""The text of a spreadsheet cell as paragraphs, headings and items, and such blocks as one text.

A cell knows only lines, so the written form is one that a person sees: a blank line ends a
paragraph; an item stands on a line of its own, indented, its marker followed by a wide (en)
space and its further lines hanging below; a heading is bold and larger than the rest.
"""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.documents.markers import split_marker
from goldenthread.documents.spreadsheets.sheet import SheetCell

EN_SPACE = "\u2002"
# Type sizes of headings inside a cell, of level 1 to 9, where the text has 10 points.
CELL_TEXT_SIZE = 10.0
CELL_HEADING_SIZES = (14.5, 14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5)

_STEP = 3
_WRITTEN_ITEM = re.compile(
    rf"(?P<indent> (?:   ){{0,20}})(?P<marker>[^{EN_SPACE}]{{0,12}}){EN_SPACE}"
)
_NUMBERED = re.compile(r"\(?[0-9a-zA-Z]+[.)]")
# These begin too many lines that are no items to be taken for a bullet when they stand alone.
_DOUBTFUL = frozenset({"*", ">", "+", "o"})


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell; `level` is a heading's, 0 for any other line."""

    text: str
    level: int = 0

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))


def cell_blocks(cell: SheetCell, place: Place) -> tuple[Prose, ...]:
    """What a cell says, bullets typed by hand as items."""
    if not cell.runs and "\n" not in cell.text and EN_SPACE not in cell.text:
        marker, rest = split_marker(cell.text)
        if not marker:
            return (Prose(cell.text.strip(), place=place),)
        if not rest or marker in _DOUBTFUL or _NUMBERED.fullmatch(marker):
            return (Prose(cell.text.strip(), place=place),)
    lines = _lines(cell)
    reading = _Reading(_typed_markers(lines), _levels(lines), place)
    for line in lines:
        reading.take(line)
    return reading.finished()


def cell_lines(blocks: Sequence[Prose]) -> list[Line]:
    """The blocks as the lines of one cell, blank ones between where only they tell blocks apart."""
    lines: list[Line] = []
    before: Prose | None = None
    for block in blocks:
        if before is not None and _need_a_gap(before, block):
            lines.append(Line(""))
        lines.extend(_written(block))
        before = block
    return lines


def _written(block: Prose) -> Iterator[Line]:
    first, *more = block.text.split("\n")
    if block.kind != ProseKind.ITEM:
        level = block.level if block.kind == ProseKind.HEADING else 0
        yield from (Line(text, level) for text in (first, *more))
        return
    indent = 1 + _STEP * block.level
    yield Line(" " * indent + block.marker + EN_SPACE + first)
    yield from (Line(" " * (indent + _STEP - 1) + text) for text in more)


def _need_a_gap(before: Prose, after: Prose) -> bool:
    if after.kind == ProseKind.ITEM or before.kind == ProseKind.ITEM:
        return False
    same = before.kind == after.kind == ProseKind.HEADING and before.level != after.level
    return not same and (before.kind == ProseKind.HEADING) == (after.kind == ProseKind.HEADING)


def _lines(cell: SheetCell) -> list[Line]:
    if not cell.runs:
        return [Line(text) for text in cell.text.split("\n")]
    lines: list[Line] = []
    text, sizes, all_bold = "", set[float](), True
    for run in cell.runs:
        first, *more = run.text.split("\n")
        for index, piece in enumerate((first, *more)):
            if index:
                lines.append(Line(text, _heading_level(sizes, all_bold, cell.look.size)))
                text, sizes, all_bold = "", set(), True
            text += piece
            if piece.strip():
                sizes.add(run.size)
                all_bold = all_bold and run.bold
    lines.append(Line(text, _heading_level(sizes, all_bold, cell.look.size)))
    return lines


def _heading_level(sizes: set[float], all_bold: bool, body_size: float) -> int:
    """A line all bold and larger than the cell's own type is a heading, of the level of its size."""
    if not sizes or not all_bold or min(sizes) <= body_size:
        return 0
    levels = (level for level, size in enumerate(CELL_HEADING_SIZES, 1) if min(sizes) >= size)
    return next(levels, len(CELL_HEADING_SIZES))


def _typed_markers(lines: Sequence[Line]) -> frozenset[str]:
    """The bullets and numbers typed in this cell that mark items.

    "1. Review" alone in a cell is a plan's own number, and a ">" alone may be "more than".
    """
    found = [
        marker for line in lines for marker, rest in [split_marker(line.text)] if marker and rest
    ]
    numbered = [marker for marker in found if _NUMBERED.fullmatch(marker)]
    return frozenset(
        marker
        for marker in found
        if (
            len(numbered) > 1
            if marker in numbered
            else marker not in _DOUBTFUL or found.count(marker) > 1
        )
    )


def _levels(lines: Sequence[Line]) -> dict[int, int]:
    """The depth that each indent of a hand-typed item stands for."""
    indents = {line.indent for line in lines if split_marker(line.text)[0]}
    return {indent: depth for depth, indent in enumerate(sorted(indents))}


class _Reading:
    """Takes a cell's lines in order and puts blocks together."""

    def __init__(self, markers: frozenset[str], levels: dict[int, int], place: Place) -> None:
        self._markers, self._levels, self._place = markers, levels, place
        self._blocks: list[Prose] = []
        # Whether a line may still be part of the last block.
        self._is_open = False

    def take(self, line: Line) -> None:
        if not line.text.strip():
            self._is_open = False
            return
        if line.level:
            self._prose(line, ProseKind.HEADING)
        elif not self._item(line):
            self._prose(line, ProseKind.PARAGRAPH)

    def finished(self) -> tuple[Prose, ...]:
        return tuple(self._blocks)

    def _item(self, line: Line) -> bool:
        written = _WRITTEN_ITEM.match(line.text)
        if written:
            rest, marker = line.text[written.end() :], written["marker"]
            self._add(rest, ProseKind.ITEM, (len(written["indent"]) - 1) // _STEP, marker)
            return True
        marker, rest = split_marker(line.text)
        if marker in self._markers and rest:
            self._add(rest, ProseKind.ITEM, self._levels.get(line.indent, 0), marker)
            return True
        is_item = bool(self._blocks) and self._blocks[-1].kind == ProseKind.ITEM
        if self._is_open and is_item and line.indent >= _STEP:
            self._go_on(line)
            return True
        return False

    def _prose(self, line: Line, kind: ProseKind) -> None:
        last = self._blocks[-1] if self._blocks else None
        if self._is_open and last and (last.kind, last.level) == (kind, line.level):
            self._go_on(line)
        else:
            self._add(line.text, kind, line.level)

    def _add(self, text: str, kind: ProseKind, level: int, marker: str = "") -> None:
        self._blocks.append(Prose(text.strip(), kind, level, marker, self._place))
        self._is_open = True

    def _go_on(self, line: Line) -> None:
        last = self._blocks[-1]
        self._blocks[-1] = dataclasses.replace(last, text=f"{last.text}\n{line.text.strip()}")
