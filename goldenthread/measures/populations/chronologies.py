"""Open cases that should have a chronology, and when it was last brought up to date."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.cases import open_cases

# A case has this long to get one, and it stays up to date for so many months.
OPEN_FOR_DAYS, MONTHS = 28, 3


def cases_with_chronology(at: At) -> Expression:
    """The cases open long enough: `person_id`, `opened` and `updated`, the latest since then, empty where none."""
    cases = at.once(open_cases).select("person_id", "opened")
    cases = cases.filter(at.days(cases.opened, at.day) >= OPEN_FOR_DAYS)
    told = at.table("ext_chronology").select(about="exch_person_id", updated="exch_updated_date")
    held = cases.join(told, [("person_id", "about")])
    held = held.filter(held.updated >= held.opened)
    last = held.group_by("person_id").aggregate(updated=held.updated.max())
    joined = cases.left_join(last, "person_id", rname="last_{name}")
    return joined.select("person_id", "opened", "updated")
