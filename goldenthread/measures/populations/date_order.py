"""Records whose dates cannot be right, among those that have a start and an end, or follow something.

They are looked for in the tables as loaded: elsewhere such records are left out.
"""

import functools
from collections.abc import Iterator

import ibis

from goldenthread.childdata.quality.events import all_events
from goldenthread.childdata.tables import all_tables, person_column
from goldenthread.core.periods import A_DAY
from goldenthread.measures.at import At, Expression, as_date
from goldenthread.measures.populations.choosing import NEVER, first_of_each
from goldenthread.measures.populations.people import people

_REVIEWS_OF_CARE = "ssd_cla_reviews"
_EPISODES = "ssd_cla_episodes"


_DATED = (
    "ssd_cin_episodes", "ssd_cin_assessments", "ssd_s47_enquiry", "ssd_initial_cp_conference",
    "ssd_cin_plans", "ssd_cin_visits", "ssd_cp_plans", "ssd_cp_visits", "ssd_cp_reviews",
    "ssd_cla_episodes", "ssd_cla_visits", "ssd_cla_reviews",
)  # fmt: skip
# What cannot begin and end on one day.
_LONGER_THAN_A_DAY = frozenset({"ssd_cp_plans", "ssd_cla_episodes"})

# What may be visited or reviewed under what: a visit in need also under any other plan or in care.
_UNDER = {
    "ssd_cin_visits": ("ssd_cin_plans", "ssd_cp_plans", "ssd_cla_episodes"),
    "ssd_cp_visits": ("ssd_cp_plans",),
    "ssd_cp_reviews": ("ssd_cp_plans",),
    "ssd_cla_visits": ("ssd_cla_episodes",),
    "ssd_cla_reviews": ("ssd_cla_episodes",),
}


def dated_records(at: At) -> Expression:
    """Every record: `table`, `record_id`, `person_id`, `start`, `end` and `may_last_a_day`.

    Not those with no start. No table tells the day on which its source was drawn: it is taken to be the day itself.
    """
    told = functools.reduce(ibis.union, [_records(at, one) for one in _DATED])
    return first_of_each(told, ["table", "record_id"], [told.start, told.end])


def date_faults(at: At) -> Expression:
    """Each fault of a record: `table`, `record_id` and `rule`; a record may have several."""
    told = at.once(dated_records)
    faults = [_named(rows, rule) for rule, rows in _faults(at, told)]
    return functools.reduce(ibis.union, faults)


def _records(at: At, table: str) -> Expression:
    rows, event, person = at.every_row(table), all_events()[table], person_column(table)
    if table == _REVIEWS_OF_CARE:
        rows = _with_the_child(at, rows)
    [key] = all_tables()[table].key
    rows = rows.select(
        table=ibis.literal(table),
        record_id=rows[key],
        person_id=rows[person],
        start=as_date(rows[event.day]),
        end=as_date(rows[event.end]) if event.end else ibis.null("date"),
        may_last_a_day=ibis.literal(table not in _LONGER_THAN_A_DAY),
    )
    return rows.filter(rows.start.notnull())


def _with_the_child(at: At, reviews: Expression) -> Expression:
    """The reviews with the child that their period of care is about, where they do not say it."""
    episodes = at.every_row(_EPISODES)
    owners = episodes.group_by(clar_cla_id=episodes.clae_cla_id).aggregate(
        owner=episodes.clae_person_id.min()
    )
    told = reviews.left_join(owners, "clar_cla_id", rname="owner_{name}")
    return told.mutate(clar_cla_person_id=told.clar_cla_person_id.fill_null(told.owner))


def _faults(at: At, told: Expression) -> Iterator[tuple[str, Expression]]:
    is_short = ~told.may_last_a_day & (told.end == told.start)
    yield "ends before it starts", told.filter((told.end < told.start) | is_short)
    ahead = at.day + A_DAY
    yield "lies in the future", told.filter((told.start > ahead) | (told.end > ahead))
    died = at.once(people).select("person_id", died="pers_death_date")
    mourned = told.join(died, "person_id")
    yield "is after death", mourned.filter(mourned.start > mourned.died)
    yield "is before what it follows", _too_early(at, told)
    yield from (("is outside any plan or care", rows) for rows in _outside(at, told))


def _too_early(at: At, told: Expression) -> Expression:
    """Assessments before their referral, conferences before their enquiry, plans before their conference."""
    starts = told.select(earlier_table="table", earlier_id="record_id", earlier="start")
    links = told.join(_links(at), ["table", "record_id"])
    linked = links.join(starts, ["earlier_table", "earlier_id"])
    return linked.filter(linked.start < linked.earlier)


def _links(at: At) -> Expression:
    def link(holder: str, table: str, key: str, earlier_table: str, earlier: str) -> Expression:
        rows = at.every_row(holder)
        return rows.select(
            table=ibis.literal(table),
            record_id=rows[key],
            earlier_table=ibis.literal(earlier_table),
            earlier_id=rows[earlier],
        )

    conferences, plans = "ssd_initial_cp_conference", "ssd_cp_plans"
    links = [
        link("ssd_cin_assessments", "ssd_cin_assessments", "cina_assessment_id",
             "ssd_cin_episodes", "cina_referral_id"),
        link(conferences, conferences, "icpc_icpc_id", "ssd_s47_enquiry", "icpc_s47_enquiry_id"),
        link(plans, plans, "cppl_cp_plan_id", conferences, "cppl_icpc_id"),
        link(conferences, plans, "icpc_cp_plan_id", conferences, "icpc_icpc_id"),
    ]  # fmt: skip
    return functools.reduce(ibis.union, links)


def _outside(at: At, told: Expression) -> Iterator[Expression]:
    """Visits and reviews on days when the child had no plan and was not in care."""
    for table, under in _UNDER.items():
        # Without the plans themselves nothing is said to lie outside them.
        if not at.has(under[0]):
            continue
        visits = told.filter((told.table == table) & told.person_id.notnull())
        spells = functools.reduce(ibis.union, [_spells(at, told, one) for one in under])
        within = visits.join(spells, [("person_id", "child")])
        within = within.filter(within.start.between(within.since, within.until))
        yield visits.anti_join(within.select("record_id").distinct(), "record_id")


def _spells(at: At, told: Expression, table: str) -> Expression:
    """The plans of each child, or the periods of care that episodes belong to."""
    spells = told.filter(told.table == table)
    spells = spells.mutate(until=spells.end.fill_null(NEVER))
    if table != _EPISODES:
        return spells.select(child="person_id", since="start", until="until")
    episodes = at.every_row(_EPISODES)
    periods = episodes.select(record_id="clae_cla_episode_id", cla_id="clae_cla_id")
    told = spells.left_join(periods, "record_id", rname="period_{name}")
    told = told.mutate(period=told.cla_id.fill_null(told.record_id))
    whole = told.group_by("person_id", "period").aggregate(
        since=told.start.min(), until=told.until.max()
    )
    return whole.select("since", "until", child="person_id").select("child", "since", "until")


def _named(rows: Expression, rule: str) -> Expression:
    return rows.select("table", "record_id", rule=ibis.literal(rule))
