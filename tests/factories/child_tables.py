"""A small table of each kind of column, and what a load makes of a CSV text in it."""

from pathlib import Path
from typing import Any

import duckdb

from goldenthread.childdata.code_sets.code_set import Code, CodeSet
from goldenthread.childdata.loaders.loader import Form, Source, Stamp
from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table
from goldenthread.childdata.settling import SettledLoad, Settling, Wishes
from goldenthread.childdata.staging import Staging

STAMP = Stamp(Source.SSD, "visits.csv", Form.EVENT)
NEEDS = CodeSet(
    "needs",
    (
        Code("NONE", "None"),
        Code("NA", "Not asked", aliases=("not asked",)),
        Code("MOB", "Getting about"),
        Code("1", "The first"),
    ),
)
PLACES = CodeSet("places", (Code("HOME", "At home"),), closed=False)
HARMS = CodeSet(
    "harms",
    (
        Code("NEG", "Neglect", aliases=("neglect",)),
        Code("EMO", "Emotional", aliases=("emotional harm",)),
        Code("MUL", "Several", aliases=("multiple",)),
    ),
    several="MUL",
)
CODE_SETS = {"needs": NEEDS, "places": PLACES, "harms": HARMS}
VISITS = Table(
    meaning="Visits",
    grain="One row per visit",
    status=Status.EXTENSION,
    key=("vis_id",),
    columns={
        "vis_id": Column("Which visit", required=True, unique=True),
        "vis_person_id": Column("Whom", refers_to=Reference("ssd_person", "pers_person_id")),
        "vis_on": Column("Which day", ColumnType.DATE),
        "vis_at": Column("When", ColumnType.DATETIME),
        "vis_need": Column("Which need", ColumnType.CODE, codes="needs"),
        "vis_place": Column("Where", ColumnType.CODE, codes="places", described_by="vis_note"),
        "vis_harm": Column("Which harm", ColumnType.CODE, codes="harms"),
        "vis_seen": Column("Whether seen", ColumnType.BOOLEAN),
        "vis_minutes": Column("How long", ColumnType.INTEGER),
        "vis_miles": Column("How far", ColumnType.DECIMAL, means_unknown=999.9),
        "vis_flags": Column("Flags", ColumnType.JSON),
        "vis_note": Column("What was said"),
        "vis_name": Column("The child's name", is_identity=True),
    },
)
AS_USUAL = Wishes()
TABLES = {"ext_visits": VISITS}


def settle(staging: Staging, folder: Path, wishes: Wishes = AS_USUAL) -> SettledLoad:
    folder.mkdir(exist_ok=True)
    with duckdb.connect() as connection:
        return Settling(connection, folder, wishes, TABLES, CODE_SETS).settle(staging)


def rows_of(path: Path, columns: str = "*") -> list[tuple[Any, ...]]:
    with duckdb.connect() as connection:
        return connection.execute(f"SELECT {columns} FROM read_parquet('{path}')").fetchall()


def settled_values(
    folder: Path, column: str, texts: list[str | None], wishes: Wishes = AS_USUAL
) -> tuple[list[Any], list[str]]:
    """What each text becomes in a column, and the texts that could not be read."""
    staging = Staging(folder)
    rows = [(number, (str(number), text)) for number, text in enumerate(texts, start=2)]
    staging.take_rows("ext_visits", ["vis_id", column], rows, STAMP)
    load = settle(staging, folder / "settled", wishes)
    values = [value for (value,) in rows_of(load.tables[0].path, column)]
    return values, [value for (value,) in rows_of(load.unread, "value")]
