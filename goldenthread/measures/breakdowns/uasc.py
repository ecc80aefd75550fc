"""Whether a person is an unaccompanied asylum-seeking child."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.populations.people import people, uasc


def groups(at: At) -> Expression:
    everybody = at.once(people).select("person_id")
    held = at.once(uasc).mutate(is_uasc=True)
    joined = everybody.left_join(held, "person_id", rname="held_{name}")
    return joined.select(
        "person_id", group=joined.is_uasc.fill_null(False).ifelse("unaccompanied", "other children")
    )


BREAKDOWN = Breakdown("Unaccompanied children", groups, needs=("ssd_immigration_status",))
