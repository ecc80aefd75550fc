"""What children, parents and carers said about the help they had."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="What children, parents and carers said about the help they had.",
    why="Plans promise feedback when a case closes; no standard has a place for it.",
    grain="One row per piece of feedback.",
    status=Status.EXTENSION,
    key=("exfb_feedback_id",),
    minimum_useful=("exfb_person_id", "exfb_date", "exfb_source"),
    columns={
        "exfb_feedback_id": Column("Row identifier.", required=True, unique=True),
        "exfb_person_id": Column(
            "The child the case was about, whoever gave the feedback.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
        ),
        "exfb_date": Column("When it was given.", ColumnType.DATE, required=True),
        "exfb_source": Column(
            "Who gave it.", ColumnType.CODE, codes="ext_feedback_source", required=True
        ),
    },
    typical_sources=("Feedback forms, survey tool",),
)
