"""Private fostering arrangements that have not ended, and when the child is to be visited next."""

import ibis

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.populations.people import born_children, disabled

_NO_LONGER_FROM = 16
_A_YEAR = 12


def open_arrangements(at: At) -> Expression:
    """The arrangements not ended, and not found to be none: `arrangement_id`, `person_id`, `notified`, `first`, `last`.

    `first` and `last` are the visits; one before the authority was told is left empty.
    """
    told = at.table("ext_private_fostering")
    known_end = told.expf_arrangement_end_date.notnull()
    status = told.expf_status.fill_null("")
    told = told.filter(~known_end & (status != "NOT_PF"))
    told = told.anti_join(_ended_some_day(at), "expf_arrangement_id")
    notified = told.expf_notification_date
    first, last = told.expf_initial_visit_date, told.expf_last_visit_date
    return told.select(
        arrangement_id=told.expf_arrangement_id,
        person_id=told.expf_person_id,
        notified=notified,
        first=ibis.cases((first >= notified, first), else_=ibis.null("date")),
        last=ibis.cases((last >= notified, last), else_=ibis.null("date")),
    )


def arrangements_to_visit(at: At) -> Expression:
    """The open arrangements of children young enough, with the day the next visit is `due`."""
    told = at.once(open_arrangements)
    seen = ibis.greatest(told.first.fill_null(told.notified), told.last.fill_null(told.notified))
    first_year = add_months(told.notified, _A_YEAR) > at.day
    early = ibis.interval(days=at.parameters["pf_visit_days_first_year"])
    later = ibis.interval(days=at.parameters["pf_visit_days_later"])
    due = ibis.cases((first_year, seen + early), else_=seen + later).cast("date")
    kept = told.select("arrangement_id", "person_id", "notified", due=due)
    children = at.once(born_children)
    young = children.filter(children.age < _NO_LONGER_FROM).select("person_id")
    still = children.semi_join(at.once(disabled), "person_id").select("person_id")
    return kept.semi_join(young.union(still), "person_id")


def _ended_some_day(at: At) -> Expression:
    """The arrangements that are said to have ended, on a day that is not recorded."""
    told = at.every_row("ext_private_fostering")
    undated = (told.expf_status == "ENDED") & told.expf_arrangement_end_date.isnull()
    return told.filter(undated.fill_null(False)).select("expf_arrangement_id")
