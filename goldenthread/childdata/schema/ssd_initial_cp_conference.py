"""Initial child protection conferences."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Initial child protection conferences.",
    grain="One row per child per initial conference.",
    status=Status.RELEASED,
    key=("icpc_icpc_id",),
    minimum_useful=("icpc_person_id", "icpc_icpc_date"),
    columns={
        "icpc_icpc_id": Column(
            "Row identifier.", required=True, unique=True, item="ICPC001A", max_length=48
        ),
        "icpc_icpc_meeting_id": Column(
            "The meeting, shared by siblings considered together.", item="ICPC009A", max_length=48
        ),
        "icpc_s47_enquiry_id": Column(
            "The enquiry that led to it; empty for transfers in.",
            refers_to=Reference("ssd_s47_enquiry", "s47e_s47_enquiry_id"),
            item="ICPC002A",
            max_length=48,
        ),
        "icpc_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="ICPC010A",
            max_length=48,
        ),
        "icpc_cp_plan_id": Column(
            "The plan it created, if any.",
            refers_to=Reference("ssd_cp_plans", "cppl_cp_plan_id"),
            item="ICPC011A",
            max_length=48,
        ),
        "icpc_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
            item="ICPC012A",
            max_length=48,
        ),
        "icpc_icpc_transfer_in": Column(
            "True for a transfer-in conference.", ColumnType.BOOLEAN, item="ICPC003A"
        ),
        "icpc_icpc_target_date": Column(
            "Due date: 15 working days after the strategy discussion.",
            ColumnType.DATE,
            item="ICPC004A",
        ),
        "icpc_icpc_date": Column("When it was held.", ColumnType.DATE, item="ICPC005A"),
        "icpc_icpc_outcome_cp_flag": Column(
            "True when a plan was made.", ColumnType.BOOLEAN, item="ICPC013A"
        ),
        "icpc_icpc_outcome_json": Column(
            "Outcome as flags.",
            ColumnType.JSON,
            item="ICPC006A",
            max_length=1000,
            json_keys=(
                "NFA_FLAG",
                "REFERRAL_TO_OTHER_AGENCY_FLAG",
                "SINGLE_ASSESSMENT_FLAG",
                "PROV_OF_SERVICES_FLAG",
                "CP_FLAG",
                "OTHER_OUTCOMES_EXIST_FLAG",
                "TOTAL_NO_OF_OUTCOMES",
                "COMMENTS",
            ),
        ),
        "icpc_icpc_team": Column(
            "Team that arranged it.",
            refers_to=Reference("ssd_department", "dept_team_id"),
            item="ICPC007A",
            max_length=48,
        ),
        "icpc_icpc_worker_id": Column(
            "Worker who arranged it.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="ICPC008A",
            max_length=100,
        ),
    },
    notes=(
        "The dictionary marks icpc_cp_plan_id required and unique; it is neither, conferences that make no plan leave it empty.",
        "Where the enquiry identifier is a group workflow id, join to the enquiry on person as well.",
    ),
)
