"""Which adoptive household a child is matched with."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Which adoptive household a child is matched with.",
    why="Annex A list 10 gives an adoptive family identifier; ssd_family is a different family.",
    grain="One row per child per match.",
    status=Status.EXTENSION,
    key=("exam_match_id",),
    minimum_useful=("exam_person_id", "exam_family_id"),
    columns={
        "exam_match_id": Column("Row identifier.", required=True, unique=True),
        "exam_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exam_family_id": Column(
            "Adoptive household.",
            refers_to=Reference("ext_adopter", "exad_family_id", logical=True),
        ),
        "exam_matched_date": Column("Matched.", ColumnType.DATE),
    },
    typical_sources=("Annex A list 10",),
)
