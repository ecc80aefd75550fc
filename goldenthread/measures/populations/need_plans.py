"""Child in need plans that are open, and who has one."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.people import children


def open_need_plans(at: At) -> Expression:
    """The child in need plans of children that are open at the end of the day: `plan_id`, `person_id`, `start`."""
    told = at.table("ssd_cin_plans")
    held = told.filter(at.is_open(told.cinp_cin_plan_start_date, told.cinp_cin_plan_end_date))
    held = held.select(
        plan_id=held.cinp_cin_plan_id,
        person_id=held.cinp_person_id,
        start=held.cinp_cin_plan_start_date,
    )
    return held.semi_join(at.once(children), "person_id")


def with_need_plan(at: At) -> Expression:
    """The children with an open child in need plan, once each: `person_id` and `start`, the first one's."""
    plans = at.once(open_need_plans)
    return plans.group_by("person_id").aggregate(start=plans.start.min())
