"""Practice audits."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Practice audits.",
    why="Audit grades show practice quality and sit outside every return.",
    grain="One row per child per audit.",
    status=Status.EXTENSION,
    key=("exau_audit_id",),
    minimum_useful=("exau_audit_id",),
    columns={
        "exau_audit_id": Column("Row identifier.", required=True, unique=True),
        "exau_person_id": Column(
            "The child; empty for thematic audits with no child.",
            refers_to=Reference("ssd_person", "pers_person_id"),
        ),
        "exau_team_id": Column(
            "Team audited.", refers_to=Reference("ssd_department", "dept_team_id")
        ),
        "exau_worker_id": Column(
            "Worker whose practice was audited.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
        ),
        "exau_planned_date": Column("Day it was planned for.", ColumnType.DATE),
        "exau_audit_date": Column(
            "When it was completed; empty while only planned.", ColumnType.DATE
        ),
        "exau_theme": Column("Theme; local coding."),
        "exau_grade": Column("Grade.", ColumnType.CODE, codes="ext_grade"),
        "exau_moderated_grade": Column(
            "Grade after moderation.", ColumnType.CODE, codes="ext_grade"
        ),
        "exau_actions_completed_date": Column("Actions done.", ColumnType.DATE),
    },
    typical_sources=("Quality assurance log",),
)
