"""Whether a cell or a row goes on with the one before a page break, and the two put together."""

import dataclasses
import re

from goldenthread.documents.document import Cell, Prose, ProseKind, Row, Table
from goldenthread.documents.likeness import SENTENCE_END, UNFINISHED, plain
from goldenthread.documents.markers import split_marker


def continues(table: Table, row: Row) -> bool:
    """Whether the row is the rest of the table's last one, cut by a page break.

    Judged cell by cell: a cell that goes on in mid-sentence speaks for it, one that begins
    afresh under a finished one against it. Empty cells speak for it where the table's other rows
    all fill theirs: one at the left, or several.
    """
    last = table.rows[-1]
    if len(table.rows) <= table.header_rows or row.hidden != last.hidden:
        return False
    if any(
        old.covered and not new.is_empty for old, new in zip(last.cells, row.cells, strict=False)
    ):
        # A cell of its own stands where the last row has none.
        return False
    for_it = against = 0
    for before, after in zip(last.cells, row.cells, strict=False):
        if after.is_empty:
            continue
        if goes_on(before, after):
            for_it += 2
        elif _begins_afresh(before, after):
            against += 1
    lacking = _lacking(table, row)
    if len(lacking) <= _MANY and _is_next_of_group(last, row):
        return False
    if leads_on(last, row):
        return True
    key, previous = row.cells[0], last.cells[0]
    if all(cell.is_empty for cell in row.cells):
        return True
    if not key.is_empty:
        return not previous.is_empty and goes_on(previous, key)
    is_alone = all(cell.is_empty for cell in row.cells[: min(lacking, default=0)])
    if lacking and (is_alone or len(lacking) > 1):
        return len(lacking) > _MANY or for_it >= against or against <= 1
    return for_it > against


def _is_next_of_group(last: Row, row: Row) -> bool:
    """Whether only cells that reach over several rows go on in a row, which itself is the next."""
    pairs = list(zip(last.cells, row.cells, strict=False))
    tall = [(old, new) for old, new in pairs if new.row_span > 1]
    own = [(old, new) for old, new in pairs if new.row_span == 1 and not new.is_empty]
    afresh = all(not goes_on(old, new) and _begins_afresh(old, new) for old, new in own)
    return len(own) > 1 and afresh and any(new.is_empty or goes_on(old, new) for old, new in tall)


# So many empty cells in columns that are always filled show by themselves that a row is no new one.
_MANY = 2
# "By when" is a label, whole with its last word.
_ASKS = re.compile(r"\b(?:who|whom|when|where)$", re.I)
_MONTH_END = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$", re.I)
_YEAR = re.compile(r"20\d\d\b")
# A cell this long is a sentence, which may end in small letters on the next page.
_SENTENCE = 40


def carried_back(last: Row, row: Row, heads: Row) -> tuple[Row, Row]:
    """Two rows on either side of a page break, each sentence in the row that it began in.

    The second begins afresh with its first cell, yet other cells may end what the first
    row's left open.
    """
    before, after = list(last.cells), list(row.cells)
    if any(_ends_with(cell, head) for cell, head in zip(row.cells, heads.cells, strict=False)):
        # The page's title and headings ran together into one row.
        return last, row
    for index, (old, new) in enumerate(zip(last.cells, row.cells, strict=True)):
        if new.is_empty or not goes_on(old, new) or not new.text.strip()[0].islower():
            continue
        is_short = len(old.text) < _SENTENCE and not UNFINISHED.search(old.text.strip())
        if is_short and new.row_span == 1:
            # "by 9 May" over "by 4 November" are two days, not one sentence.
            continue
        before[index] = join_cells(old, dataclasses.replace(new, blocks=new.blocks[:1]))
        after[index] = dataclasses.replace(new, blocks=new.blocks[1:])
    return (
        dataclasses.replace(last, cells=tuple(before)),
        dataclasses.replace(row, cells=tuple(after)),
    )


def _ends_with(cell: Cell, head: Cell) -> bool:
    """Whether a cell holds more than its column's heading, and ends with it."""
    text, heading = plain(cell.text), plain(head.text)
    return bool(heading) and text != heading and text.endswith(heading)


def leads_on(last: Row, row: Row) -> bool:
    """Whether the row's first text plainly goes on, in small letters, from the one above it.

    A bracket may open before them, but "(a)" begins a point.
    """
    for before, after in zip(last.cells, row.cells, strict=False):
        if after.is_empty:
            continue
        text = after.text.strip()
        is_small = text.removeprefix("(")[:1].islower() and not split_marker(text)[0]
        return is_small and goes_on(before, after)
    return False


