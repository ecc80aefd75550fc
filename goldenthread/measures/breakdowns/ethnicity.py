"""Ethnicity in the groups that national statistics use."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown, grouped_codes
from goldenthread.measures.populations.people import people


def groups(at: At) -> Expression:
    told = at.once(people)
    return told.select("person_id", group=grouped_codes("ethnicity", told.pers_ethnicity))


BREAKDOWN = Breakdown("Ethnicity", groups, needs=("ssd_person",))
