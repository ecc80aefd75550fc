"""What happened to an assessment between start and sign-off."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="What happened to an assessment between start and sign-off.",
    why="The SSD has no submission, return or part-way meeting, so sign-off time and returned work cannot be seen.",
    grain="One row per event on an assessment.",
    status=Status.EXTENSION,
    key=("exae_event_id",),
    minimum_useful=("exae_assessment_id", "exae_event_kind", "exae_event_date"),
    columns={
        "exae_event_id": Column("Row identifier.", required=True, unique=True),
        "exae_assessment_id": Column(
            "The assessment.",
            refers_to=Reference("ssd_cin_assessments", "cina_assessment_id"),
            required=True,
        ),
        "exae_event_kind": Column(
            "What happened.", ColumnType.CODE, codes="ext_assessment_event_kind", required=True
        ),
        "exae_event_date": Column("When.", ColumnType.DATE, required=True),
        "exae_reason": Column("Why it was sent back; local coding."),
    },
    typical_sources=("Case management workflow history",),
)
