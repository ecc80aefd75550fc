"""Meetings not covered elsewhere."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Meetings not covered elsewhere.",
    why="Strategy discussions, core groups, child in need reviews and family group meetings have no table in any standard.",
    grain="One row per child per meeting.",
    status=Status.EXTENSION,
    key=("exme_meeting_id",),
    minimum_useful=("exme_person_id", "exme_meeting_kind", "exme_meeting_date"),
    columns={
        "exme_meeting_id": Column("Row identifier.", required=True, unique=True),
        "exme_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exme_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
        ),
        "exme_meeting_kind": Column(
            "Kind of meeting.", ColumnType.CODE, codes="ext_meeting_kind", required=True
        ),
        "exme_due_date": Column("When it was due.", ColumnType.DATE),
        "exme_meeting_date": Column("When it was held.", ColumnType.DATE),
        "exme_group_meeting_id": Column("Shared by siblings considered together."),
        "exme_child_attended": Column("True when the child was there.", ColumnType.BOOLEAN),
        "exme_police_attended": Column(
            "Strategy discussions: police took part.", ColumnType.BOOLEAN
        ),
        "exme_health_attended": Column(
            "Strategy discussions: health took part.", ColumnType.BOOLEAN
        ),
    },
    typical_sources=("Case management meetings",),
)
