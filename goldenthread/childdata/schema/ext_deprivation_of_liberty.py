"""Deprivation of liberty orders."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Deprivation of liberty orders.",
    why="SSDA903 gains deprivation of liberty orders from 2026-27; the SSD has no place for them.",
    grain="One row per child per order.",
    status=Status.EXTENSION,
    key=("exdl_order_id",),
    minimum_useful=("exdl_person_id", "exdl_start_date"),
    columns={
        "exdl_order_id": Column("Row identifier.", required=True, unique=True),
        "exdl_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exdl_start_date": Column("Order began.", ColumnType.DATE, required=True),
        "exdl_end_date": Column("Order ended; empty if in force.", ColumnType.DATE),
    },
    typical_sources=("SSDA903 from 2026-27",),
)
