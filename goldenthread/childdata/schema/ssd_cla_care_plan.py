"""Care plans and the permanence plan each one sets."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Care plans and the permanence plan each one sets.",
    grain="One row per child per care plan.",
    status=Status.RELEASED,
    key=("lacp_table_id",),
    minimum_useful=("lacp_person_id", "lacp_cla_care_plan_start_date"),
    columns={
        "lacp_table_id": Column(
            "Row identifier.", required=True, unique=True, item="LACP001A", max_length=48
        ),
        "lacp_person_id": Column(
            "The person this row is about.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_person_id"
            ),
            required=True,
            item="LACP007A",
            max_length=48,
        ),
        "lacp_cla_care_plan_start_date": Column(
            "When the plan took effect.", ColumnType.DATE, item="LACP004A"
        ),
        "lacp_cla_care_plan_end_date": Column("When it stopped.", ColumnType.DATE, item="LACP005A"),
        "lacp_cla_care_plan_json": Column(
            "The permanence aims ticked.",
            ColumnType.JSON,
            codes="care_plan_type",
            item="LACP003A",
            max_length=1000,
            json_keys=(
                "REMAINSUP",
                "RETURN1M",
                "RETURN6M",
                "RETURNEV",
                "LTRELFR",
                "LTFOST18",
                "RESPLMT",
                "SUPPLIV",
                "ADOPTION",
                "OTHERPLN",
            ),
        ),
    },
    notes=(
        "The released SystemC script copies the latest form answers on to every plan of the child, so plan-by-plan history of the permanence aim is not reliable.",
    ),
)
