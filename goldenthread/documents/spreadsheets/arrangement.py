"""Which sheet of a workbook each block of a document is written on, and what the sheets are called."""

import dataclasses
import re
from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table

# What Excel allows in a sheet's name.
_LONGEST_NAME = 31
_ILLEGAL = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]+")
_RESERVED = "history"
# What leads on to words that are cut off.
_LEFT_HANGING = re.compile(r"(?:[ '\-–,;.&]|\b(?:and|or|of|the|to|for|in|with|a)\b)+$")
# A workbook of more sheets is harder to find one's way in than one long sheet.
_MOST_SHEETS = 40


@dataclasses.dataclass(frozen=True, slots=True)
class NamedSheet:
    """One sheet to be written."""

    name: str
    blocks: tuple[Block, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def width(self) -> int:
        """How many columns its widest table has; 1 where it has none."""
        return max([1, *(table.width for table in self.tables)])


def arranged(document: Document) -> list[NamedSheet]:
    """The document on sheets: those it came from, else one for each heading that a table is under."""
    pieces = _by_sheet(document.blocks) or _by_heading(document.blocks)
    names = _Names()
    return [NamedSheet(names.take(name), tuple(blocks)) for name, blocks in pieces]


Piece = tuple[str, list[Block]]


def _by_sheet(blocks: Sequence[Block]) -> list[Piece]:
    """The blocks by the sheets they name; none where no table names one."""
    if not any(isinstance(block, Table) and block.sheet for block in blocks):
        return []
    pieces: list[Piece] = []
    waiting: list[Block] = []
    for block in blocks:
        name = block.sheet if isinstance(block, Table) else block.place.sheet
        if name is None and isinstance(block, Prose):
            waiting.append(block)
        elif pieces and name in (None, pieces[-1][0]):
            pieces[-1][1].extend([*waiting, block])
            waiting = []
        else:
            # Prose without a sheet of its own stands over what follows it.
            pieces.append((name or "", [*waiting, block]))
            waiting = []
    pieces[-1][1].extend(waiting)
    return pieces


def _by_heading(blocks: Sequence[Block]) -> list[Piece]:
    level = _parting_level(blocks)
    pieces: list[Piece] = [("", [])]
    for block in blocks:
        held = pieces[-1][1]
        if _is_heading(block, level) and any(not _is_heading(other, 9) for other in held):
            pieces.append(("", []))
        pieces[-1][1].append(block)
    if len(pieces) > _MOST_SHEETS:
        pieces = [("", list(blocks))]
    return [(_heading(held), held) for _, held in pieces]


def _parting_level(blocks: Sequence[Block]) -> int:
    """The highest heading level at which two headings or more have a table beneath; 0 for none."""
    for level in range(1, 10):
        under = 0
        is_under = False
        for block in blocks:
            if isinstance(block, Table):
                under += is_under
                is_under = False
            elif _is_heading(block, level):
                is_under = True
        if under > 1:
            return level
    return 0


def _is_heading(block: Block, level: int) -> bool:
    return isinstance(block, Prose) and block.kind == ProseKind.HEADING and block.level <= level


def _heading(blocks: Iterable[Block]) -> str:
    """The last of the headings that a sheet begins with: the one nearest to what follows."""
    found = ""
    for block in blocks:
        if not _is_heading(block, 9):
            break
        found = block.text if isinstance(block, Prose) else found
    return found


class _Names:
    """Gives each sheet a legal name that no other has."""

    def __init__(self) -> None:
        self._taken: set[str] = {_RESERVED}

    def take(self, wanted: str) -> str:
        plain = " ".join(_ILLEGAL.sub(" ", wanted).split()).strip("' ")
        name = _cut(plain, _LONGEST_NAME) or f"Sheet {len(self._taken)}"
        count = 1
        while name.casefold() in self._taken:
            count += 1
            ending = f" ({count})"
            name = _cut(plain, _LONGEST_NAME - len(ending)) + ending
        self._taken.add(name.casefold())
        return name


def _cut(name: str, length: int) -> str:
    """The name in at most so many UTF-16 units, which Excel counts, ending with a whole word."""
    if _units(name) <= length:
        return name
    while _units(name) > length:
        head = name.rpartition(" ")[0]
        name = head if 2 * _units(head) >= length else name[:-1]
    if name.count("(") > name.count(")"):
        name = name.rpartition("(")[0]
    return _LEFT_HANGING.sub("", name)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
