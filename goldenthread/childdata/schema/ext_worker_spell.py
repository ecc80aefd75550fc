"""When workers joined and left."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="When workers joined and left.",
    why="The SSD lists workers as they are now; turnover and who was in post on a day need dates.",
    grain="One row per spell of employment or agency engagement.",
    status=Status.EXTENSION,
    key=("exws_worker_id", "exws_start_date"),
    minimum_useful=("exws_worker_id", "exws_start_date"),
    columns={
        "exws_worker_id": Column(
            "The worker.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            required=True,
        ),
        "exws_start_date": Column("First day.", ColumnType.DATE, required=True),
        "exws_leave_date": Column("Day they left; empty while in post.", ColumnType.DATE),
        "exws_covering_vacancy": Column(
            "Agency workers: true when filling a vacant post.", ColumnType.BOOLEAN
        ),
    },
    typical_sources=("HR system", "Agency contract list"),
)
