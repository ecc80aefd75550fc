"""Personal development plans of staff."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Personal development plans of staff.",
    why="A plan promises one for every social worker and no standard records them.",
    grain="One row per plan agreed.",
    status=Status.EXTENSION,
    key=("expd_plan_id",),
    minimum_useful=("expd_worker_id", "expd_agreed_date"),
    columns={
        "expd_plan_id": Column("Row identifier.", required=True, unique=True),
        "expd_worker_id": Column(
            "The worker.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            required=True,
        ),
        "expd_agreed_date": Column(
            "When worker and manager agreed it.", ColumnType.DATE, required=True
        ),
    },
    typical_sources=("HR system, appraisal records",),
)
