"""Visits to children on the authority's plans, and the days they may be apart."""

import datetime

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.people import children
from goldenthread.measures.populations.protection import open_plan_spells

_WORKING = "working_days"
_OLD_ENOUGH_TO_BE_SEEN_ALONE = 4


def visits_under_plans(at: At) -> Expression:
    """The visits since each open spell began: `person_id`, `age`, `visit_id`, `visited_on`, `was_seen`, `was_alone`.

    Any visit to the unborn is one at which the child was seen.
    """
    told = at.table("ssd_cp_visits")
    visits = told.select(
        visit_id=told.cppv_cp_visit_id,
        visited=told.cppv_person_id,
        visited_on=told.cppv_cp_visit_date,
        seen=told.cppv_cp_visit_seen.fill_null(False),
        was_alone=told.cppv_cp_visit_seen_alone.fill_null(False),
    )
    plans = at.once(open_plan_spells).select("person_id", "start")
    told_of = at.once(children).select("person_id", "age", "is_unborn")
    held = plans.join(told_of, "person_id").select("person_id", "start", "age", "is_unborn")
    held = held.join(visits, [("person_id", "visited")])
    held = held.mutate(was_seen=held.seen | held.is_unborn)
    return held.filter(held.visited_on >= held.start)


def plans_last_seen(at: At, *, alone: bool = False) -> Expression:
    """The open spells: `person_id`, `start`, and the `latest` day the child was seen, or else the start.

    Where `alone` is asked, those old enough for it are seen when they are seen alone.
    """
    visits = at.once(visits_under_plans)
    visits = visits.filter(visits.was_seen)
    if alone:
        is_small = (visits.age < _OLD_ENOUGH_TO_BE_SEEN_ALONE).fill_null(True)
        visits = visits.filter(visits.was_alone | is_small)
    seen = visits.group_by("person_id").aggregate(seen=visits.visited_on.max())
    plans = at.once(open_plan_spells).select("person_id", "start")
    told = plans.left_join(seen, "person_id", rname="seen_{name}")
    return told.select("person_id", "start", latest=told.seen.fill_null(told.start))


def interval_of_visits(at: At) -> int:
    """The days that visits may be apart, of the kind that the interval is set in."""
    interval = at.parameters["cp_visit_interval"]
    return int(interval[_WORKING] if counts_working_days(at) else interval["days"])


def counts_working_days(at: At) -> bool:
    return _WORKING in at.parameters["cp_visit_interval"]


def passed(at: At, since: Expression, until: datetime.date) -> Expression:
    """The days from one to the other, of the kind that the interval is set in."""
    return at.working_days(since, until) if counts_working_days(at) else at.days(since, until)
