"""Personal education plans."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Personal education plans.",
    why="Personal education plan completion is a standard measure for children in care and no return holds it.",
    grain="One row per child per plan or review.",
    status=Status.EXTENSION,
    key=("expe_pep_id",),
    minimum_useful=("expe_person_id", "expe_meeting_date"),
    columns={
        "expe_pep_id": Column("Row identifier.", required=True, unique=True),
        "expe_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "expe_due_date": Column("When it was due.", ColumnType.DATE),
        "expe_meeting_date": Column("When the meeting was held.", ColumnType.DATE),
        "expe_completed_date": Column("When it was signed off.", ColumnType.DATE),
        "expe_initial": Column("True for the first one.", ColumnType.BOOLEAN),
        "expe_quality": Column("Quality grade.", ColumnType.CODE, codes="ext_pep_quality"),
        "expe_child_attended": Column("True when the child took part.", ColumnType.BOOLEAN),
    },
    typical_sources=("Virtual school",),
)
