"""What an audit asked to be done, and whether it was."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="What an audit asked to be done, and whether it was.",
    why="Plans promise that actions from audits are followed through; one closing date for the whole audit is not enough.",
    grain="One row per action.",
    status=Status.EXTENSION,
    key=("exaa_action_id",),
    minimum_useful=("exaa_action_id", "exaa_due_date"),
    columns={
        "exaa_action_id": Column("Row identifier.", required=True, unique=True),
        "exaa_audit_id": Column("The audit.", refers_to=Reference("ext_audit", "exau_audit_id")),
        "exaa_owner_id": Column(
            "Who must do it.", refers_to=Reference("ssd_professionals", "prof_professional_id")
        ),
        "exaa_due_date": Column("When it is due.", ColumnType.DATE),
        "exaa_closed_date": Column("When it was done; empty if open.", ColumnType.DATE),
    },
    typical_sources=("Quality assurance log",),
)
