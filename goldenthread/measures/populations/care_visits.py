"""When each looked-after child is next to be visited."""

import ibis

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.populations.care_reviews import held_reviews
from goldenthread.measures.populations.looked_after import care_episodes, looked_after, status_at
from goldenthread.measures.populations.placements import current_spells

_WITH_PARENTS, _INTERIM, _FULL = "P1", "C1", "C2"
_A_WEEK, _FOUR_WEEKS, _A_YEAR = 7, 28, 12


def visits_due(at: At) -> Expression:
    """The looked-after children with the day by which they are next to be seen: `person_id` and `due`."""
    children = _placed(at)
    seen = _last_seen(at, children)
    joined = children.left_join(seen, "person_id", rname="seen_{name}")
    return joined.select("person_id", due=_due(at, joined))


def _placed(at: At) -> Expression:
    """The looked-after children with the start and type of their placement, and what bears on visits."""
    spells = at.once(current_spells).select("cla_id", "type", placed="start")
    episodes = at.once(care_episodes).select("episode_id", begun="start")
    orders = at.once(status_at).select("person_id", ordered="start")
    reviewed = at.once(held_reviews).select("cla_id").distinct().mutate(reviewed=True)
    told = at.once(looked_after).join(episodes, "episode_id")
    told = told.left_join(spells, "cla_id", rname="spell_{name}")
    told = told.left_join(orders, "person_id", rname="order_{name}")
    told = told.left_join(reviewed, "cla_id", rname="review_{name}")
    return told.select(
        "person_id",
        "type",
        "status",
        "ordered",
        placed=told.placed.fill_null(told.begun),
        reviewed=told.reviewed.fill_null(False),
    )


def _last_seen(at: At, children: Expression) -> Expression:
    """The latest visit since the placement began at which the child was seen."""
    told = at.table("ssd_cla_visits")
    visits = told.filter(told.clav_cla_visit_seen.fill_null(False))
    visits = visits.select(visited="clav_person_id", seen="clav_cla_visit_date")
    held = children.select("person_id", "placed").join(visits, [("person_id", "visited")])
    held = held.filter(held.seen >= held.placed)
    return held.group_by("person_id").aggregate(seen=held.seen.max())


def _due(at: At, child: Expression) -> Expression:
    first = ibis.interval(days=at.parameters["lac_first_visit_days"])
    usual = ibis.interval(days=at.parameters["lac_visit_interval_days"])
    long_term = child.type.isin(at.parameters["long_term_placement_types"]).fill_null(False)
    settled = long_term & (add_months(child.placed, _A_YEAR) <= at.day)
    at_home = (child.type == _WITH_PARENTS).fill_null(False)
    interim = at_home & (child.status == _INTERIM).fill_null(False)
    full = at_home & (child.status == _FULL).fill_null(False)
    after_order = ibis.greatest(child.placed, child.ordered.fill_null(child.placed))
    unseen = ibis.cases(
        (full, after_order + ibis.interval(days=_A_WEEK)), else_=child.placed + first
    )
    at_home_due = ibis.cases(
        (child.reviewed, child.seen + ibis.interval(days=_FOUR_WEEKS)),
        else_=child.seen + ibis.interval(days=_A_WEEK),
    )
    return ibis.cases(
        (child.seen.isnull(), unseen),
        (interim, at_home_due),
        (settled, add_months(child.seen, at.parameters["lac_long_term_visit_months"])),
        else_=child.seen + usual,
    ).cast("date")
