"""Cases that teams at the front door hold, and since when without a break."""

import ibis

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.cases import open_cases
from goldenthread.measures.populations.choosing import NEVER


def held_at_front_door(at: At) -> Expression:
    """The children with an open case that a front-door team holds at the end of the day: `person_id` and `since`."""
    runs = _runs(at)
    going_on = runs.filter(runs.until == NEVER).select("person_id", "since")
    return at.once(open_cases).select("person_id").join(going_on, "person_id")


def _runs(at: At) -> Expression:
    """Unbroken runs of front-door workers: `person_id`, `since` and `until`.

    A worker who begins no later than the day after the last one ended goes on with the run, unless
    a worker of another team came between the two.
    """
    told = _allocations(at)
    front = told.filter(told.is_front)
    order = [front.start, front.involvement_id]
    before = ibis.window(group_by="person_id", order_by=order, rows=(None, -1))
    front = front.mutate(until_before=front.until.max().over(before))
    away = _away_before(told, front).mutate(was_away=True)
    front = front.left_join(away, "involvement_id", rname="away_{name}")
    goes_on = (front.start <= front.until_before + ibis.interval(days=1)) & front.was_away.isnull()
    front = front.mutate(begins=goes_on.fill_null(False).ifelse(0, 1))
    so_far = ibis.window(
        group_by="person_id", order_by=[front.start, front.involvement_id], rows=(None, 0)
    )
    front = front.mutate(run=front.begins.sum().over(so_far))
    return front.group_by("person_id", "run").aggregate(
        since=front.start.min(), until=front.until.max()
    )


def _allocations(at: At) -> Expression:
    """Every involvement of an allocated worker, and whether it is of a front-door team."""
    told = at.table("ssd_involvements")
    told = told.filter(told.invo_professional_role_id.isin(at.parameters["allocated_worker_roles"]))
    in_front = told.invo_professional_team.isin(at.parameters["front_door_team_ids"])
    return told.select(
        involvement_id=told.invo_involvements_id,
        person_id=told.invo_person_id,
        start=told.invo_involvement_start_date,
        until=told.invo_involvement_end_date.fill_null(NEVER),
        is_front=in_front.fill_null(False),
    )


def _away_before(told: Expression, front: Expression) -> Expression:
    """The front-door involvements before which the child was with another team in between."""
    others = told.filter(~told.is_front)
    others = others.select(away_person="person_id", away_from="start", away_until="until")
    joined = front.select("involvement_id", "person_id", "start", "until_before").join(
        others, [("person_id", "away_person")]
    )
    between = (joined.away_from >= joined.until_before) & (joined.away_until <= joined.start)
    return joined.filter(between).select("involvement_id").distinct()
