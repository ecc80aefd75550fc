"""Child protection plans."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Child protection plans.",
    grain="One row per child per plan.",
    status=Status.RELEASED,
    key=("cppl_cp_plan_id",),
    minimum_useful=("cppl_person_id", "cppl_cp_plan_start_date"),
    columns={
        "cppl_cp_plan_id": Column(
            "Row identifier.", required=True, unique=True, item="CPPL001A", max_length=48
        ),
        "cppl_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
            item="CPPL007A",
            max_length=48,
        ),
        "cppl_icpc_id": Column(
            "The conference that made it.",
            refers_to=Reference("ssd_initial_cp_conference", "icpc_icpc_id"),
            item="CPPL008A",
            max_length=48,
        ),
        "cppl_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="CPPL002A",
            max_length=48,
        ),
        "cppl_cp_plan_start_date": Column("When it began.", ColumnType.DATE, item="CPPL003A"),
        "cppl_cp_plan_end_date": Column(
            "When it ended; empty if current.", ColumnType.DATE, item="CPPL004A"
        ),
        "cppl_cp_plan_ola": Column(
            "True for a temporary record of another authority's plan; leave these out of counts.",
            ColumnType.BOOLEAN,
            item="CPPL011A",
        ),
        "cppl_cp_plan_initial_category": Column(
            "Category at the start.",
            ColumnType.CODE,
            codes="abuse_category",
            item="CPPL009A",
            max_length=100,
        ),
        "cppl_cp_plan_latest_category": Column(
            "Category now, or at the end.",
            ColumnType.CODE,
            codes="abuse_category",
            item="CPPL010A",
            max_length=100,
        ),
    },
    notes=(
        "No count of earlier plans is stored. It has to be worked out from rows held, which reach back only six years by default, so lifetime repeats are under-counted unless the return value is loaded.",
        "Treat an empty cppl_cp_plan_ola as false; the published script drops such rows.",
    ),
)
