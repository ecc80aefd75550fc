"""The primary need of the open case."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.populations.cases import open_cases


def groups(at: At) -> Expression:
    held = at.once(open_cases)
    return held.select("person_id", group=held.need)


BREAKDOWN = Breakdown("Primary need", groups, needs=("ssd_cin_episodes",))
