"""Section 47 enquiries."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Section 47 enquiries.",
    grain="One row per child per enquiry.",
    status=Status.RELEASED,
    key=("s47e_s47_enquiry_id",),
    minimum_useful=("s47e_person_id", "s47e_s47_start_date"),
    columns={
        "s47e_s47_enquiry_id": Column(
            "Row identifier.", required=True, unique=True, item="S47E001A", max_length=48
        ),
        "s47e_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
            item="S47E010A",
            max_length=48,
        ),
        "s47e_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="S47E002A",
            max_length=48,
        ),
        "s47e_s47_start_date": Column(
            "Date of the strategy discussion that began it. The 15 working day limit to conference runs from here.",
            ColumnType.DATE,
            item="S47E004A",
        ),
        "s47e_s47_end_date": Column(
            "When it was completed and signed off; empty if open.", ColumnType.DATE, item="S47E005A"
        ),
        "s47e_s47_nfa": Column(
            "True when nothing further followed.", ColumnType.BOOLEAN, item="S47E006A"
        ),
        "s47e_s47_outcome_json": Column(
            "What it led to, as flags.",
            ColumnType.JSON,
            item="S47E007A",
            max_length=1000,
            json_keys=(
                "NFA_FLAG",
                "LEGAL_ACTION_FLAG",
                "PROV_OF_SERVICES_FLAG",
                "PROV_OF_SB_CARE_FLAG",
                "CP_CONFERENCE_FLAG",
                "NFA_CONTINUE_SINGLE_FLAG",
                "MONITOR_FLAG",
                "OTHER_OUTCOMES_EXIST_FLAG",
                "TOTAL_NO_OF_OUTCOMES",
                "OUTCOME_COMMENTS",
            ),
        ),
        "s47e_s47_completed_by_worker_id": Column(
            "Worker who completed it.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="S47E008A",
            max_length=100,
        ),
        "s47e_s47_completed_by_team": Column(
            "Team that completed it.",
            refers_to=Reference("ssd_department", "dept_team_id"),
            item="S47E009A",
            max_length=48,
        ),
    },
    notes=(
        "s47e_s47_nfa means nothing further at all. Whether a conference was needed is CP_CONFERENCE_FLAG in the outcome, or the presence of a linked conference; prefer those to the flag.",
    ),
)
