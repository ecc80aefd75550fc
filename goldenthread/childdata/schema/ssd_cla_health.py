"""Health assessments and dental checks."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Health assessments and dental checks.",
    grain="One row per child per check.",
    status=Status.RELEASED,
    key=("clah_health_check_id",),
    minimum_useful=("clah_person_id", "clah_health_check_type", "clah_health_check_date"),
    columns={
        "clah_health_check_id": Column(
            "Row identifier.", required=True, unique=True, item="CLAH001A", max_length=48
        ),
        "clah_person_id": Column(
            "The person this row is about.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_person_id"
            ),
            required=True,
            item="CLAH002A",
            max_length=48,
        ),
        "clah_health_check_type": Column(
            "Kind of check.",
            ColumnType.CODE,
            codes="health_check_type",
            item="CLAH003A",
            max_length=500,
        ),
        "clah_health_check_date": Column(
            "When it took place or is planned.", ColumnType.DATE, item="CLAH004A"
        ),
        "clah_health_check_status": Column(
            "Whether it happened.",
            ColumnType.CODE,
            codes="health_check_status",
            item="CLAH005A",
            max_length=48,
        ),
    },
    notes=(
        "Initial and review health assessments are not told apart except by local wording in the type.",
    ),
)
