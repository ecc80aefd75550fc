"""Sickness absence of staff."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Sickness absence of staff.",
    why="Absence is a workforce census item held outside case systems.",
    grain="One row per sickness absence.",
    status=Status.EXTENSION,
    key=("exab_absence_id",),
    minimum_useful=("exab_worker_id", "exab_start_date", "exab_days_lost"),
    columns={
        "exab_absence_id": Column("Row identifier.", required=True, unique=True),
        "exab_worker_id": Column(
            "The worker.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            required=True,
        ),
        "exab_start_date": Column("First day away.", ColumnType.DATE, required=True),
        "exab_days_lost": Column("Working days lost.", ColumnType.DECIMAL),
    },
    notes=("Health data about staff. Load for team totals only; never list people.",),
    typical_sources=("HR system",),
    totals_only=True,
)
