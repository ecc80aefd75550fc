"""Enquiries about fostering."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Enquiries about fostering.",
    why="Recruitment runs from enquiry to approval and no standard counts it.",
    grain="One row per enquiry.",
    status=Status.EXTENSION,
    key=("exfe_enquiry_id",),
    minimum_useful=("exfe_enquiry_date",),
    columns={
        "exfe_enquiry_id": Column("Row identifier.", required=True, unique=True),
        "exfe_enquiry_date": Column("Enquiry received.", ColumnType.DATE, required=True),
        "exfe_initial_visit_date": Column("First visit.", ColumnType.DATE),
        "exfe_stage1_start_date": Column("Stage one began.", ColumnType.DATE),
        "exfe_stage2_start_date": Column("Stage two began.", ColumnType.DATE),
        "exfe_panel_date": Column("Panel.", ColumnType.DATE),
        "exfe_decision_date": Column("Agency decision.", ColumnType.DATE),
        "exfe_outcome": Column("Where it stands.", ColumnType.CODE, codes="ext_enquiry_outcome"),
        "exfe_household_id": Column(
            "Household approved.", refers_to=Reference("ext_foster_household", "exfh_household_id")
        ),
    },
    typical_sources=("Fostering system",),
)
