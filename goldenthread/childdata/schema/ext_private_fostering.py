"""Private fostering arrangements."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Private fostering arrangements.",
    why="The SSD has only flags and factors; the duties need dates of notice, visits and decision.",
    grain="One row per child per arrangement.",
    status=Status.EXTENSION,
    key=("expf_arrangement_id",),
    minimum_useful=("expf_person_id", "expf_notification_date"),
    columns={
        "expf_arrangement_id": Column("Row identifier.", required=True, unique=True),
        "expf_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "expf_status": Column(
            "Where the arrangement stands.",
            ColumnType.CODE,
            codes="ext_private_fostering_status",
            required=True,
        ),
        "expf_origin": Column(
            "Kind of arrangement.", ColumnType.CODE, codes="ext_private_fostering_origin"
        ),
        "expf_notification_date": Column("When the authority was told.", ColumnType.DATE),
        "expf_arrangement_start_date": Column("When it began.", ColumnType.DATE),
        "expf_initial_visit_date": Column(
            "First visit; due within seven working days of notice.", ColumnType.DATE
        ),
        "expf_assessment_completed_date": Column("Assessment signed off.", ColumnType.DATE),
        "expf_suitability": Column("Decision.", ColumnType.CODE, codes="ext_suitability"),
        "expf_last_visit_date": Column(
            "Latest visit; due every six weeks in year one, then every twelve.", ColumnType.DATE
        ),
        "expf_arrangement_end_date": Column("When it ended; empty if current.", ColumnType.DATE),
    },
    typical_sources=("Private fostering workflow",),
)
