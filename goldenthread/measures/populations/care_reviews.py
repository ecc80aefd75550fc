"""Reviews of looked-after children that were held, and when the next of them was due."""

import ibis

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.looked_after import looked_after, periods_of_care


def held_reviews(at: At) -> Expression:
    """The reviews held by the end of the day: `review_id`, `cla_id`, `person_id` and `held`; no cancelled ones."""
    told = at.table("ssd_cla_reviews")
    kept = told.filter(
        told.clar_cla_review_date.notnull() & ~told.clar_cla_review_cancelled.fill_null(False)
    )
    kept = kept.select(
        review_id=kept.clar_cla_review_id,
        cla_id=kept.clar_cla_id,
        printed_person=kept.clar_cla_person_id,
        held=kept.clar_cla_review_date,
    )
    owners = at.once(periods_of_care).select("cla_id", owner="person_id")
    joined = kept.left_join(owners, "cla_id", rname="owner_{name}")
    return joined.select(
        "review_id", "cla_id", "held", person_id=joined.printed_person.fill_null(joined.owner)
    )


def reviews_in_turn(at: At) -> Expression:
    """The reviews of each looked-after child's period of care, with `turn` from 0, the one `before` and the day it was `due`.

    The first is due on a working day after entering care, and `due` is empty there: see
    `reviews_to_come`.
    """
    children = at.once(looked_after).select("cla_id", "entered", child="person_id")
    held = at.once(held_reviews).join(children, "cla_id")
    order = ibis.window(group_by="cla_id", order_by=[held.held, held.review_id])
    told = held.mutate(turn=ibis.row_number().over(order), before=held.held.lag().over(order))
    second = add_months(told.before, at.parameters["lac_second_review_months"])
    later = add_months(told.before, at.parameters["lac_review_interval_months"])
    due = ibis.cases((told.turn == 1, second), (told.turn > 1, later), else_=ibis.null("date"))
    return told.mutate(due=due)


def reviews_to_come(at: At) -> Expression:
    """The looked-after children, with the `turn` and the day of their `last` review and when the next is `due`.

    `turn` and `last` are empty where none was held yet.
    """
    told = at.once(reviews_in_turn)
    last = first_of_each(told, "cla_id", [told.turn.desc()]).select("cla_id", "turn", last="held")
    children = at.once(looked_after).left_join(last, "cla_id", rname="last_{name}")
    first_days = at.parameters["lac_first_review_working_days"]
    second = add_months(children.last, at.parameters["lac_second_review_months"])
    later = add_months(children.last, at.parameters["lac_review_interval_months"])
    first = at.after_working_days(children.entered, first_days)
    due = ibis.cases((children.turn.isnull(), first), (children.turn == 0, second), else_=later)
    return children.mutate(due=due)
