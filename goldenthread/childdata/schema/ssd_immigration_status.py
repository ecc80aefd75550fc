"""Immigration status spells."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Immigration status spells.",
    grain="One row per person per status spell.",
    status=Status.RELEASED,
    key=("immi_immigration_status_id",),
    minimum_useful=("immi_person_id", "immi_immigration_status"),
    columns={
        "immi_immigration_status_id": Column(
            "Row identifier.", required=True, unique=True, item="IMMI005A", max_length=48
        ),
        "immi_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="IMMI001A",
            max_length=48,
        ),
        "immi_immigration_status": Column(
            "Status held.",
            ColumnType.CODE,
            codes="immigration_status",
            item="IMMI002A",
            max_length=100,
        ),
        "immi_immigration_status_start_date": Column(
            "First day of the status.", ColumnType.DATE, item="IMMI003A"
        ),
        "immi_immigration_status_end_date": Column(
            "Last day of the status. For an unaccompanied child this feeds the SSDA903 date ceased.",
            ColumnType.DATE,
            item="IMMI004A",
        ),
    },
)
