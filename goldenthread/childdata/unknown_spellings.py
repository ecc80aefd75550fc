"""Spellings in columns of codes that stand for no code yet, as the newest loads have them."""

import contextlib
import dataclasses
from collections.abc import Iterable

from goldenthread.childdata.code_sets.code_set import CodeSet, all_code_sets
from goldenthread.childdata.settling_columns import Unread
from goldenthread.childdata.sql import literal
from goldenthread.childdata.store.manifest import Manifest
from goldenthread.childdata.store.position import contained
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.tables import all_tables


@dataclasses.dataclass(frozen=True, slots=True)
class UnknownSpelling:
    """A spelling in a column, `place` as `table.column`, and in how many rows it stands."""

    place: str
    spelling: str
    rows: int


def unknown_spellings(store: Store, manifests: Iterable[Manifest]) -> list[UnknownSpelling]:
    """Of the newest snapshot of each source, those in most rows first."""
    files = _newest_files(store, manifests)
    if not files:
        return []
    listed = ", ".join(map(literal, files))
    with contextlib.closing(contained(store.folder)) as connection:
        rows = connection.execute(
            'SELECT "table" || \'.\' || "column", value, count(*) '
            f"FROM read_parquet([{listed}]) WHERE kind = {literal(Unread.NOT_IN_CODE_SET.value)} "
            "AND value IS NOT NULL GROUP BY ALL ORDER BY 3 DESC, 1, 2"
        ).fetchall()
    return [UnknownSpelling(*row) for row in rows]


def code_set_of(place: str) -> CodeSet | None:
    """The codes that a column, as `table.column`, may hold; None where there is no such column."""
    table, _, column = place.partition(".")
    known = all_tables().get(table)
    told = known.columns.get(column) if known else None
    return all_code_sets().get(told.codes or "") if told else None


def _newest_files(store: Store, manifests: Iterable[Manifest]) -> list[str]:
    newest: dict[str, Manifest] = {}
    for one in manifests:
        for source in one.sources:
            held = newest.get(source)
            if held is None or (one.known_at, one.loaded_at) > (held.known_at, held.loaded_at):
                newest[source] = one
    chosen = {one.id: one for one in newest.values() if one.unread.rows}
    return [str(store.path_of(name, one.unread.path)) for name, one in sorted(chosen.items())]
