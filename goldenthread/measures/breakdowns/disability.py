"""Whether a disability is recorded; no record at all is not known."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown


def groups(at: At) -> Expression:
    told = at.table("ssd_disability")
    told = told.filter(told.disa_disability_code.notnull())
    held = told.group_by(person_id=told.disa_person_id).aggregate(
        some=(told.disa_disability_code != "NONE").any()
    )
    return held.select("person_id", group=held.some.ifelse("disabled", "not disabled"))


BREAKDOWN = Breakdown("Disability", groups, needs=("ssd_disability",))
