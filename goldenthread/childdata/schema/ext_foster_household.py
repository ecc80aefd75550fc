"""Approved foster households."""

from goldenthread.childdata.schema.table import Column, ColumnType, Status, Table

TABLE = Table(
    meaning="Approved foster households.",
    why="Foster carer approval, review and capacity are in no child-level standard.",
    grain="One row per household; a household approved again after ending takes a new identifier.",
    status=Status.EXTENSION,
    key=("exfh_household_id",),
    minimum_useful=("exfh_household_id", "exfh_approval_date"),
    columns={
        "exfh_household_id": Column("Row identifier.", required=True, unique=True),
        "exfh_carer_kind": Column("Kind of approval.", ColumnType.CODE, codes="ext_carer_kind"),
        "exfh_temporary": Column(
            "True for the temporary approval of a connected person; empty counts as no.",
            ColumnType.BOOLEAN,
        ),
        "exfh_transferred_in": Column(
            "True when the household came from another agency.", ColumnType.BOOLEAN
        ),
        "exfh_approval_date": Column("Approved.", ColumnType.DATE),
        "exfh_approved_places": Column("Places approved.", ColumnType.INTEGER),
        "exfh_available_places": Column("Places that can be used now.", ColumnType.INTEGER),
        "exfh_last_annual_review_date": Column("Latest annual review.", ColumnType.DATE),
        "exfh_last_unannounced_visit_date": Column("Latest unannounced visit.", ColumnType.DATE),
        "exfh_last_supervision_date": Column(
            "Latest supervising social worker visit.", ColumnType.DATE
        ),
        "exfh_end_date": Column("Approval ended; empty if current.", ColumnType.DATE),
        "exfh_end_reason": Column("Why; local coding."),
    },
    typical_sources=("Fostering system",),
)
