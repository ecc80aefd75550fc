"""Tables made whole again: page breaks had cut them, repeated their headings and split their rows."""

import dataclasses
import difflib
import re
from collections import Counter
from collections.abc import Sequence

from goldenthread.documents.document import (
    Block,
    Cell,
    Document,
    Prose,
    ProseKind,
    Row,
    Table,
)
from goldenthread.documents.markers import split_marker

_PAGE_NUMBER = re.compile(r"^(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$", re.I)
# What committees print at the head of each page of a paper.
_RUNNING = re.compile(
    r"^(?:(?:appendix|annex|schedule)\s+(?:\d{1,2}|[A-Z])|(?:report|agenda item|item|minute)\s*(?:no|number)?\.?:?\s*\S{1,12}"
    r"(?:\s+(?:appendix|annex)\s+\S{1,3})?)\.?$",
    re.I,
)
# "Improvement plan - page 2".
_PAGE_TAIL = re.compile(r"\S[\s|–-]+page\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*$", re.I)
_BLANK_PAGE = re.compile(r"^this page is intentionally (?:left )?blank\.?$", re.I)
SENTENCE_END = re.compile(r"[.!?:;][\"'’”)\]]*\s*$")
# A line that ends in one of these is not finished.
UNFINISHED = re.compile(
    r"(?:[,–(/&-]|\b(?:of|the|and|or|to|a|an|for|with|in|on|by|from|at|as|that|which|is|are|be|will|their|our|all"
    r"|its|any|new|more|through|during|within|across|about|including|such|this|these|those|who|where|when|between|into|per|not|has|have|been|was|were|end))\s*$",
    re.I,
)
_SIMILAR = 0.82
# A heading row is looked for this deep: page furniture and a band may stand above it.
_HEADER_DEPTH = 4


def joined(document: Document) -> Document:
    """The document with each table that went over a page break in one piece.

    Two tables are one where the second repeats the first's headings, or has none and the
    same columns, and nothing but page furniture stands between. Repeated headings go to
    `Table.dropped`; a row cut by the break is one row with both places.
    """
    blocks = _with_furniture(document.blocks)
    result: list[Block] = []
    between: list[Prose] = []
    current: Table | None = None
    for block in blocks:
        if isinstance(block, Prose):
            if current is None:
                result.append(block)
            else:
                between.append(block)
            continue
        whole = _joined_tables(current, block, between) if current is not None else None
        if whole is not None:
            # What stood between, page furniture mostly, now stands before the table.
            result.extend(between)
            current = whole
        else:
            if current is not None:
                result.extend([current, *between])
            current = block
        between = []
    if current is not None:
        result.extend([current, *between])
    return dataclasses.replace(document, blocks=tuple(result))


def plain(text: str) -> str:
    """Letters and digits only, in small letters: what two printings of a heading share."""
    return re.sub(r"[\W_]+", "", text.casefold())


def row_texts(row: Row) -> list[str]:
    return [cell.text.strip() for cell in row.cells]


_DIGITS = re.compile(r"\d")


def are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rows of headings are the same but for spacing and small slips of extraction."""
    left, right = plain("".join(one)), plain("".join(other))
    if not left or not right or abs(len(left) - len(right)) > 0.4 * max(len(left), len(right)):
        return False
    if left == right:
        return True
    # Rows that differ by a number are two rows ("2 | … | 12/02/2026"), however like their words.
    if _DIGITS.findall(left) != _DIGITS.findall(right):
        return False
    return difflib.SequenceMatcher(None, left, right, autojunk=False).ratio() >= _SIMILAR


def _with_furniture(blocks: tuple[Block, ...]) -> list[Block]:
    """Page numbers, and lines that stand again and again between tables, known as furniture."""
    seen = Counter(
        re.sub(r"\d+", "0", plain(block.text)) for block in blocks if isinstance(block, Prose)
    )
    result: list[Block] = []
    for index, block in enumerate(blocks):
        # A page's edge has no bullets: "• 5" is an item of a list.
        if isinstance(block, Prose) and block.kind != ProseKind.FURNITURE and not block.marker:
            text = block.text.strip()
            repeated = (
                seen[re.sub(r"\d+", "0", plain(text))] >= 3
                and len(text) < 100
                and _by_a_table(blocks, index)
            )
            running = bool(_RUNNING.match(text) or _PAGE_TAIL.search(text)) and _between_tables(
                blocks, index
            )
            if _PAGE_NUMBER.match(text) or _BLANK_PAGE.match(text) or repeated or running:
                block = dataclasses.replace(block, kind=ProseKind.FURNITURE, level=0)
        result.append(block)
    return result


def _between_tables(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a line stands alone between two tables, as a running header does."""
    beside = blocks[index - 1 : index] + blocks[index + 1 : index + 2]
    return len(beside) == 2 and all(isinstance(block, Table) for block in beside)


