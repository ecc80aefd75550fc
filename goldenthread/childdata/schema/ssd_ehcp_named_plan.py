"""Plans issued and what they name."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Plans issued and what they name.",
    grain="One row per plan.",
    status=Status.PLACEHOLDER,
    key=("ehcn_named_plan_id",),
    columns={
        "ehcn_named_plan_id": Column(
            "Row identifier.", required=True, unique=True, item="EHCN001A", max_length=48
        ),
        "ehcn_ehcp_asmt_id": Column(
            "The assessment.",
            refers_to=Reference(
                "ssd_ehcp_assessment",
                "ehca_ehcp_assessment_id",
                printed_as="ssd_ehcp_assessment.ehca_ehcp_asmt_id",
            ),
            item="EHCN002A",
            max_length=48,
        ),
        "ehcn_named_plan_start_date": Column("Plan began.", ColumnType.DATE, item="EHCN003A"),
        "ehcn_named_plan_ceased_date": Column(
            "Plan ended or moved.", ColumnType.DATE, item="EHCN004A"
        ),
        "ehcn_named_plan_ceased_reason": Column(
            "Why.", ColumnType.CODE, codes="ehc_ceased_reason", item="EHCN005A", max_length=100
        ),
    },
    notes=(
        "The relationships file spells the assessment key ehca_ehcp_asmt_id; the column is ehca_ehcp_assessment_id.",
    ),
)
