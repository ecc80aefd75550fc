"""Which SSD release produced the extract."""

from goldenthread.childdata.schema.table import Column, ColumnType, Status, Table

TABLE = Table(
    meaning="Which SSD release produced the extract.",
    grain="One row per release applied.",
    status=Status.ADMIN,
    key=("version_number",),
    columns={
        "version_number": Column("Release number.", required=True, unique=True, item="VERS1001A"),
        "release_date": Column("Release date.", ColumnType.DATE, item="VERS1002A"),
        "description": Column("Short description.", item="VERS1003A"),
        "is_current": Column("True for the release in use.", ColumnType.BOOLEAN, item="VERS1004A"),
        "created_at": Column("Row written.", ColumnType.DATETIME, item="VERS1005A"),
        "created_by": Column("Written by. Drop on load.", item="VERS1006A", is_identity=True),
        "impact_description": Column("Notes on effect.", item="VERS1007A"),
    },
    notes=("Read it to record the SSD version beside results.",),
)
