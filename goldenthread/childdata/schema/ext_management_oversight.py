"""Management decisions and reviews on a child's record."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Management decisions and reviews on a child's record.",
    why="Inspectors look for regular management oversight on every open case; no standard records it.",
    grain="One row per entry per child.",
    status=Status.EXTENSION,
    key=("exmo_oversight_id",),
    minimum_useful=("exmo_person_id", "exmo_oversight_date"),
    columns={
        "exmo_oversight_id": Column("Row identifier.", required=True, unique=True),
        "exmo_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exmo_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
        ),
        "exmo_manager_id": Column(
            "Manager.", refers_to=Reference("ssd_professionals", "prof_professional_id")
        ),
        "exmo_oversight_kind": Column(
            "Kind of entry.", ColumnType.CODE, codes="ext_oversight_kind", required=True
        ),
        "exmo_oversight_date": Column("Date of the entry.", ColumnType.DATE, required=True),
        "exmo_actions_set": Column("True when actions were set.", ColumnType.BOOLEAN),
        "exmo_decision_recorded": Column(
            "True when the entry holds a decision.", ColumnType.BOOLEAN
        ),
        "exmo_action_due_date": Column(
            "When the actions set are due; the earliest, where several.", ColumnType.DATE
        ),
    },
    typical_sources=("Case notes of the management types",),
)
