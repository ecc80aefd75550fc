"""Offences by looked-after children."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Offences by looked-after children.",
    grain="One row per child per offence.",
    status=Status.RELEASED,
    key=("clac_cla_conviction_id",),
    minimum_useful=("clac_person_id", "clac_cla_conviction_date"),
    columns={
        "clac_cla_conviction_id": Column(
            "Row identifier.", required=True, unique=True, item="CLAC001A", max_length=48
        ),
        "clac_person_id": Column(
            "The person this row is about.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_person_id"
            ),
            required=True,
            item="CLAC002A",
            max_length=48,
        ),
        "clac_cla_conviction_date": Column(
            "Date of the offence.", ColumnType.DATE, item="CLAC003A"
        ),
        "clac_cla_conviction_offence": Column(
            "What the offence was. Free text; drop on load.",
            item="CLAC004A",
            max_length=1000,
            is_identity=True,
        ),
    },
)
