"""What a load came to, in plain words: what was read, and what could not be used and why."""

from collections.abc import Collection, Iterator

from goldenthread.childdata.loading import Load
from goldenthread.childdata.settling import UnreadCount
from goldenthread.childdata.settling_columns import Unread
from goldenthread.childdata.store.manifest import Manifest
from goldenthread.childdata.telling_apart import WHOLE_FILE

_FILES_TOLD = 3
_WHY = {
    Unread.NOT_A_DATE: "is no date",
    Unread.NOT_A_WHOLE_NUMBER: "is no whole number",
    Unread.NOT_A_NUMBER: "is no number",
    Unread.NOT_YES_OR_NO: "is neither yes nor no",
    Unread.NOT_IN_CODE_SET: "is no code of its set, and no spelling of one",
    Unread.NOT_JSON: "is no JSON",
}


def load_lines(load: Load) -> Iterator[str]:
    """Lines to print. None of them holds a value of a row."""
    manifest = load.manifest
    if not load.is_new:
        yield (
            f"Nothing was stored: these files were loaded already, as {manifest.id}, "
            f"known on {manifest.known_at}."
        )
        return
    yield f"Stored as {manifest.id}, known on {manifest.known_at}: {_rows(manifest.rows)}."
    if load.newer:
        yield (
            f"A newer extract of the same source is in the store already, known on "
            f"{load.newer[-1]}: it goes on telling how things stand from that day."
        )
    yield from _read(manifest)
    yield from _not_used(manifest)
    yield from _unread(manifest)
    if manifest.dropped:
        yield ""
        yield f"Not kept, because no measure needs them: {', '.join(manifest.dropped)}."


def rows_left_out(load: Load) -> int:
    """Rows of files that are nowhere in the snapshot, because their values did not fit headings."""
    told = load.manifest.not_used if load.is_new else ()
    return sum(one.count or 0 for one in told if one.what.startswith(("line ", "lines ")))


def files_not_used(load: Load, names: Collection[str]) -> list[str]:
    """Those of the named files that are of no use at all. One that came twice was used once."""
    told = load.manifest.not_used if load.is_new else ()
    return [one.where for one in told if one.where in names and one.what == WHOLE_FILE]


def _read(manifest: Manifest) -> Iterator[str]:
    yield ""
    yield "Read:"
    for table in manifest.tables:
        columns = "1 column" if len(table.columns) == 1 else f"{len(table.columns)} columns"
        yield (
            f"  {table.table}: {_rows(table.rows)}, {columns} ({table.source}: "
            f"{_files(list(table.files))})"
        )


def _not_used(manifest: Manifest) -> Iterator[str]:
    if manifest.not_used:
        yield ""
        yield "Not used:"
    for one in manifest.not_used:
        count = "" if one.count is None else f" ({_rows(one.count)})"
        yield f"  {one.where}, {one.what}{count}: {one.why}."


def _unread(manifest: Manifest) -> Iterator[str]:
    if manifest.unread_counts:
        yield ""
        yield "Left blank, because the value could not be read (unread.parquet has each with its row):"
    for one in manifest.unread_counts:
        yield f"  {one.table}, {one.column}: {_values(one)} {_WHY[Unread(one.kind)]}."


def _values(one: UnreadCount) -> str:
    return "1 value" if one.count == 1 else f"{one.count:,} values: each"


def _files(names: list[str]) -> str:
    others = len(names) - _FILES_TOLD
    return "; ".join(names[:_FILES_TOLD]) + (f"; and {others} more" if others > 0 else "")


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
