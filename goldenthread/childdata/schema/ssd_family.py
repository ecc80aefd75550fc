"""Groups people into families."""

from goldenthread.childdata.schema.table import Column, Reference, Status, Table

TABLE = Table(
    meaning="Groups people into families.",
    grain="One row per person per family.",
    status=Status.RELEASED,
    key=("fami_table_id",),
    minimum_useful=("fami_family_id", "fami_person_id"),
    columns={
        "fami_table_id": Column(
            "Row identifier.", required=True, unique=True, item="FAMI003A", max_length=48
        ),
        "fami_family_id": Column(
            "Family identifier, shared by members.", required=True, item="FAMI001A", max_length=48
        ),
        "fami_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="FAMI002A",
            max_length=48,
        ),
    },
    notes=(
        "The data dictionary names fami_family_id as the key; it repeats across members, so released scripts and this specification use fami_table_id.",
        "This is the birth or early help family. It is not the adoptive family identifier asked for in Annex A lists 10 and 11.",
    ),
)
