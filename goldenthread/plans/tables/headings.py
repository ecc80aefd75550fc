"""Where a table's headings stand, and what they say, in one level or two."""

import re
from collections.abc import Sequence

from goldenthread.documents.document import Row, Table
from goldenthread.plans.tables.columns import meaning_of_heading
from goldenthread.plans.whole.heads import is_theme
from goldenthread.plans.words.points import one_line

_HEADER_DEPTH = 5
_LONGEST_HEADING = 110
_LONGEST_UPPER = 6
# What a row above the headings says that names the whole table.
_NO_HEADING = re.compile(r":|\b(?:plan|tracker|version|updated|as at)\b", re.I)


def header_of(table: Table) -> tuple[int, int] | None:
    """The first heading row and how many there are, known by the words of their cells."""
    best: tuple[float, int] | None = None
    for index, row in enumerate(table.rows[:_HEADER_DEPTH]):
        texts = [one_line(cell.text) for cell in row.cells if not cell.is_empty]
        if len(texts) < 2 or any(len(text) > _LONGEST_HEADING for text in texts):
            continue
        known = [meaning_of_heading(text) for text in _mended(texts)]
        distinct = len({meaning for meaning in known if meaning is not None})
        share = sum(meaning is not None for meaning in known) / len(texts)
        if index < table.header_rows:
            share += 0.2
        if distinct >= 2 and share >= 0.5:
            score = distinct + share
            if best is None or score > best[0] + 0.5:
                best = (score, index)
    if best is None:
        return None
    start = best[1]
    if start and _is_upper_level(table.rows[start - 1]):
        return start - 1, 2
    if start + 1 < table.header_rows or _is_second_level(table, start):
        return start, 2
    return start, 1


def _is_upper_level(row: Row) -> bool:
    """Whether a row above the headings names only some of them: "Delivery" over who and when."""
    filled = [(index, cell) for index, cell in enumerate(row.cells) if not cell.is_empty]
    texts = [one_line(cell.text) for _, cell in filled]
    spans = [cell.column_span for _, cell in filled]
    if not filled or max(spans) < 2:
        return False
    if any(
        is_theme(text) or _NO_HEADING.search(text) or len(text.split()) > _LONGEST_UPPER
        for text in texts
    ):
        return False
    # A title may stand over some of the columns, but over the first or over most.
    narrow = filled[0][0] > 0 and spans[0] <= 0.5 * len(row.cells)
    return max(spans) < len(row.cells) and (len(filled) > 1 or narrow)


def _is_second_level(table: Table, start: int) -> bool:
    """Whether the next row's cells are headings under a wide one: short, and only beneath gaps."""
    if start + 1 >= len(table.rows) - 1:
        return False
    upper, lower = table.rows[start], table.rows[start + 1]
    filled = [index for index, cell in enumerate(lower.cells) if not cell.is_empty]
    if len(filled) < 2 or any(len(lower.cells[index].text) > 60 for index in filled):
        return False
    wide = [index for index, cell in enumerate(upper.cells) if cell.column_span > 1]
    under_gap = [index for index in filled if upper.cells[index].is_empty]
    above_first = [index for index in filled if not upper.cells[index].is_empty]
    if wide:
        spans = {i for w in wide for i in range(w, w + upper.cells[w].column_span)}
        return all(index in spans for index in filled)
    return (
        len(under_gap) >= 1
        and len(above_first) <= 1
        and filled == list(range(filled[0], filled[0] + len(filled)))
    )


def _mended(texts: Sequence[str]) -> list[str]:
    """Headings with a word that a ruling line cut in two put together: "A", "rea for" is "Area for"."""
    result: list[str] = []
    for text in texts:
        if result and len(result[-1]) <= 2 and result[-1].isalpha() and text[:1].islower():
            result[-1] += text
        else:
            result.append(text)
    return result


def headings_of(table: Table, start: int, depth: int) -> list[tuple[str, str]]:
    """For each column the heading above it (or empty) and its own."""
    if depth == 0:
        return [("", "")] * table.width
    upper = [one_line(cell.text) for cell in table.rows[start].cells]
    if cut_heading(upper):
        upper[0], upper[1] = "", upper[0] + upper[1]
    if depth == 1:
        return [("", text) for text in upper]
    lower = [one_line(cell.text) for cell in table.rows[start + 1].cells]
    result: list[tuple[str, str]] = []
    above = ""
    merged = any(cell.covered for cell in table.rows[start].cells)
    for index, own in enumerate(lower):
        if upper[index]:
            above = upper[index]
        spanned = table.rows[start].cells[index]
        if merged and not upper[index] and not spanned.covered:
            above = ""
        if own:
            result.append((above, own))
        elif spanned.covered and not spanned.blocks:
            result.append(("", above if not upper[index] else upper[index]))
        else:
            result.append(("", upper[index]))
    return result


def cut_heading(texts: Sequence[str]) -> str:
    """The halves of a first heading that a ruling line cut: "A | rea for Improvement"; else empty."""
    if len(texts) < 2 or not texts[0].isalpha() or len(texts[0]) > 2:
        return ""
    return f"{texts[0]} | {texts[1]}" if texts[1][:1].islower() else ""
