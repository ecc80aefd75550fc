"""Whether immunisations are up to date."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Whether immunisations are up to date.",
    grain="One row per child (latest position only).",
    status=Status.RELEASED,
    key=("clai_person_id",),
    minimum_useful=("clai_person_id", "clai_immunisations_status"),
    columns={
        "clai_person_id": Column(
            "The child; also the key.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_person_id"
            ),
            required=True,
            unique=True,
            item="CLAI002A",
            max_length=48,
        ),
        "clai_immunisations_status": Column(
            "True when up to date.", ColumnType.BOOLEAN, item="CLAI004A"
        ),
        "clai_immunisations_status_date": Column(
            "When the position was last recorded.", ColumnType.DATE, item="CLAI005A"
        ),
    },
)
