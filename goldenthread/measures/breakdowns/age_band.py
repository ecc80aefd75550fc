"""Age at the end of the day, in the bands that national statistics use."""

import ibis

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.populations.people import people


def groups(at: At) -> Expression:
    told = at.once(people)
    band = ibis.cases(
        (told.is_unborn, "unborn"),
        (told.age < 1, "under 1"),
        (told.age < 5, "1 to 4"),
        (told.age < 10, "5 to 9"),
        (told.age < 16, "10 to 15"),
        (told.age < 18, "16 and 17"),
        (told.age >= 18, "18 and over"),
        else_=ibis.null("string"),
    )
    return told.select("person_id", group=band)


BREAKDOWN = Breakdown("Age", groups, needs=("ssd_person",))
