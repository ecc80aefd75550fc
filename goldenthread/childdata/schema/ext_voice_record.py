"""Occasions when a child's views were recorded."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Occasions when a child's views were recorded.",
    why="The SSD voice table is a draft with no date; measures need when and how the child was heard.",
    grain="One row per child per occasion.",
    status=Status.EXTENSION,
    key=("exvo_voice_id",),
    minimum_useful=("exvo_person_id", "exvo_date"),
    columns={
        "exvo_voice_id": Column("Row identifier.", required=True, unique=True),
        "exvo_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exvo_date": Column("When.", ColumnType.DATE, required=True),
        "exvo_method": Column("How.", ColumnType.CODE, codes="ext_voice_method"),
        "exvo_advocate_offered": Column("True when an advocate was offered.", ColumnType.BOOLEAN),
        "exvo_advocate_active": Column(
            "True when an advocate is working with the child.", ColumnType.BOOLEAN
        ),
    },
    typical_sources=("Case notes, advocacy provider",),
)
