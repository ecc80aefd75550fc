"""Statutory visits under a child protection plan."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Statutory visits under a child protection plan.",
    grain="One row per child per visit.",
    status=Status.RELEASED,
    key=("cppv_cp_visit_id",),
    minimum_useful=("cppv_person_id", "cppv_cp_visit_date"),
    columns={
        "cppv_cp_visit_id": Column(
            "Row identifier.", required=True, unique=True, item="CPPV007A", max_length=48
        ),
        "cppv_person_id": Column(
            "The child visited.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cp_plans.cppl_person_id"
            ),
            item="CPPV008A",
            max_length=48,
        ),
        "cppv_cp_plan_id": Column(
            "The plan.",
            refers_to=Reference("ssd_cp_plans", "cppl_cp_plan_id"),
            item="CPPV001A",
            max_length=48,
        ),
        "cppv_cp_visit_date": Column("When the visit happened.", ColumnType.DATE, item="CPPV003A"),
        "cppv_cp_visit_seen": Column("Child seen.", ColumnType.BOOLEAN, item="CPPV004A"),
        "cppv_cp_visit_seen_alone": Column(
            "Child seen alone.", ColumnType.BOOLEAN, item="CPPV005A"
        ),
        "cppv_cp_visit_bedroom": Column("Bedroom seen.", ColumnType.BOOLEAN, item="CPPV006A"),
    },
    notes=(
        "The dictionary marks cppv_cp_plan_id required and unique; many visits share a plan, and some point to plans outside the extract.",
    ),
)
