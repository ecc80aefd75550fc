"""Vacant posts."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Vacant posts.",
    why="Case systems know workers, not posts, so vacancies are in none of the standards.",
    grain="One row per vacancy spell of a post.",
    status=Status.EXTENSION,
    key=("expt_post_id", "expt_vacant_from_date"),
    minimum_useful=("expt_post_id", "expt_fte", "expt_vacant_from_date"),
    columns={
        "expt_post_id": Column("The post.", required=True),
        "expt_team_id": Column(
            "Team the post belongs to.", refers_to=Reference("ssd_department", "dept_team_id")
        ),
        "expt_fte": Column("Size of the post; 1 is full time.", ColumnType.DECIMAL),
        "expt_social_work": Column(
            "True when the post needs a registered social worker.", ColumnType.BOOLEAN
        ),
        "expt_vacant_from_date": Column(
            "First day with no permanent or fixed-term holder.", ColumnType.DATE, required=True
        ),
        "expt_vacant_to_date": Column(
            "First day filled again; empty while vacant.", ColumnType.DATE
        ),
    },
    typical_sources=("HR system",),
)
