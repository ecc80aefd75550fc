"""Assessment tools completed for a child."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Assessment tools completed for a child.",
    why="A plan promises a Graded Care Profile wherever neglect is a concern; no standard records the use of a tool.",
    grain="One row per tool each time it is completed for a child.",
    status=Status.EXTENSION,
    key=("exat_completion_id",),
    minimum_useful=("exat_person_id", "exat_tool", "exat_completed_date"),
    columns={
        "exat_completion_id": Column("Row identifier.", required=True, unique=True),
        "exat_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exat_tool": Column("Which tool.", ColumnType.CODE, codes="ext_tool", required=True),
        "exat_completed_date": Column("When it was completed.", ColumnType.DATE, required=True),
    },
    typical_sources=("Case management forms",),
)
