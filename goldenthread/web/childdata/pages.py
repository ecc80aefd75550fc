"""What the pages of child-level data show: what is known now, and what a load came to."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.childdata.loaders.loader import Source
from goldenthread.childdata.settling_columns import Unread
from goldenthread.childdata.store.manifest import Manifest
from goldenthread.childdata.store.position import speakers
from goldenthread.childdata.tables import all_tables
from goldenthread.childdata.unknown_spellings import UnknownSpelling, code_set_of

SOURCES = {
    Source.SSD: "Standard Safeguarding Dataset",
    Source.CIN_CENSUS: "CIN census",
    Source.SSDA903: "SSDA903",
    Source.ANNEX_A: "Annex A",
}
UNREAD = {
    Unread.NOT_A_DATE: "is no day",
    Unread.NOT_A_WHOLE_NUMBER: "is no whole number",
    Unread.NOT_A_NUMBER: "is no number",
    Unread.NOT_YES_OR_NO: "is neither yes nor no",
    Unread.NOT_IN_CODE_SET: "is no code of its set",
    Unread.NOT_JSON: "is no JSON",
}


@dataclass(frozen=True)
class KnownTable:
    """A table as it is known on a day: from which source, how old, how much."""

    name: str
    meaning: str
    source: str
    known_at: datetime.date
    rows: int


@dataclass(frozen=True)
class LoadedTable:
    """One table as a load gave it, and how many of its values could not be read."""

    name: str
    meaning: str
    source: str
    rows: int
    unread: int


@dataclass(frozen=True)
class UnreadSaid:
    """A column of which values could not be read, in words."""

    table: str
    column: str
    why: str
    count: int


def known_tables(manifests: Sequence[Manifest], day: datetime.date) -> list[KnownTable]:
    """Each table that is known on a day, by the snapshot that speaks for it."""
    return [
        KnownTable(
            one.table,
            all_tables()[one.table].meaning,
            SOURCES[one.file.source],
            one.known_at,
            one.file.rows,
        )
        for one in speakers(manifests, day).values()
    ]


def loaded_tables(manifest: Manifest) -> list[LoadedTable]:
    unread: Counter[str] = Counter()
    for one in manifest.unread_counts:
        unread[one.table] += one.count
    return [
        LoadedTable(
            one.table,
            all_tables()[one.table].meaning,
            SOURCES[one.source],
            one.rows,
            unread[one.table],
        )
        for one in manifest.tables
    ]


def unread_said(manifest: Manifest) -> list[UnreadSaid]:
    """What could not be read, the most first."""
    said = [
        UnreadSaid(one.table, one.column, UNREAD[Unread(one.kind)], one.count)
        for one in manifest.unread_counts
    ]
    return sorted(said, key=lambda one: -one.count)


@dataclass(frozen=True)
class SpellingSaid:
    """A spelling that stands for no code yet, with the codes that it may stand for."""

    place: str
    spelling: str
    rows: int
    codes: list[tuple[str, str]]


def spellings_said(unknown: Sequence[UnknownSpelling]) -> list[SpellingSaid]:
    said = []
    for one in unknown:
        code_set = code_set_of(one.place)
        if code_set:
            codes = [(code.code, code.meaning or code.code) for code in code_set.codes]
            said.append(SpellingSaid(one.place, one.spelling, one.rows, codes))
    return said


@dataclass(frozen=True)
class ChangeRow:
    """How a table changed between two days, in records."""

    table: str
    meaning: str
    new: int
    late: int
    corrected: int
    removed: int


def change_rows(counts: Sequence[tuple[str, str, int]]) -> list[ChangeRow]:
    """Of (table, change, records) one row a table."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for table, change, records in counts:
        told[table][change] += records
    return [
        ChangeRow(
            table,
            all_tables()[table].meaning,
            one["new"],
            one["late"],
            one["corrected"],
            one["removed"],
        )
        for table, one in sorted(told.items())
    ]
