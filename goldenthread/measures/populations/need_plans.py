"""Child in need plans that are open, who has one, and when the child was reviewed and seen."""

from goldenthread.measures.at import At, Expression, add_months
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


def reviews_in_need(at: At) -> Expression:
    """The child in need reviews that were held: `reviewed`, who it was about, and the day `held`."""
    told = at.table("ext_meeting")
    held = told.filter((told.exme_meeting_kind == "CINR") & told.exme_meeting_date.notnull())
    return held.select(reviewed="exme_person_id", held="exme_meeting_date")


def need_plans_to_review(at: At) -> Expression:
    """The open plans with the day the next review is `due`: so long after the latest one, or after the plan began."""
    plans = at.once(open_need_plans)
    held = plans.join(at.once(reviews_in_need), [("person_id", "reviewed")])
    held = held.filter(held.held >= held.start)
    last = held.group_by("plan_id").aggregate(held=held.held.max())
    joined = plans.left_join(last, "plan_id", rname="last_{name}")
    months = at.parameters["cin_review_interval_months"]
    due = add_months(joined.held.fill_null(joined.start), months)
    return joined.select("plan_id", "person_id", "start", due=due)


def seen_in_need(at: At) -> Expression:
    """The children with an open plan, and when each was seen `latest`, or else the plan began.

    A visit counts since the plan began, and where the child was seen; any visit to the unborn.
    """
    planned = at.once(with_need_plan)
    told = at.table("ssd_cin_visits")
    visits = told.select(
        visited=told.cinv_person_id,
        seen=told.cinv_cin_visit_date,
        was_seen=told.cinv_cin_visit_seen.fill_null(False),
    )
    unborn = at.once(children).select("person_id", "is_unborn")
    held = planned.join(unborn, "person_id").select("person_id", "start", "is_unborn")
    held = held.join(visits, [("person_id", "visited")])
    held = held.filter((held.seen >= held.start) & (held.was_seen | held.is_unborn))
    last = held.group_by("person_id").aggregate(seen=held.seen.max())
    joined = planned.left_join(last, "person_id", rname="seen_{name}")
    return joined.select("person_id", "start", latest=joined.seen.fill_null(joined.start))
