"""Social work visits to looked-after children."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Social work visits to looked-after children.",
    grain="One row per child per visit.",
    status=Status.RELEASED,
    key=("clav_cla_visit_id",),
    minimum_useful=("clav_person_id", "clav_cla_visit_date"),
    columns={
        "clav_cla_visit_id": Column(
            "Row identifier.", required=True, unique=True, item="CLAV001A", max_length=48
        ),
        "clav_cla_id": Column(
            "The period of care.",
            refers_to=Reference("ssd_cla_episodes", "clae_cla_id", logical=True),
            item="CLAV007A",
            max_length=48,
        ),
        "clav_person_id": Column(
            "The child visited.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_person_id"
            ),
            item="CLAV008A",
            max_length=48,
        ),
        "clav_cla_visit_date": Column("When the visit happened.", ColumnType.DATE, item="CLAV003A"),
        "clav_cla_visit_seen": Column("Child seen.", ColumnType.BOOLEAN, item="CLAV004A"),
        "clav_cla_visit_seen_alone": Column(
            "Child seen alone.", ColumnType.BOOLEAN, item="CLAV005A"
        ),
    },
)
