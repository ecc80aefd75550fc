"""Child in need plans."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Child in need plans.",
    grain="One row per child per plan.",
    status=Status.RELEASED,
    key=("cinp_cin_plan_id",),
    minimum_useful=("cinp_person_id", "cinp_cin_plan_start_date"),
    columns={
        "cinp_cin_plan_id": Column(
            "Row identifier.", required=True, unique=True, item="CINP001A", max_length=48
        ),
        "cinp_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
            item="CINP007A",
            max_length=48,
        ),
        "cinp_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="CINP002A",
            max_length=48,
        ),
        "cinp_cin_plan_start_date": Column(
            "When the plan began.", ColumnType.DATE, item="CINP003A"
        ),
        "cinp_cin_plan_end_date": Column(
            "When it ended; empty if current. Also ends on becoming subject to a child protection plan or looked after.",
            ColumnType.DATE,
            item="CINP004A",
        ),
        "cinp_cin_plan_team": Column(
            "Team responsible.",
            refers_to=Reference("ssd_department", "dept_team_id"),
            item="CINP005A",
            max_length=48,
        ),
        "cinp_cin_plan_worker_id": Column(
            "Worker responsible.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="CINP006A",
            max_length=100,
        ),
    },
    notes=(
        "One open plan at a time per child, and none alongside a child protection plan. Leaving care and adoption support plans do not belong here.",
        "There is no table of child in need plan reviews.",
    ),
)
