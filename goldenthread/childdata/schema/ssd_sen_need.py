"""Type of special educational need on a plan."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Type of special educational need on a plan.",
    grain="One row per plan per need.",
    status=Status.PLACEHOLDER,
    key=("senn_table_id",),
    columns={
        "senn_table_id": Column(
            "Row identifier.", required=True, unique=True, item="SENN001A", max_length=48
        ),
        "senn_active_ehcp_id": Column(
            "The plan.",
            refers_to=Reference("ssd_ehcp_active_plans", "ehcp_active_ehcp_id"),
            item="SENN002A",
            max_length=48,
        ),
        "senn_active_ehcp_need_type": Column(
            "The need.", ColumnType.CODE, codes="sen_need_type", item="SENN003A", max_length=100
        ),
        "senn_active_ehcp_need_rank": Column(
            "1 for main, 2 for second.", ColumnType.INTEGER, item="SENN004A"
        ),
    },
)
