"""Requests for an education, health and care assessment."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Requests for an education, health and care assessment.",
    grain="One row per person per request.",
    status=Status.PLACEHOLDER,
    key=("ehcr_ehcp_request_id",),
    columns={
        "ehcr_ehcp_request_id": Column(
            "Row identifier.", required=True, unique=True, item="EHCR001A", max_length=48
        ),
        "ehcr_send_table_id": Column(
            "Link to the person.",
            refers_to=Reference("ssd_send", "send_table_id"),
            item="EHCR002A",
            max_length=48,
        ),
        "ehcr_ehcp_req_date": Column(
            "Received; starts the 20-week clock.", ColumnType.DATE, item="EHCR003A"
        ),
        "ehcr_ehcp_req_outcome_date": Column(
            "Requester told of the decision.", ColumnType.DATE, item="EHCR004A"
        ),
        "ehcr_ehcp_req_outcome": Column(
            "Decision.",
            ColumnType.CODE,
            codes="ehc_request_outcome",
            item="EHCR005A",
            max_length=100,
        ),
    },
)
