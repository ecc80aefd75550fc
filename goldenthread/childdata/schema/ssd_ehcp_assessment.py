"""Education, health and care needs assessments."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Education, health and care needs assessments.",
    grain="One row per assessment.",
    status=Status.PLACEHOLDER,
    key=("ehca_ehcp_assessment_id",),
    columns={
        "ehca_ehcp_assessment_id": Column(
            "Row identifier.", required=True, unique=True, item="EHCA001A", max_length=48
        ),
        "ehca_ehcp_request_id": Column(
            "The request.",
            refers_to=Reference("ssd_ehcp_requests", "ehcr_ehcp_request_id"),
            item="EHCA002A",
            max_length=48,
        ),
        "ehca_ehcp_assessment_outcome_date": Column(
            "Plan issued, or refusal notified.", ColumnType.DATE, item="EHCA003A"
        ),
        "ehca_ehcp_assessment_outcome": Column(
            "Decision.",
            ColumnType.CODE,
            codes="ehc_assessment_outcome",
            item="EHCA004A",
            max_length=100,
        ),
        "ehca_ehcp_assessment_exceptions": Column(
            "Whether an exception to 20 weeks applies.",
            ColumnType.CODE,
            codes="ehc_exception",
            item="EHCA005A",
            max_length=100,
        ),
    },
)
