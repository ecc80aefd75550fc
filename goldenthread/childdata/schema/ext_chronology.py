"""When a child's chronology was last brought up to date."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="When a child's chronology was last brought up to date.",
    why="Three of the plans promise chronologies and no standard shows whether one exists.",
    grain="One row per child.",
    status=Status.EXTENSION,
    key=("exch_person_id",),
    minimum_useful=("exch_person_id", "exch_updated_date"),
    columns={
        "exch_person_id": Column(
            "The child; also the key.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            unique=True,
        ),
        "exch_updated_date": Column("Latest update.", ColumnType.DATE),
    },
    notes=(
        "Holds the latest update only, so an earlier position can be had only from an earlier load.",
    ),
    typical_sources=("Case management forms",),
)
