"""Health histories given to care leavers."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Health histories given to care leavers.",
    why="A plan promises that care leavers know their own health history; no return shows it was handed over.",
    grain="One row per young person.",
    status=Status.EXTENSION,
    key=("excl_person_id",),
    minimum_useful=("excl_person_id", "excl_history_given_date"),
    columns={
        "excl_person_id": Column(
            "The young person; also the key.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            unique=True,
        ),
        "excl_history_given_date": Column("When the history was first given.", ColumnType.DATE),
    },
    typical_sources=("Looked-after health team",),
)
