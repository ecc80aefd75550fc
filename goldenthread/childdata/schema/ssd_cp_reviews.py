"""Review child protection conferences."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Review child protection conferences.",
    grain="One row per child per review conference.",
    status=Status.RELEASED,
    key=("cppr_cp_review_id",),
    minimum_useful=("cppr_cp_plan_id", "cppr_cp_review_date"),
    columns={
        "cppr_cp_review_id": Column(
            "Row identifier.", required=True, unique=True, item="CPPR001A", max_length=48
        ),
        "cppr_person_id": Column(
            "The child.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cp_plans.cppl_person_id"
            ),
            item="CPPR008A",
            max_length=48,
        ),
        "cppr_cp_plan_id": Column(
            "The plan reviewed.",
            refers_to=Reference("ssd_cp_plans", "cppl_cp_plan_id"),
            item="CPPR002A",
            max_length=48,
        ),
        "cppr_cp_review_due": Column("When it was due.", ColumnType.DATE, item="CPPR003A"),
        "cppr_cp_review_date": Column("When it was held.", ColumnType.DATE, item="CPPR004A"),
        "cppr_cp_review_meeting_id": Column(
            "The meeting, shared by siblings.", item="CPPR009A", max_length=48
        ),
        "cppr_cp_review_outcome_continue_cp": Column(
            "True when the plan carried on.", ColumnType.BOOLEAN, item="CPPR005A"
        ),
        "cppr_cp_review_quorate": Column(
            "True when enough agencies took part.", ColumnType.BOOLEAN, item="CPPR006A"
        ),
        "cppr_cp_review_participation": Column(
            "How the child took part.",
            ColumnType.CODE,
            codes="review_participation",
            item="CPPR007A",
            max_length=100,
            is_placeholder=True,
        ),
    },
    notes=(
        "First review is due within three months of the initial conference, later ones within six months of the last.",
    ),
)
