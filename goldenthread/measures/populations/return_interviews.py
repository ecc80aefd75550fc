"""Children who came back from being missing, and whether they were asked in time why they went."""

import ibis

from goldenthread.core.periods import A_DAY
from goldenthread.measures.at import At, Expression

_HOURS_IN_A_DAY = 24


def returns(at: At) -> Expression:
    """The ended episodes: `episode_id`, `person_id`, `returned`, `in_time` and whether the time `has_passed`.

    `in_time` is empty where there was no interview after the return.
    """
    ended = _ended(at)
    joined = ended.left_join(_interviewed(at, ended), "episode_id", rname="done_{name}")
    hours = at.parameters["rhi_hours"]
    midnight = ibis.timestamp((at.day + A_DAY).isoformat())
    passed = ibis.cases(
        (_has_time(joined.returned), joined.returned + ibis.interval(hours=hours) < midnight),
        else_=at.days(joined.returned, at.day) > hours // _HOURS_IN_A_DAY,
    )
    return joined.select("episode_id", "person_id", "returned", "in_time", has_passed=passed)


def _ended(at: At) -> Expression:
    told = at.table("ssd_missing")
    held = told.filter(told.miss_missing_episode_type.isin(at.parameters["rhi_episode_types"]))
    held = held.select(
        episode_id=held.miss_table_id,
        person_id=held.miss_person_id,
        returned=held.miss_missing_episode_end_date,
    )
    return held.filter(held.returned.notnull())


def _interviewed(at: At, ended: Expression) -> Expression:
    """The episodes with an interview after the return, and whether one of these was in time."""
    told = at.table("ext_return_interview")
    told = told.select(linked="exri_missing_id", completed="exri_completed_date")
    both = ended.join(told, [("episode_id", "linked")]).select(
        "episode_id", "returned", "completed"
    )
    timed = _has_time(both.returned) & _has_time(both.completed)
    hours = at.parameters["rhi_hours"]
    days = at.days(both.returned, both.completed)
    after = ibis.cases((timed, both.completed >= both.returned), else_=days >= 0)
    soon = ibis.cases(
        (timed, both.completed <= both.returned + ibis.interval(hours=hours)),
        else_=days <= hours // _HOURS_IN_A_DAY,
    )
    held = both.mutate(soon=soon).filter(after)
    return held.group_by("episode_id").aggregate(in_time=held.soon.any())


def _has_time(moment: Expression) -> Expression:
    """Whether a moment is more than a day: midnight stands for no time."""
    return ((moment.hour() > 0) | (moment.minute() > 0) | (moment.second() > 0)).fill_null(False)
