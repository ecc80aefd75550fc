"""Rows of our tables made from the columns of a list, column by column, which is quickest."""

import dataclasses
from collections.abc import Mapping, Sequence

from goldenthread.childdata.annex_a.cells import Converted, iso_day_of
from goldenthread.childdata.annex_a.list_rows import ListRows
from goldenthread.childdata.annex_a.people import name_key
from goldenthread.childdata.loaders.loader import Row

# A code is part of an id as it stands, wording by what stands for it.
_LONGEST_CODE = 4
_WORDING = frozenset({"source", "family", "plan"})


@dataclasses.dataclass(frozen=True, slots=True)
class Made:
    """One table filled from a list.

    The first of `columns` is the table's id, made of the child and of what is in `told`; the
    others come from the list's columns of these names. Rows where a column in `needs` is empty
    are none. `fixed` is the same in every row.
    """

    table: str
    id: str
    told: tuple[str, ...]
    columns: Mapping[str, str]
    needs: tuple[str, ...] = ()
    fixed: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.id, *self.columns, *self.fixed)


class Ids:
    """Ids already given, so that what is told on two sheets is kept once and said."""

    def __init__(self) -> None:
        self._before: dict[str, set[str]] = {}

    def numbered(self, table: str, made: Sequence[str]) -> list[str | None]:
        """The ids, numbered from the second on where alike; None for one of an earlier sheet."""
        before = self._before.setdefault(table, set())
        times: dict[str, int] = {}
        told: list[str | None] = []
        for one in made:
            count = times[one] = times.get(one, 0) + 1
            name = one if count == 1 else f"{one}-{count}"
            told.append(None if name in before else name)
        before.update(name for name in told if name)
        return told


def ids_of(told: ListRows, keys: Sequence[str], names: Sequence[str]) -> list[str]:
    """For each row the child's key and what tells the event; a name that is no column is itself part."""
    parts: list[Sequence[str | None]] = [keys]
    day, wording = Converted(iso_day_of), Converted(_short)
    for name in names:
        texts = told.columns.get(name)
        if texts is None:
            parts.append([name] * len(told))
        else:
            parts.append((wording if name in _WORDING else day).all(texts))
    return ["-".join(part for part in row if part) for row in zip(*parts, strict=True)]


def _short(text: str | None) -> str | None:
    return text if text is None or len(text) <= _LONGEST_CODE else name_key(text)[:8]


def rows_for(made: Made, told: ListRows, ids: Sequence[str | None]) -> tuple[list[Row], int]:
    """The rows of one table, and how many of them an earlier sheet told already."""
    texts: list[Sequence[str | None]] = [ids]
    texts += [told.columns[name] for name in made.columns.values()]
    texts += [[text] * len(told) for text in made.fixed.values()]
    needs = [told.columns[name] for name in made.needs]
    rows: list[Row] = []
    twice = 0
    for at, row in enumerate(zip(*texts, strict=True)):
        if any(not column[at] for column in needs):
            continue
        if row[0] is None:
            twice += 1
            continue
        rows.append((told.numbers[at], row))
    return rows, twice
