"""Teams and departments."""

from goldenthread.childdata.schema.table import Column, Reference, Status, Table

TABLE = Table(
    meaning="Teams and departments.",
    grain="One row per team.",
    status=Status.RELEASED,
    key=("dept_team_id",),
    minimum_useful=("dept_team_id", "dept_team_name"),
    columns={
        "dept_team_id": Column(
            "Row identifier.", required=True, unique=True, item="DEPT1001A", max_length=48
        ),
        "dept_team_name": Column("Team name.", item="DEPT1002A", max_length=255),
        "dept_team_parent_id": Column(
            "Parent team or department.",
            refers_to=Reference("ssd_department", "dept_team_id"),
            item="DEPT1003A",
            max_length=48,
        ),
        "dept_team_parent_name": Column("Name of the parent.", item="DEPT1004A", max_length=255),
    },
)
