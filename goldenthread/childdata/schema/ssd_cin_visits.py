"""Visits to children in need."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Visits to children in need.",
    grain="One row per child per visit.",
    status=Status.RELEASED,
    key=("cinv_cin_visit_id",),
    minimum_useful=("cinv_person_id", "cinv_cin_visit_date"),
    columns={
        "cinv_cin_visit_id": Column(
            "Row identifier.", required=True, unique=True, item="CINV001A", max_length=48
        ),
        "cinv_person_id": Column(
            "The child visited.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cin_episodes.cine_person_id"
            ),
            item="CINV007A",
            max_length=48,
        ),
        "cinv_cin_visit_date": Column("When the visit happened.", ColumnType.DATE, item="CINV003A"),
        "cinv_cin_visit_seen": Column("Child seen.", ColumnType.BOOLEAN, item="CINV004A"),
        "cinv_cin_visit_seen_alone": Column(
            "Child seen alone.", ColumnType.BOOLEAN, item="CINV005A"
        ),
        "cinv_cin_visit_bedroom": Column("Bedroom seen.", ColumnType.BOOLEAN, item="CINV006A"),
    },
    notes=(
        "No link to a plan or referral: assign by person and date.",
        "The released SystemC filter also lets in protection, looked-after and reviewing officer visit types, so the same visit can appear here and in another visit table. De-duplicate on person and date before counting.",
    ),
)
