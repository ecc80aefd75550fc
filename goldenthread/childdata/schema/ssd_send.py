"""Special educational needs: identity bridge."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Special educational needs: identity bridge.",
    grain="One row per person.",
    status=Status.PLACEHOLDER,
    key=("send_table_id",),
    minimum_useful=("send_person_id",),
    columns={
        "send_table_id": Column(
            "Row identifier.", required=True, unique=True, item="SEND001A", max_length=48
        ),
        "send_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="SEND005A",
            max_length=48,
        ),
        "send_upn": Column("Unique pupil number.", item="SEND002A", max_length=48),
        "send_uln": Column("Unique learner number.", item="SEND003A", max_length=48),
        "send_upn_unknown": Column(
            "Why there is neither.",
            ColumnType.CODE,
            codes="upn_unknown",
            item="SEND004A",
            max_length=6,
        ),
    },
    notes=("Rarely filled from social care systems; usually joined from an education system.",),
)
