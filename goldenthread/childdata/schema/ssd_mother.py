"""Links a mother known to the service to her children."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Links a mother known to the service to her children.",
    grain="One row per mother per child.",
    status=Status.RELEASED,
    key=("moth_table_id",),
    minimum_useful=("moth_person_id", "moth_childs_dob"),
    columns={
        "moth_table_id": Column(
            "Row identifier.", required=True, unique=True, item="MOTH004A", max_length=48
        ),
        "moth_person_id": Column(
            "The mother.",
            refers_to=Reference(
                "ssd_person",
                "pers_person_id",
                printed_as="ssd_person.pers_person_id (field is both PK/FK)",
            ),
            required=True,
            item="MOTH002A",
            max_length=48,
        ),
        "moth_childs_person_id": Column(
            "Her child.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="MOTH001A",
            max_length=48,
        ),
        "moth_childs_dob": Column(
            "Birth date of that child. SSDA903 wants only the first child.",
            ColumnType.DATE,
            item="MOTH003A",
        ),
    },
)
