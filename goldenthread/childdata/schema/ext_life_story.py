"""Life story work and later life letters."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Life story work and later life letters.",
    why="A plan promises both for children in permanent placements and no return holds them.",
    grain="One row per child.",
    status=Status.EXTENSION,
    key=("exls_person_id",),
    minimum_useful=("exls_person_id", "exls_status"),
    columns={
        "exls_person_id": Column(
            "The child; also the key.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            unique=True,
        ),
        "exls_status": Column(
            "How far the work has got.",
            ColumnType.CODE,
            codes="ext_life_story_status",
            required=True,
        ),
        "exls_updated_date": Column("Latest work on it.", ColumnType.DATE),
        "exls_later_life_letter_date": Column(
            "When the later life letter was finished.", ColumnType.DATE
        ),
    },
    notes=(
        "Holds the latest position only, so an earlier one can be had only from an earlier load.",
    ),
    typical_sources=("Case management forms", "Adoption and fostering teams"),
)
