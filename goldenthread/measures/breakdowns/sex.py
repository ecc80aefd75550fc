"""Sex as recorded."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.populations.people import people


def groups(at: At) -> Expression:
    told = at.once(people)
    return told.select("person_id", group=told.pers_sex)


BREAKDOWN = Breakdown("Sex", groups, needs=("ssd_person",))
