"""Faults as real extracts have them, planted at a stated rate, each of them told."""

import datetime
import enum
import random
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.schema.table import Column, ColumnType, Table
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.rates import FAULTS_IN_10_000, MORE_IN_WHAT_LASTS
from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.tables import person_column


class Fault(enum.StrEnum):
    """What is wrong with a row, or merely written in another way."""

    END_BEFORE_START = "end before start"
    NOT_A_CODE = "not a code"
    NO_SUCH_ROW = "refers to no row"
    TWICE = "row twice"
    DAY_AHEAD = "day ahead"
    MISSING = "nothing where something is needed"
    NOT_A_DAY = "not a day"
    STILL_OPEN = "still open though another followed"
    DAY_WRITTEN_OTHERWISE = "day written otherwise"
    CODE_IN_WORDS = "code in words"
    NOTHING_IN_WORDS = "nothing, in words"


# Those that a loader reads all the same are as many as those that it cannot.
_IN_ANY: Mapping[str, float] = {
    Fault.NOT_A_CODE: 10, Fault.NO_SUCH_ROW: 9, Fault.TWICE: 10, Fault.DAY_AHEAD: 8,
    Fault.MISSING: 14, Fault.NOT_A_DAY: 5, Fault.DAY_WRITTEN_OTHERWISE: 24, Fault.CODE_IN_WORDS: 20,
    Fault.NOTHING_IN_WORDS: 20,
}  # fmt: skip
FAULTS = Weighted(_IN_ANY)
FAULTS_OF_WHAT_LASTS = Weighted({**_IN_ANY, Fault.END_BEFORE_START: 75, Fault.STILL_OPEN: 300})
# The start and the end of what lasts, and whether one may run beside another of the same child.
LASTING: Mapping[str, tuple[str, str]] = {
    "ssd_cin_episodes": ("cine_referral_date", "cine_close_date"),
    "ssd_cin_assessments": ("cina_assessment_start_date", "cina_assessment_auth_date"),
    "ssd_cin_plans": ("cinp_cin_plan_start_date", "cinp_cin_plan_end_date"),
    "ssd_s47_enquiry": ("s47e_s47_start_date", "s47e_s47_end_date"),
    "ssd_cp_plans": ("cppl_cp_plan_start_date", "cppl_cp_plan_end_date"),
    "ssd_cla_episodes": ("clae_cla_episode_start_date", "clae_cla_episode_ceased_date"),
    "ssd_cla_placement": ("clap_cla_placement_start_date", "clap_cla_placement_end_date"),
    "ssd_legal_status": ("lega_legal_status_start_date", "lega_legal_status_end_date"),
    "ssd_missing": ("miss_missing_episode_start_date", "miss_missing_episode_end_date"),
    "ssd_early_help_episodes": ("earl_episode_start_date", "earl_episode_end_date"),
}
ONE_AT_A_TIME = {"ssd_cin_plans", "ssd_cp_plans", "ssd_cla_episodes", "ssd_legal_status"}

Planted = dict[str, Any]


def plant(
    seed: int, rows: dict[str, list[Row]], tables: Mapping[str, Table], until: str
) -> Iterator[Planted]:
    """Spoil some rows of a family, and say of each what was done to it.

    Which rows and how depends on the row alone, so that a fault that is in an earlier extract is
    in a later one too.
    """
    for table, told in rows.items():
        lasts = table in LASTING
        # Rows that are there twice are added at the end.
        for row in tuple(told):
            key = {column: row.get(column, "") for column in tables[table].key}
            drawn = zlib.crc32(f"{seed}:{table}:{':'.join(key.values())}".encode())
            if drawn % 10_000 >= FAULTS_IN_10_000 + lasts * MORE_IN_WHAT_LASTS:
                continue
            fault, column = _spoil(random.Random(drawn), table, tables[table], row, rows)
            if fault is Fault.DAY_AHEAD:
                row[column] = str(int(until[:4]) + 1) + row[column][4:]
            yield {"fault": fault.value, "table": table, "key": key, "column": column}


