"""Child protection plans of the authority: those that overlap or follow on the same day are one spell."""

import ibis

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.populations.choosing import NEVER, first_of_each
from goldenthread.measures.populations.people import children


def own_plans(at: At) -> Expression:
    """The rows of plans but for temporary ones held for another authority; an empty flag means no."""
    told = at.table("ssd_cp_plans")
    return told.filter(~told.cppl_cp_plan_ola.fill_null(False))


def plans_in_spells(at: At) -> Expression:
    """Every own plan with the number of its spell: `plan_id`, `person_id`, `start`, `until`, `category`, `spell`.

    `until` is far ahead while the plan is open.
    """
    told = at.once(own_plans)
    plans = told.select(
        plan_id=told.cppl_cp_plan_id,
        person_id=told.cppl_person_id,
        start=told.cppl_cp_plan_start_date,
        until=told.cppl_cp_plan_end_date.fill_null(NEVER),
        category=told.cppl_cp_plan_latest_category,
    )
    order = [plans.start, plans.plan_id]
    before = ibis.window(group_by="person_id", order_by=order, rows=(None, -1))
    latest_end = plans.until.max().over(before)
    begun = plans.mutate(begins=(latest_end.isnull() | (plans.start > latest_end)).ifelse(1, 0))
    so_far = ibis.window(
        group_by="person_id", order_by=[begun.start, begun.plan_id], rows=(None, 0)
    )
    return begun.mutate(spell=begun.begins.sum().over(so_far)).drop("begins")


def plan_spells(at: At) -> Expression:
    """A row a spell: `plan_id` of its first plan, `person_id`, `spell`, `start`, `end`, and the `category` of its last.

    Plans of one child that overlap, or of which the next starts on the day the last ended, are
    one spell from the earliest start to the latest end; one that is open has no end.
    """
    numbered = at.once(plans_in_spells)
    each = ["person_id", "spell"]
    ends = numbered.group_by(each).aggregate(until=numbered.until.max())
    first = first_of_each(numbered, each, [numbered.start, numbered.plan_id]).drop("until")
    latest = [numbered.until.desc(), numbered.start.desc(), numbered.plan_id.desc()]
    last = first_of_each(numbered, each, latest)
    last = last.select("person_id", "spell", last_category=last.category)
    spells = first.join(ends, each).join(last, each)
    return spells.select(
        "plan_id",
        "person_id",
        "spell",
        "start",
        end=spells.until.nullif(NEVER),
        category=spells.last_category,
    )


def reviews_of_spells(at: At) -> Expression:
    """The review conferences held after a spell began: `person_id`, `spell`, `start`, `end`, `review_id`, `held`.

    A review belongs to a spell by the plan that it names, whichever plan of the spell that is.
    """
    spells = at.once(plan_spells).select("person_id", "spell", "start", "end")
    plans = at.once(plans_in_spells).select("plan_id", "person_id", "spell")
    told = at.table("ssd_cp_reviews")
    held = told.select(
        review_id=told.cppr_cp_review_id,
        plan_id=told.cppr_cp_plan_id,
        held=told.cppr_cp_review_date,
    )
    named = held.join(plans, "plan_id").select("review_id", "held", "person_id", "spell")
    joined = named.join(spells, ["person_id", "spell"])
    return joined.filter(joined.held > joined.start)


def open_plan_spells(at: At) -> Expression:
    """The spells open at the end of the day, of people who are children then."""
    spells = at.once(plan_spells)
    is_open = at.is_open(spells.start, spells.end)
    return spells.filter(is_open).semi_join(at.once(children), "person_id")


def plans_to_review(at: At) -> Expression:
    """The open spells with the day the next review is `due`: after the latest one, or after the spell began."""
    told = at.once(reviews_of_spells)
    last = told.group_by("person_id", "spell").aggregate(held=told.held.max())
    plans = at.once(open_plan_spells).select("person_id", "spell", "plan_id", "start")
    joined = plans.left_join(last, ["person_id", "spell"], rname="last_{name}")
    later = add_months(joined.held, at.parameters["cp_review_interval_months"])
    first = add_months(joined.start, at.parameters["cp_first_review_months"])
    return joined.select("person_id", "spell", "plan_id", "start", due=later.fill_null(first))
