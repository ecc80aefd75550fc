"""Return interviews after missing episodes."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Return interviews after missing episodes.",
    why="The SSD and Annex A say only whether an interview was offered and accepted; the 72-hour measure needs dates.",
    grain="One row per missing episode per interview offer.",
    status=Status.EXTENSION,
    key=("exri_interview_id",),
    minimum_useful=("exri_person_id", "exri_missing_id"),
    columns={
        "exri_interview_id": Column("Row identifier.", required=True, unique=True),
        "exri_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exri_missing_id": Column(
            "The missing episode.", refers_to=Reference("ssd_missing", "miss_table_id")
        ),
        "exri_offered_date": Column("When it was offered.", ColumnType.DATETIME),
        "exri_accepted": Column(
            "Whether it was accepted.", ColumnType.CODE, codes="ext_yes_no_unknown"
        ),
        "exri_completed_date": Column("When it was held.", ColumnType.DATETIME),
        "exri_independent": Column(
            "True when held by someone not involved in the care.", ColumnType.BOOLEAN
        ),
        "exri_declined_reason": Column("Why not held; local coding."),
        "exri_quality_assured_date": Column(
            "When a manager checked it, or checked why it was not held.", ColumnType.DATE
        ),
    },
    typical_sources=("Missing workflow or commissioned provider",),
)
