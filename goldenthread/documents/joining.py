"""Tables made whole again: page breaks had cut them, repeated their headings and split their rows."""

import dataclasses
import difflib
import re
from collections.abc import Sequence

from goldenthread.documents.continuing import carried_back, continues, join_rows, leads_on
from goldenthread.documents.document import Block, Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.furniture import with_furniture
from goldenthread.documents.likeness import are_alike, plain, row_texts

# A heading row is looked for this deep: page furniture and a band may stand above it.
_HEADER_DEPTH = 4
# Scraps of headings, read twice or run into a page's title, are no longer than this.
_MORE_SAID = 1.5
# "8c" or "1.2" numbers a row.
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?$")


def joined(document: Document) -> Document:
    """The document with each table that went over a page break in one piece.

    Two tables are one where the second repeats the first's headings, or has none and the
    same columns, and nothing but page furniture stands between. Repeated headings go to
    `Table.dropped`; a row cut by the break is one row with both places.
    """
    blocks = with_furniture(document.blocks)
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


def _joined_tables(first: Table, second: Table, between: list[Prose]) -> Table | None:
    if (first.sheet or second.sheet) and first.sheet != second.sheet:
        return None
    content = [block for block in between if block.kind != ProseKind.FURNITURE]
    if _are_cards(first, second):
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
    kept = [*(_fitted(row, first, second) for row in lead), *body]
    dropped = [row for row in second.rows[:start] if row not in lead]
    if not body:
        # Under a heading of their own, headings alone stand over the next page's rows.
        if lead or content:
            return None
        return dataclasses.replace(first, dropped=(*first.dropped, *dropped))
    goes_on = leads_on(first.rows[-1], kept[0])
    # A text alone over repeated headings names what comes, unless it plainly ends a sentence.
    cut = continues(first, kept[0]) and (not lead or goes_on or _texts_told(kept[0]) > 2)
    if content and not (cut and goes_on):
        # Across a heading only a text that goes on in small letters is the same row.
        return None
    rows = list(first.rows)
    if cut:
        rows[-1] = join_rows(rows[-1], kept.pop(0))
    elif not lead and len(rows) > first.header_rows:
        rows[-1], kept[0] = carried_back(rows[-1], kept[0], first.rows[0])
    header_rows = first.header_rows or _header_depth(first, second, start)
    return dataclasses.replace(
        first,
        rows=(*rows, *kept),
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


def _are_cards(first: Table, second: Table) -> bool:
    """Whether both begin with the same labels at the left: one card for each of two objectives."""
    if first.width > 4 or min(len(first.rows), len(second.rows)) < 2:
        return False
    left, right = (
        [plain(row.cells[0].text) for row in table.rows[:2]] for table in (first, second)
    )
    same_labels = left == right and all(left) and left[0] != left[1]
    return same_labels and not _have_same_headings(first, second)


def _have_same_headings(first: Table, second: Table) -> bool:
    """Whether both begin with the same headings all through, which two cards do not."""
    depth = first.header_rows
    if not depth and not second.header_rows and _texts_told(first.rows[0]) == 1:
        # A band stands over headings, whether or not the file calls them so.
        return _texts_told(first.rows[1]) > 2 and _are_repeated(first, second, 2)
    return (
        depth == second.header_rows
        and _knows_headings(first)
        and _are_repeated(first, second, depth)
    )


def _are_repeated(first: Table, second: Table, depth: int) -> bool:
    pairs = zip(first.rows[:depth], second.rows[:depth], strict=True)
    return all(_are_same(one, other) for one, other in pairs)


def _texts_told(row: Row) -> int:
    return sum(not cell.is_empty for cell in row.cells)


def _knows_headings(table: Table) -> bool:
    """Whether the table's heading rows are known, and more than the band over them."""
    return any(_texts_told(row) > 1 for row in table.header)


def _repeated_header(first: Table, second: Table) -> tuple[int, list[Row]] | None:
    """How many leading rows of the second repeat the first's headings, and bands among them.

    Bands are rows above the repeated headings that the first table has not had: the name
    of the next theme, printed over the headings.
    """
    heads = _possible_headings(first)
    for offset, row in enumerate(second.rows[:_HEADER_DEPTH]):
        if _texts_told(row) < 2:
            continue
        match = next((index for index, head in enumerate(heads) if _are_same(row, head)), None)
        if match is None:
            continue
        texts = row_texts(row)
        start = _end_of_header(heads[match:], second, offset)
        return start, [
            row
            for row in second.rows[:offset]
            if _is_new_row(row, first, texts)
            or (not _is_debris(row) and _is_new_band(row, first, texts))
        ]
    return None


def _possible_headings(table: Table) -> Sequence[Row]:
    """The heading rows where they are known, else the first rows that may be some."""
    if _knows_headings(table):
        return table.header
    leading = table.rows[: max(table.header_rows, 1) + _HEADER_DEPTH]
    return [row for row in leading if _texts_told(row) < 2 or not _says_a_sentence(row)]


def _end_of_header(heads: Sequence[Row], second: Table, offset: int) -> int:
    """Where the second table's repeated headings end, which begin in the row at the offset."""
    start = offset + 1
    # Headings may be printed twice, once of them misread.
    while start < len(second.rows) and _are_same(second.rows[start], heads[0]):
        start += 1
    for row, head in zip(second.rows[start:], heads[1:3], strict=False):
        if not _are_same(row, head):
            break
        start += 1
    return start


def _says_a_sentence(row: Row) -> bool:
    """Whether a row tells something at length, as a row of headings does not."""
    return any(re.search(r"\w\W+\w+\W+\w+\.$", text) for text in row_texts(row))


def _are_same(one: Row, other: Row) -> bool:
    return are_alike(row_texts(one), row_texts(other))


def _is_new_row(row: Row, first: Table, header: Sequence[str]) -> bool:
    """Whether a row above repeated headings is a row of the body, and not one printed again.

    It has a number of its own, says more than headings do or goes on where the last row ended.
    """
    texts = row_texts(row)
    if any(_are_same(row, told) for told in (*first.rows, *first.dropped)):
        return False
    if leads_on(first.rows[-1], row) and not _is_debris(row) and not _is_ghost(texts, header):
        return True
    length = len(plain("".join(texts)))
    return _texts_told(row) > 2 and (
        _says_a_sentence(row)
        or length > _MORE_SAID * len(plain("".join(header)))
        or _NUMBER.match(texts[0]) is not None
    )


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
    short = len(filled) >= 3 and all(len(piece) < 30 for piece in filled)
    return not (short and _is_ghost(filled, header))


def _is_ghost(texts: Sequence[str], header: Sequence[str]) -> bool:
    """Whether texts share so many letters in order with the headings that they are misread from them."""
    one, other = plain("".join(texts)), plain("".join(header))
    return difflib.SequenceMatcher(None, one, other).ratio() >= 0.45


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