def _lacking(table: Table, row: Row) -> list[int]:
    """The columns that the row leaves empty and every other row fills, the last one too."""
    pairs = enumerate(zip(table.rows[-1].cells, row.cells, strict=False))
    return [
        column
        for column, (old, new) in pairs
        if new.is_empty and not old.is_empty and _always_filled(table, column)
    ]


def _always_filled(table: Table, column: int) -> bool:
    rows = table.rows[table.header_rows : -1]
    told = [row for row in rows if sum(not cell.is_empty for cell in row.cells) > 1]
    empty = sum(row.cells[column].is_empty and not row.cells[column].covered for row in told)
    return len(told) == 0 or empty <= 0.1 * len(told)


def _has_ref(cell: Cell) -> bool:
    return bool(re.match(r"^\s*(?:\d+(?:\.\d+)*|[a-z])[.)]\s", cell.text))


def goes_on(before: Cell, after: Cell) -> bool:
    """Whether the second cell plainly carries on the sentence that the first leaves open."""
    old, new = before.text.strip(), after.text.strip()
    if not old or after.blocks[0].kind == ProseKind.ITEM or _has_ref(after):
        return False
    if old.count("(") > old.count(")") and ")" in new:
        return True
    if old[-1] == ";":
        # A list's points all begin in small letters; a sentence goes on in them after a half.
        return new[0].islower() and before.blocks[-1].text[:1].isupper()
    if SENTENCE_END.search(old) or (_ASKS.search(old) and new[0].isupper()):
        return False
    if _MONTH_END.search(old) and _YEAR.match(new):
        return True
    # "A" alone is amber.
    is_open = len(old) > 1 and bool(UNFINISHED.search(old))
    return new[0].islower() or is_open or new[0] in ",)–("


def _begins_afresh(before: Cell, after: Cell) -> bool:
    """Whether the second cell begins something of its own; under an empty cell it always does."""
    if before.is_empty:
        return True
    is_first_item = (
        after.blocks[0].kind == ProseKind.ITEM and before.blocks[-1].kind != ProseKind.ITEM
    )
    return is_first_item or not after.text.strip()[0].islower()


def join_rows(first: Row, second: Row) -> Row:
    """One row of two: a sentence that goes on is one block again."""
    return Row(
        cells=tuple(
            join_cells(before, after)
            for before, after in zip(first.cells, second.cells, strict=True)
        ),
        hidden=first.hidden,
        places=(*first.places, *second.places),
    )


def join_cells(before: Cell, after: Cell) -> Cell:
    """The second cell's text after the first's, in one block where the sentence goes on."""
    if after.is_empty:
        return before
    if before.is_empty:
        return dataclasses.replace(
            before,
            blocks=after.blocks,
            place=before.place,
            fill=before.fill or after.fill,
        )
    blocks = before.blocks
    rest = after.blocks
    if (
        goes_on(dataclasses.replace(before, blocks=blocks[-1:]), after)
        or _is_wrapped_on(blocks[-1], rest[0])
        or _is_item_on(blocks, rest[0])
    ):
        last = blocks[-1]
        joined_text = join_texts(last.text, rest[0].text)
        blocks = (*blocks[:-1], dataclasses.replace(last, text=joined_text))
        rest = rest[1:]
    return dataclasses.replace(before, blocks=(*blocks, *rest), fill=before.fill or after.fill)


def _is_wrapped_on(last: Prose, first: Prose) -> bool:
    """Whether a narrow cell's lines go over the break: it wraps, and no sentence has ended."""
    return (
        "\n" in last.text
        and last.kind != ProseKind.ITEM
        and not _is_item(first)
        and not SENTENCE_END.search(last.text)
    )


def _is_item_on(blocks: tuple[Prose, ...], first: Prose) -> bool:
    """Whether an item that has not ended goes on: without a bullet, or as one in small letters alone."""
    items = [block for block in blocks if _is_item(block)]
    if not items or items[-1] is not blocks[-1] or re.search(r"[.!?:;)]\s*$", blocks[-1].text):
        return False
    if not _is_item(first):
        return True
    begins = [split_marker(block.text)[1][:1] for block in (*items, first)]
    return begins[-1].islower() and not any(letter.islower() for letter in begins[:-1])


def _is_item(block: Prose) -> bool:
    return block.kind == ProseKind.ITEM or bool(split_marker(block.text)[0])


def join_texts(first: str, second: str) -> str:
    """Two parts of a sentence; a hyphen at the end of the first stays, without a space."""
    first, second = first.rstrip(), second.lstrip()
    return first + second if re.search(r"\w-$", first) else f"{first} {second}"
