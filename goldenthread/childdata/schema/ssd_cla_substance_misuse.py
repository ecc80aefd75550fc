"""Substance misuse by looked-after children and any help given."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Substance misuse by looked-after children and any help given.",
    grain="One row per child per record.",
    status=Status.RELEASED,
    key=("clas_substance_misuse_id",),
    minimum_useful=("clas_person_id", "clas_substance_misuse_date"),
    columns={
        "clas_substance_misuse_id": Column(
            "Row identifier.", required=True, unique=True, item="CLAS001A", max_length=48
        ),
        "clas_person_id": Column(
            "The person this row is about.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_person_id"
            ),
            required=True,
            item="CLAS002A",
            max_length=48,
        ),
        "clas_substance_misuse_date": Column(
            "When it was identified.", ColumnType.DATE, item="CLAS003A"
        ),
        "clas_substance_misused": Column(
            "The substance; local coding.", item="CLAS004A", max_length=100
        ),
        "clas_intervention_received": Column(
            "True when help was received.", ColumnType.BOOLEAN, item="CLAS005A"
        ),
    },
    notes=("Help offered but not taken up (an SSDA903 item) is not held.",),
)
