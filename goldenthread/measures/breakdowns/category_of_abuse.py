"""The latest category of the plan that a child is on."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.protection import open_plan_spells


def groups(at: At) -> Expression:
    held = at.once(open_plan_spells)
    one = first_of_each(held, "person_id", [held.start.desc(), held.plan_id])
    return one.select("person_id", group=one.category)


BREAKDOWN = Breakdown("Category of abuse", groups, needs=("ssd_cp_plans",))
