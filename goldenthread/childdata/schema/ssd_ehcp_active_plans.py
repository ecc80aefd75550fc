"""Plans in force."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Plans in force.",
    grain="One row per plan in force.",
    status=Status.PLACEHOLDER,
    key=("ehcp_active_ehcp_id",),
    columns={
        "ehcp_active_ehcp_id": Column(
            "Row identifier.", required=True, unique=True, item="EHCP001A", max_length=48
        ),
        "ehcp_ehcp_request_id": Column(
            "The request.",
            refers_to=Reference("ssd_ehcp_requests", "ehcr_ehcp_request_id"),
            item="EHCP002A",
            max_length=48,
        ),
        "ehcp_active_ehcp_last_review_date": Column(
            "Decision after the last annual review was sent (not the meeting date).",
            ColumnType.DATE,
            item="EHCP003A",
        ),
    },
)
