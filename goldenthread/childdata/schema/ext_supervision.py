"""Supervision sessions."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Supervision sessions.",
    why="Supervision frequency is a core practice measure and no return holds it.",
    grain="One row per session per child discussed; one row with no child for personal or group sessions.",
    status=Status.EXTENSION,
    key=("exsu_supervision_id",),
    minimum_useful=("exsu_worker_id", "exsu_supervision_kind", "exsu_supervision_date"),
    columns={
        "exsu_supervision_id": Column("Row identifier.", required=True, unique=True),
        "exsu_person_id": Column(
            "Child discussed; empty for personal or group sessions.",
            refers_to=Reference("ssd_person", "pers_person_id"),
        ),
        "exsu_worker_id": Column(
            "Worker supervised.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            required=True,
        ),
        "exsu_supervisor_id": Column(
            "Supervisor.", refers_to=Reference("ssd_professionals", "prof_professional_id")
        ),
        "exsu_supervision_kind": Column(
            "Kind of session.", ColumnType.CODE, codes="ext_supervision_kind", required=True
        ),
        "exsu_supervision_date": Column("When it was held.", ColumnType.DATE, required=True),
        "exsu_next_due_date": Column(
            "When the next is due, if the source sets it.", ColumnType.DATE
        ),
        "exsu_recorded_date": Column("When it was written up.", ColumnType.DATE),
        "exsu_reflective": Column("True when the record shows reflection.", ColumnType.BOOLEAN),
    },
    typical_sources=("Case notes of the supervision type, or an HR system",),
)
