"""Who has worked with a person, and when."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Who has worked with a person, and when.",
    grain="One row per person per worker or team spell.",
    status=Status.RELEASED,
    key=("invo_involvements_id",),
    minimum_useful=("invo_person_id", "invo_professional_id", "invo_involvement_start_date"),
    columns={
        "invo_involvements_id": Column(
            "Row identifier.", required=True, unique=True, item="INVO005A", max_length=48
        ),
        "invo_professional_id": Column(
            "The worker.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="INVO006A",
            max_length=48,
        ),
        "invo_professional_role_id": Column(
            "Role held.", ColumnType.CODE, codes="involvement_role", item="INVO007A", max_length=200
        ),
        "invo_professional_team": Column(
            "Team.",
            refers_to=Reference("ssd_department", "dept_team_id"),
            item="INVO009A",
            max_length=48,
        ),
        "invo_person_id": Column(
            "The person.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            item="INVO011A",
            max_length=48,
        ),
        "invo_involvement_start_date": Column("First day.", ColumnType.DATE, item="INVO002A"),
        "invo_involvement_end_date": Column(
            "Last day; empty if current.", ColumnType.DATE, item="INVO003A"
        ),
        "invo_worker_change_reason": Column(
            "Why the worker changed.",
            ColumnType.CODE,
            codes="worker_change_reason",
            item="INVO004A",
            max_length=200,
        ),
        "invo_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
            item="INVO010A",
            max_length=48,
        ),
    },
    notes=(
        "Includes every role. Filter to the allocated-worker roles before counting caseload, changes of worker or unallocated cases.",
        "A row may name a team with no worker: that is how unallocated work shows.",
    ),
)
