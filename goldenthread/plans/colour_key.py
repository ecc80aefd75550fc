"""What a document says that the colours and letters of its own rating mean."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from goldenthread.documents.document import Cell, Document, Prose, Row, Table
from goldenthread.plans.checking.table_readings import TableKind, TableReading
from goldenthread.plans.plan import Action, Objective, Plan
from goldenthread.plans.words.points import one_line
from goldenthread.plans.words.rag import claimed_colour, colour_name

LONGEST_COLOUR = 100
_NAMES = ("Blue", "Green", "Yellow", "Amber", "Orange", "Red", "Purple", "Grey", "Black", "White")
_ANY = "|".join(_NAMES)
_COLOUR = re.compile(rf"(?:{_ANY}|[RAGB])", re.I)
_EXPLAINED = re.compile(rf"(?:^|(?<=[;,.|(:])\s*)({_ANY}|[RAGB])\s*(?:[:=]|\s[–-])\s*", re.I)
# One colour with words after it may be anything; two and more are a key.
_FEWEST = 2
_WIDTH_OF_A_KEY = 2
_MOST_COLOURS = 20


def colour_key(document: Document, tables: Sequence[TableReading]) -> dict[str, str]:
    """The meaning of each colour that the document explains, from its tables and else from its text."""
    for pairs in (*_from_tables(document, tables), _from_text(document)):
        told = dict(reversed(pairs))
        if len(told) >= _FEWEST:
            return {colour: told[colour] for colour in in_usual_order(told)}
    return {}


def colours_claimed(plan: Plan) -> list[str]:
    """Every colour or letter that a plan gives an objective or action, in the usual order.

    Where a plan has words of its own in every row, those that it has most often.
    """
    objectives = [objective for theme in plan.themes for objective in theme.objectives]
    parts: list[Objective | Action] = [*objectives]
    parts.extend(action for objective in objectives for action in objective.actions)
    claimed = Counter(part.rag for part in parts if part.rag and len(part.rag) <= LONGEST_COLOUR)
    return in_usual_order(colour for colour, _ in claimed.most_common(_MOST_COLOURS))


def meaning_of(colour: str, key: dict[str, str]) -> str:
    """What a claimed colour means by the key: "Blue – complete" is a blue."""
    by_name = {name.casefold(): meaning for name, meaning in key.items()}
    found = re.match(r"[^\W\d_]+", colour)
    first = found[0].casefold() if found else ""
    return by_name.get(colour.casefold()) or by_name.get(first, "")


def in_usual_order(colours: Iterable[str]) -> list[str]:
    """Each once: those with a colour's name from blue to red, then all others by the alphabet."""
    return sorted(dict.fromkeys(colours), key=lambda colour: (_place(colour), colour.casefold()))


def _place(colour: str) -> int:
    return next(
        (at for at, name in enumerate(_NAMES) if name.casefold() in colour.casefold()), len(_NAMES)
    )


def _from_tables(
    document: Document, tables: Sequence[TableReading]
) -> Iterator[list[tuple[str, str]]]:
    """The pairs of each table that is no plan; a table taken for a key comes first.

    A key between tables of actions may have been taken for the end of one.
    """
    others = [
        (table, reading.kind)
        for table, reading in zip(document.tables(), tables, strict=True)
        if not reading.holds_actions or table.width == _WIDTH_OF_A_KEY
    ]
    for table, kind in sorted(others, key=lambda told: told[1] != TableKind.KEY):
        yield [*_down(table), *_across(table)]
        if kind == TableKind.KEY:
            yield [pair for row in table.rows for cell in row.cells for pair in _in_cell(cell)]


def _down(table: Table) -> list[tuple[str, str]]:
    """A colour in the row's first cell, in words or as its shading, and its meaning beside it."""
    pairs = []
    for row in table.rows:
        cells = _cells(row)
        if len(cells) < 2:
            continue
        colour = _colour(cells[0])
        meaning = next((one_line(cell.text) for cell in cells[1:] if _says(cell)), "")
        if colour and meaning:
            pairs.append((colour, meaning))
    return pairs


def _across(table: Table) -> list[tuple[str, str]]:
    """Colours side by side, and what each means under it."""
    return [
        (colour, one_line(below.text))
        for row, beneath in zip(table.rows, table.rows[1:], strict=False)
        for cell, below in zip(row.cells, beneath.cells, strict=False)
        if (colour := _colour(cell)) and _says(below)
    ]


def _in_cell(cell: Cell) -> list[tuple[str, str]]:
    """Words that are shaded in their own colour, or lines that each name one."""
    if _says(cell) and cell.fill and (colour := colour_name(cell.fill)):
        return [(colour, one_line(cell.text))]
    return _in_lines([block.text for block in cell.blocks])


def _from_text(document: Document) -> list[tuple[str, str]]:
    return _in_lines(block.text for block in document.prose())


def _in_lines(texts: Iterable[str]) -> list[tuple[str, str]]:
    pairs = []
    for line in (one_line(line) for text in texts for line in text.split("\n")):
        found = list(_EXPLAINED.finditer(line))
        ends = [*(match.start() for match in found[1:]), len(line)]
        for match, end in zip(found, ends, strict=False):
            meaning = line[match.end() : end].strip(" ;,.|()")
            if re.search(r"[^\W\d_]{2}", meaning):
                pairs.append((_named(match[1]), meaning))
    return pairs


def _cells(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if not cell.covered]


def _colour(cell: Cell) -> str | None:
    text = one_line(cell.text)
    if text:
        return _named(text) if _COLOUR.fullmatch(text) else None
    return colour_name(cell.fill) if cell.fill else None


def _named(word: str) -> str:
    return (claimed_colour(Cell((Prose(word),))) or word).capitalize()


def _says(cell: Cell) -> bool:
    """Whether a cell holds words, and no number or colour alone."""
    text = one_line(cell.text)
    return bool(re.search(r"[^\W\d_]{2}", text)) and not _COLOUR.fullmatch(text)
