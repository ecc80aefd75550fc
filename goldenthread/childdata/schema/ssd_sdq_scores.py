"""Strengths and difficulties questionnaire scores."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Strengths and difficulties questionnaire scores.",
    grain="One row per child per questionnaire.",
    status=Status.RELEASED,
    key=("csdq_table_id",),
    minimum_useful=("csdq_person_id", "csdq_sdq_completed_date"),
    columns={
        "csdq_table_id": Column(
            "Row identifier.", required=True, unique=True, item="CSDQ001A", max_length=48
        ),
        "csdq_person_id": Column(
            "The person this row is about.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_person_id"
            ),
            required=True,
            item="CSDQ002A",
            max_length=48,
        ),
        "csdq_sdq_completed_date": Column(
            "When it was completed.", ColumnType.DATE, item="CSDQ003A"
        ),
        "csdq_sdq_reason": Column(
            "Why there is no score.",
            ColumnType.CODE,
            codes="sdq_reason",
            item="CSDQ004A",
            max_length=100,
            is_placeholder=True,
        ),
        "csdq_sdq_score": Column(
            "Total score, 0 to 40.", ColumnType.INTEGER, item="CSDQ005A", minimum=0, maximum=40
        ),
    },
)
