"""Every legal status a person has held."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Every legal status a person has held.",
    grain="One row per person per legal status spell.",
    status=Status.RELEASED,
    key=("lega_legal_status_id",),
    minimum_useful=("lega_person_id", "lega_legal_status", "lega_legal_status_start_date"),
    columns={
        "lega_legal_status_id": Column(
            "Row identifier.", required=True, unique=True, item="LEGA001A", max_length=48
        ),
        "lega_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="LEGA002A",
            max_length=48,
        ),
        "lega_legal_status": Column(
            "Status held; wider than the SSDA903 list and often local wording.",
            ColumnType.CODE,
            codes="legal_status",
            item="LEGA003A",
            max_length=100,
        ),
        "lega_legal_status_start_date": Column(
            "First day of the status.", ColumnType.DATE, item="LEGA004A"
        ),
        "lega_legal_status_end_date": Column(
            "Last day of the status; empty if current.", ColumnType.DATE, item="LEGA005A"
        ),
    },
    notes=("There is no link to a care episode: match on person and overlapping dates.",),
)