def _by_a_table(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a line stands right after a table, as a running header between two pages does."""
    return index > 0 and isinstance(blocks[index - 1], Table)


def _joined_tables(first: Table, second: Table, between: list[Prose]) -> Table | None:
    if (first.sheet or second.sheet) and first.sheet != second.sheet:
        return None
    content = [block for block in between if block.kind != ProseKind.FURNITURE]
    if _begins_alike(first, second):
        return None
    header = _repeated_header(first, second)
    if header is None and first.sheet:
        # A sheet has no pages that would cut a table.
        return None
    if header is None and (
        first.width != second.width or content or not _same_columns(first, second)
    ):
        return None
    if header is None and _has_own_header(second, first):
        return None
    start, lead = header or (0, [])
    body = list(second.rows[start:])
    body = [_fitted(row, first, second) for row in body]
    kept_lead = [_fitted(row, first, second) for row in lead]
    dropped = [row for row in second.rows[:start] if row not in lead]
    if not body:
        return dataclasses.replace(first, dropped=(*first.dropped, *dropped)) if not lead else None
    cut = not kept_lead and continues(first, body[0])
    if content and not (cut and _leads_on(first.rows[-1], body[0])):
        # Across a heading only a text that goes on in small letters is the same row.
        return None
    rows = list(first.rows)
    if cut:
        rows[-1] = join_rows(rows[-1], body[0])
        body = body[1:]
    elif not kept_lead and len(rows) > first.header_rows:
        rows[-1], body[0] = _carried_back(rows[-1], body[0], first.rows[0])
    header_rows = first.header_rows or _header_depth(first, second, start)
    return dataclasses.replace(
        first,
        rows=(*rows, *kept_lead, *body),
        header_rows=header_rows,
        dropped=(*first.dropped, *dropped),
    )


def _same_columns(first: Table, second: Table) -> bool:
    if not first.edges or not second.edges:
        return True
    return len(first.edges) == len(second.edges) and all(
        abs(left - right) < 6 for left, right in zip(first.edges, second.edges, strict=True)
    )


def _has_own_header(second: Table, first: Table) -> bool:
    """Whether a table of the same width begins with headings of its own, unlike the first's."""
    if second.header_rows and second.rows:
        return not are_alike(row_texts(second.rows[0]), row_texts(first.rows[0]))
    return False


def _begins_alike(first: Table, second: Table) -> bool:
    """Whether both begin with the same labels at the left: one card for each of two objectives."""
    if first.width > 4 or min(len(first.rows), len(second.rows)) < 2:
        return False
    left, right = (
        [plain(row.cells[0].text) for row in table.rows[:2]] for table in (first, second)
    )
    return left == right and all(left) and left[0] != left[1]


def _repeated_header(first: Table, second: Table) -> tuple[int, list[Row]] | None:
    """How many leading rows of the second repeat the first's headings, and bands among them.

    Bands are rows above the repeated headings that the first table has not had: the name
    of the next theme, printed over the headings.
    """
    heads = first.rows[: max(first.header_rows, 1) + _HEADER_DEPTH]
    for offset, row in enumerate(second.rows[:_HEADER_DEPTH]):
        texts = row_texts(row)
        if sum(bool(text) for text in texts) < 2:
            continue
        match = next(
            (index for index, head in enumerate(heads) if are_alike(texts, row_texts(head))),
            None,
        )
        if match is None:
            continue
        start = offset + 1
        while (
            start < len(second.rows)
            and match + start - offset < len(first.rows)
            and start - offset < 3
            and are_alike(
                row_texts(second.rows[start]),
                row_texts(first.rows[match + start - offset]),
            )
        ):
            start += 1
        return start, [
            row
            for row in second.rows[:offset]
            if not _is_debris(row) and _is_new_band(row, first, texts)
        ]
    return None


def _is_debris(row: Row) -> bool:
    """Whether a row is only scraps of a page's edge: single letters, dots, the end of a word."""
    filled = [text for text in row_texts(row) if text]
    return len(filled) > 1 and sum(len(plain(text)) for text in filled) <= 12


def _is_new_band(row: Row, first: Table, header: Sequence[str]) -> bool:
    """Whether a row above repeated headings names something new, rather than being their ghost."""
    text = band_text(row)
    if len(plain(text)) < 6 or are_alike([text], header):
        return False
    ghost = plain(text)
    pieces = row_texts(row)
    filled = [piece for piece in pieces if piece]
    # The end of a title printed before, beside scraps of headings, is no title.
    whole = [plain(piece) for piece in filled if len(plain(piece)) >= 10]
    for earlier in (*first.rows, *first.dropped):
        told = plain(band_text(earlier))
        if not told:
            continue
        if ghost in told or any(piece in told for piece in whole):
            return False
        near = 0.5 < len(ghost) / len(told) < 2
        if near and difflib.SequenceMatcher(None, ghost, told).ratio() > 0.7:
            return False
    if len(filled) >= 3 and all(len(piece) < 30 for piece in filled):
        ghosts = difflib.SequenceMatcher(
            None, plain("".join(filled)), plain("".join(header))
        ).ratio()
        return ghosts < 0.45
    return True


def band_text(row: Row) -> str:
    """The one text of a row whose filled cells all tell the same thing, the longest printing of it."""
    filled = [cell.text.strip() for cell in row.cells if not cell.is_empty]
    longest = max(filled, key=len, default="")
    whole = plain(longest)
    if all(plain(text) in whole or whole.startswith(plain(text)[:8]) for text in filled):
        return longest
    return " ".join(filled) if len(filled) <= 2 else ""


def _header_depth(first: Table, second: Table, start: int) -> int:
    """How many of the first table's own leading rows are headings, known by their being repeated."""
    depth = 0
    repeated = [row_texts(row) for row in second.rows[:start]]
    for index, row in enumerate(first.rows[:_HEADER_DEPTH]):
        if any(are_alike(row_texts(row), texts) for texts in repeated):
            depth = index + 1
    return depth


def _fitted(row: Row, first: Table, second: Table) -> Row:
    """The row in the first table's columns, matched by heading where the widths differ."""
    width, own = first.width, len(row.cells)
    if own == width:
        return row
    if own > width:
        extra = row.cells[width:]
        if all(cell.is_empty for cell in extra):
            return dataclasses.replace(row, cells=row.cells[:width])
        last = dataclasses.replace(
            row.cells[width - 1],
            blocks=row.cells[width - 1].blocks + tuple(b for cell in extra for b in cell.blocks),
        )
        return dataclasses.replace(row, cells=(*row.cells[: width - 1], last))
    columns = _column_map(first, second)
    cells = [Cell() for _ in range(width)]
    for index, cell in enumerate(row.cells):
        cells[columns[index]] = cell
    return dataclasses.replace(row, cells=tuple(cells))


def _column_map(first: Table, second: Table) -> list[int]:
    """For each column of the narrower second table, the column of the first that it continues."""
    extra = first.width - second.width
    for row in second.rows[:_HEADER_DEPTH]:
        texts = row_texts(row)
        for head in first.rows[:_HEADER_DEPTH]:
            if are_alike(texts, row_texts(head)):
                return _aligned(
                    [plain(text) for text in texts], [plain(t) for t in row_texts(head)]
                )
    return (
        [index + extra for index in range(second.width)]
        if extra <= 1
        else list(range(second.width))
    )


def _aligned(narrow: list[str], wide: list[str]) -> list[int]:
    """Each narrow heading's place among the wide ones, in order, by likeness of its ending."""
    result: list[int] = []
    at = 0
    for index, heading in enumerate(narrow):
        room = len(wide) - (len(narrow) - index)
        scores = [
            (difflib.SequenceMatcher(None, heading, wide[place]).ratio(), -place)
            for place in range(at, room + 1)
        ]
        best = -max(scores)[1] if max(scores)[0] > 0.5 else at
        result.append(best)
        at = best + 1
    return result


def continues(table: Table, row: Row) -> bool:
    """Whether the row is the rest of the table's last one, cut by a page break.

    Judged cell by cell: a cell that goes on in mid-sentence speaks for it, one that begins
    afresh under a finished one against it. An empty first cell speaks for it only where
    the table's other rows all fill theirs.
    """
    last = table.rows[-1]
    if len(table.rows) <= table.header_rows or row.hidden != last.hidden:
        return False
    for_it = against = 0
    for before, after in zip(last.cells, row.cells, strict=False):
        if after.is_empty:
            continue
        if goes_on(before, after):
            for_it += 2
        elif before.is_empty or _begins_afresh(before, after):
            against += 1
    first = next((index for index, cell in enumerate(last.cells) if not cell.is_empty), 0)
    if _leads_on(last, row):
        return True
    key, previous = row.cells[0], last.cells[0]
    if all(cell.is_empty for cell in row.cells):
        return True
    if not key.is_empty:
        return not previous.is_empty and goes_on(previous, key)
    if first == 0 and _always_filled(table):
        return for_it >= against or against <= 1 or for_it > 0
    return for_it > against


# A cell this long is a sentence, which may end in small letters on the next page.
_SENTENCE = 40


def _carried_back(last: Row, row: Row, heads: Row) -> tuple[Row, Row]:
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
        if len(old.text) < _SENTENCE and not UNFINISHED.search(old.text.strip()):
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


def _leads_on(last: Row, row: Row) -> bool:
    """Whether the row's first text plainly goes on, in small letters, from the one above it."""
    for before, after in zip(last.cells, row.cells, strict=False):
        if after.is_empty:
            continue
        return after.text.strip()[0].islower() and goes_on(before, after)
    return False


def _always_filled(table: Table) -> bool:
    rows = table.rows[table.header_rows : -1]
    told = [row for row in rows if sum(not cell.is_empty for cell in row.cells) > 1]
    empty = sum(row.cells[0].is_empty and not row.cells[0].covered for row in told)
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
    if SENTENCE_END.search(old):
        return False
    return new[0].islower() or bool(UNFINISHED.search(old)) or new[0] in ",)–("


def _begins_afresh(before: Cell, after: Cell) -> bool:
    new = after.text.strip()
    return (
        (after.blocks[0].kind == ProseKind.ITEM and before.blocks[-1].kind != ProseKind.ITEM)
        or (bool(SENTENCE_END.search(before.text.strip())) and not new[0].islower())
        or not new[0].islower()
    )


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
        and ProseKind.ITEM not in (last.kind, first.kind)
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
