"""Training attendance."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Training attendance.",
    why="Training attendance is a workforce measure held outside case systems.",
    grain="One row per worker per event.",
    status=Status.EXTENSION,
    key=("extr_attendance_id",),
    minimum_useful=("extr_worker_id", "extr_event_date", "extr_status"),
    columns={
        "extr_attendance_id": Column("Row identifier.", required=True, unique=True),
        "extr_worker_id": Column(
            "The worker.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            required=True,
        ),
        "extr_course": Column("Course name.", required=True),
        "extr_mandatory": Column("True when required for the role.", ColumnType.BOOLEAN),
        "extr_event_date": Column("When.", ColumnType.DATE, required=True),
        "extr_status": Column(
            "Attended or not.", ColumnType.CODE, codes="ext_training_status", required=True
        ),
        "extr_valid_until_date": Column("When a refresher falls due.", ColumnType.DATE),
    },
    typical_sources=("Learning management system",),
)
