"""Referrals to social care and the need episode each one opens."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Referrals to social care and the need episode each one opens.",
    grain="One row per child per referral.",
    status=Status.RELEASED,
    key=("cine_referral_id",),
    minimum_useful=("cine_person_id", "cine_referral_date"),
    columns={
        "cine_referral_id": Column(
            "Row identifier; most other tables point to it.",
            required=True,
            unique=True,
            item="CINE001A",
            max_length=48,
        ),
        "cine_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="CINE002A",
            max_length=48,
        ),
        "cine_referral_date": Column(
            "When the referral took effect; also the start of the need episode.",
            ColumnType.DATETIME,
            item="CINE003A",
        ),
        "cine_cin_primary_need_code": Column(
            "Main reason for need.",
            ColumnType.CODE,
            codes="primary_need",
            item="CINE010A",
            max_length=3,
        ),
        "cine_referral_source_code": Column(
            "Who referred.",
            ColumnType.CODE,
            codes="referral_source",
            described_by="cine_referral_source_desc",
            item="CINE004A",
            max_length=48,
        ),
        "cine_referral_source_desc": Column(
            "Wording of the source.", item="CINE012A", max_length=255
        ),
        "cine_referral_outcome_json": Column(
            "What the referral first led to, as flags. Not the outcome of the whole episode.",
            ColumnType.JSON,
            item="CINE005A",
            max_length=4000,
            json_keys=(
                "SINGLE_ASSESSMENT_FLAG",
                "NFA_FLAG",
                "STRATEGY_DISCUSSION_FLAG",
                "CLA_REQUEST_FLAG",
                "NON_AGENCY_ADOPTION_FLAG",
                "PRIVATE_FOSTERING_FLAG",
                "CP_TRANSFER_IN_FLAG",
                "CP_CONFERENCE_FLAG",
                "CARE_LEAVER_FLAG",
                "OTHER_OUTCOMES_EXIST_FLAG",
                "NUMBER_OF_OUTCOMES",
                "COMMENTS",
            ),
        ),
        "cine_referral_nfa": Column(
            "True when the referral went no further.", ColumnType.BOOLEAN, item="CINE011A"
        ),
        "cine_close_reason": Column(
            "Why the need episode ended.",
            ColumnType.CODE,
            codes="cin_closure_reason",
            item="CINE006A",
            max_length=100,
        ),
        "cine_close_date": Column(
            "When it ended; empty if open.", ColumnType.DATE, item="CINE007A"
        ),
        "cine_referral_team": Column(
            "Team that took the referral.",
            refers_to=Reference("ssd_department", "dept_team_id"),
            item="CINE008A",
            max_length=48,
        ),
        "cine_referral_worker_id": Column(
            "Worker who took the referral.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="CINE009A",
            max_length=48,
        ),
    },
    notes=(
        "Care leavers and adopters can have rows here too; screen by cohort before counting children in need.",
    ),
)