def _spoil(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> tuple[Fault, str]:
    """Not every row has what a fault of the kind that was drawn could spoil: then another is drawn."""
    faults = FAULTS_OF_WHAT_LASTS if name in LASTING else FAULTS
    while True:
        fault = Fault(faults.draw(rng))
        column = _SPOIL[fault](rng, name, table, row, rows)
        if column is not None:
            return fault, column


def _columns(table: Table, row: Row, fits: Callable[[Column], bool]) -> list[str]:
    return [
        name
        for name, column in table.columns.items()
        if row.get(name) and name not in table.key and fits(column)
    ]


def _any_of(rng: random.Random, columns: list[str]) -> str | None:
    return rng.choice(columns) if columns else None


def _end_before_start(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    start, end = LASTING.get(name, ("", ""))
    if not row.get(end) or not row.get(start):
        return None
    first = datetime.date.fromisoformat(str(row[start])[:10])
    row[end] = (first - datetime.timedelta(days=rng.randint(1, 400))).isoformat()
    return end


def _not_a_code(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    column = _any_of(rng, _columns(table, row, _is_closed_code))
    if column:
        row[column] = rng.choice(("ZZ", "99", "TBC", "Other (local)"))
    return column


def _is_closed_code(column: Column) -> bool:
    known = all_code_sets().get(column.codes or "")
    return column.type is ColumnType.CODE and known is not None and known.closed


def _no_such_row(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    column = _any_of(rng, _columns(table, row, lambda one: one.refers_to is not None))
    if column:
        row[column] = f"{row[column]}9X"
    return column


def _twice(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    rows[name].append(dict(row))
    return ""


def _day(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    days = _columns(table, row, lambda one: one.type in (ColumnType.DATE, ColumnType.DATETIME))
    # A day that is due may well lie ahead, and the 29th of February has no next year.
    fit = [one for one in days if "due" not in one and row[one][5:10] != "02-29"]
    return _any_of(rng, [one for one in fit if row[one][4:5] == "-"])


def _missing(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    needed = [one for one in table.minimum_useful if row.get(one) and one not in table.key]
    column = _any_of(rng, needed)
    if column:
        row[column] = ""
    return column


def _not_a_day(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    column = _day(rng, name, table, row, rows)
    if column:
        row[column] = rng.choice(("31/02/2025", "tbc", "00/00/0000", "Mar 25"))
    return column


def _still_open(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    person = person_column(name)
    if person is None or name not in ONE_AT_A_TIME:
        return None
    start, end = LASTING[name]
    followed = any(
        other[person] == row[person] and str(other[start]) > str(row[start]) for other in rows[name]
    )
    if not row.get(end) or not followed:
        return None
    row[end] = ""
    return end


def _day_otherwise(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    days = _columns(table, row, lambda one: one.type is ColumnType.DATE)
    column = _any_of(rng, [one for one in days if row[one][4:5] == "-"])
    if column:
        day = datetime.date.fromisoformat(row[column])
        # The first day that a spreadsheet counts is the last but one of 1899.
        serial = (day - datetime.date(1899, 12, 30)).days
        row[column] = rng.choice(
            (f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d} 00:00:00", f"{day:%d-%b-%Y}", str(serial))
        )
    return column


def _in_words(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    column = _any_of(rng, _columns(table, row, lambda one: one.type is ColumnType.CODE))
    if not column:
        return None
    codes = all_code_sets().get(table.columns[column].codes or "")
    known = [one.aliases for one in codes.codes if one.code == row[column]] if codes else []
    if not known or not known[0]:
        return None
    row[column] = rng.choice(known[0])
    return column


def _nothing_in_words(
    rng: random.Random, name: str, table: Table, row: Row, rows: dict[str, list[Row]]
) -> str | None:
    """What case systems write where there is nothing: a word, no worker’s number, the first day."""
    empty = [
        one for one in table.columns if not row.get(one) and not table.columns[one].is_identity
    ]
    column = _any_of(rng, empty)
    if column is None:
        return None
    told = table.columns[column]
    if told.refers_to is not None:
        row[column] = "-1"
    elif told.type in (ColumnType.DATE, ColumnType.DATETIME):
        row[column] = "1900-01-01"
    else:
        row[column] = rng.choice(("SSD_PH", "NULL"))
    return column


_Spoil = Callable[[random.Random, str, Table, Row, dict[str, list[Row]]], str | None]
_SPOIL: Mapping[Fault, _Spoil] = {
    Fault.END_BEFORE_START: _end_before_start,
    Fault.NOT_A_CODE: _not_a_code,
    Fault.NO_SUCH_ROW: _no_such_row,
    Fault.TWICE: _twice,
    Fault.DAY_AHEAD: _day,
    Fault.MISSING: _missing,
    Fault.NOT_A_DAY: _not_a_day,
    Fault.STILL_OPEN: _still_open,
    Fault.DAY_WRITTEN_OTHERWISE: _day_otherwise,
    Fault.CODE_IN_WORDS: _in_words,
    Fault.NOTHING_IN_WORDS: _nothing_in_words,
}
