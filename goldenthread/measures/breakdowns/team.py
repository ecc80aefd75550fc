"""The team of the allocated worker at the end of the day."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.populations.cases import allocated


def groups(at: At) -> Expression:
    held = at.once(allocated)
    return held.select("person_id", group=held.team)


BREAKDOWN = Breakdown("Team", groups, needs=("ssd_involvements",))
