"""Support for adoptive families, special guardians and birth relatives."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Support for adoptive families, special guardians and birth relatives.",
    why="Plans promise more packages year on year and no child-level standard counts them.",
    grain="One row per package.",
    status=Status.EXTENSION,
    key=("exsp_package_id",),
    minimum_useful=("exsp_package_id", "exsp_kind"),
    columns={
        "exsp_package_id": Column("Row identifier.", required=True, unique=True),
        "exsp_person_id": Column(
            "The child it is about, where there is one record for the child.",
            refers_to=Reference("ssd_person", "pers_person_id"),
        ),
        "exsp_kind": Column(
            "Who it is for.", ColumnType.CODE, codes="ext_support_kind", required=True
        ),
        "exsp_offered_date": Column("When it was offered.", ColumnType.DATE),
        "exsp_start_date": Column(
            "When it began; empty if declined or not begun.", ColumnType.DATE
        ),
        "exsp_end_date": Column("When it ended; empty if current.", ColumnType.DATE),
    },
    typical_sources=("Adoption system or regional agency",),
)
