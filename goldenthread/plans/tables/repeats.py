"""Headings that a table prints again among its rows, taken out and the rows they cut joined."""

import dataclasses

from goldenthread.documents.continuing import continues, join_rows
from goldenthread.documents.document import Row, Table
from goldenthread.documents.likeness import are_alike, row_texts

# A heading row of more letters than this many times the first one's is no printing of it.
_LONGER = 1.4


@dataclasses.dataclass(frozen=True, slots=True)
class Body:
    """A table's rows below its headings, and the headings printed again among them."""

    rows: tuple[Row, ...]
    repeats: tuple[Row, ...]


def body_of(table: Table, start: int, depth: int) -> Body:
    """The rows below the headings; a row that a repeated heading cut in two is one again."""
    heads = [row_texts(row) for row in table.rows[start : start + depth]]
    longest = max((sum(map(len, head)) for head in heads), default=0) * _LONGER
    kept = list(table.rows[: start + depth])
    repeats: list[Row] = []
    cut = False
    for row in table.rows[start + depth :]:
        texts = row_texts(row)
        if (
            sum(map(bool, texts)) >= 2
            and sum(map(len, texts)) <= longest
            and any(are_alike(texts, head) for head in heads)
        ):
            repeats.append(row)
            cut = True
            continue
        # Only the last row may go on, so the table before it is not looked at.
        before = Table((*kept[: start + depth], *kept[start + depth :][-1:]), start + depth)
        if cut and len(kept) > start + depth and continues(before, row):
            kept[-1] = join_rows(kept[-1], row)
        else:
            kept.append(row)
        cut = False
    return Body(tuple(kept[start + depth :]), tuple(repeats))
