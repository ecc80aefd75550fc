"""Adopters from enquiry to order."""

from goldenthread.childdata.schema.table import Column, ColumnType, Status, Table

TABLE = Table(
    meaning="Adopters from enquiry to order.",
    why="Annex A list 11 needs adopters and their approval stages; the SSD treats them as out of scope.",
    grain="One row per adopter, or per household where that is all that is held.",
    status=Status.EXTENSION,
    key=("exad_adopter_id",),
    minimum_useful=("exad_adopter_id",),
    columns={
        "exad_adopter_id": Column("Row identifier.", required=True, unique=True),
        "exad_family_id": Column("Adoptive household; shared by a couple."),
        "exad_gender": Column("Gender.", ColumnType.CODE, codes="ext_adopter_gender"),
        "exad_ethnicity": Column("Ethnic background.", ColumnType.CODE, codes="ethnicity"),
        "exad_disability": Column("Disabled.", ColumnType.CODE, codes="ext_yes_no_unknown"),
        "exad_fostering_for_adoption": Column(
            "Fostering for adoption or concurrent now.", ColumnType.BOOLEAN
        ),
        "exad_enquiry_date": Column("First contact about adopting.", ColumnType.DATE),
        "exad_stage1_start_date": Column("Registration of interest accepted.", ColumnType.DATE),
        "exad_stage1_end_date": Column("Told they can go on.", ColumnType.DATE),
        "exad_stage2_start_date": Column("Asked to go on to assessment.", ColumnType.DATE),
        "exad_stage2_end_date": Column("Told the agency decision.", ColumnType.DATE),
        "exad_application_date": Column(
            "Applied, under the older single-stage process.", ColumnType.DATE
        ),
        "exad_approval_date": Column(
            "Approved, under the older single-stage process.", ColumnType.DATE
        ),
        "exad_matched_date": Column("Matched.", ColumnType.DATE),
        "exad_placed_date": Column("Child placed.", ColumnType.DATE),
        "exad_children_placed": Column("Children placed with the household.", ColumnType.INTEGER),
        "exad_order_date": Column("Adoption order.", ColumnType.DATE),
        "exad_leaving_date": Column("Left the process.", ColumnType.DATE),
        "exad_leaving_reason": Column("Why.", ColumnType.CODE, codes="ext_adopter_leaving_reason"),
    },
    notes=(
        "Approval under the two-stage process is exad_stage2_end_date when there is no leaving reason 3.",
    ),
    typical_sources=("Annex A list 11", "Adoption system or regional agency"),
)
