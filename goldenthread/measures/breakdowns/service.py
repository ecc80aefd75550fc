"""The service that the allocated worker's team belongs to."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.populations.cases import allocated


def groups(at: At) -> Expression:
    held = at.once(allocated)
    teams = at.table("ssd_department")
    teams = teams.select(team=teams.dept_team_id, service=teams.dept_team_parent_name)
    joined = held.left_join(teams, "team", rname="team_{name}")
    return joined.select("person_id", group=joined.service)


BREAKDOWN = Breakdown("Service", groups, needs=("ssd_involvements", "ssd_department"))
