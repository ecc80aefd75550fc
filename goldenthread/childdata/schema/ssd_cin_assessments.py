"""Statutory assessments (single or continuous)."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Statutory assessments (single or continuous).",
    grain="One row per child per assessment.",
    status=Status.RELEASED,
    key=("cina_assessment_id",),
    minimum_useful=("cina_person_id", "cina_assessment_start_date"),
    columns={
        "cina_assessment_id": Column(
            "Row identifier.", required=True, unique=True, item="CINA001A", max_length=48
        ),
        "cina_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="CINA002A",
            max_length=48,
        ),
        "cina_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
            item="CINA010A",
            max_length=48,
        ),
        "cina_assessment_start_date": Column("When it started.", ColumnType.DATE, item="CINA003A"),
        "cina_assessment_child_seen": Column(
            "Whether the child was seen for it.", ColumnType.BOOLEAN, item="CINA004A"
        ),
        "cina_assessment_auth_date": Column(
            "When a manager signed it off; empty if open. The 45 working day limit runs to this date.",
            ColumnType.DATE,
            item="CINA005A",
        ),
        "cina_assessment_outcome_json": Column(
            "What it led to, as flags.",
            ColumnType.JSON,
            item="CINA006A",
            max_length=1000,
            json_keys=(
                "NFA_FLAG",
                "NFA_S47_END_FLAG",
                "STRATEGY_DISCUSSION_FLAG",
                "CLA_REQUEST_FLAG",
                "PRIVATE_FOSTERING_FLAG",
                "LEGAL_ACTION_FLAG",
                "PROV_OF_SERVICES_FLAG",
                "PROV_OF_SB_CARE_FLAG",
                "SPECIALIST_ASSESSMENT_FLAG",
                "REFERRAL_TO_OTHER_AGENCY_FLAG",
                "OTHER_ACTIONS_FLAG",
                "OTHER_OUTCOMES_EXIST_FLAG",
                "TOTAL_NO_OF_OUTCOMES",
                "COMMENTS",
            ),
        ),
        "cina_assessment_outcome_nfa": Column(
            "True when nothing further followed.", ColumnType.BOOLEAN, item="CINA009A"
        ),
        "cina_assessment_team": Column(
            "Team that completed it.",
            refers_to=Reference("ssd_department", "dept_team_id"),
            item="CINA007A",
            max_length=48,
        ),
        "cina_assessment_worker_id": Column(
            "Worker who completed it.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="CINA008A",
            max_length=100,
        ),
    },
    notes=(
        "The published SSD-to-Annex A script compares the seen and no-action flags with Yes/No although the extract stores Y/N, so it reports every child as not seen. Normalise first.",
    ),
)
