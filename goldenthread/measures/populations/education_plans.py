"""Children in care who should have a personal education plan this term, and whether it was planned."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.people import people
from goldenthread.measures.populations.school_terms import term

_WORKING_DAYS_IN_CARE = 20


def pupils_in_care(at: At) -> Expression:
    """The children in care of an age for a plan: `person_id` and whether it was `planned` this term.

    Nobody where the authority has set no terms.
    """
    now = term(at)
    ages = at.once(people).select("person_id", "age")
    children = at.once(looked_after).join(ages, "person_id")
    pupils = children.filter(
        children.age.between(at.parameters["pep_min_age"], at.parameters["pep_max_age"])
        & (at.working_days(children.entered, at.day) >= _WORKING_DAYS_IN_CARE)
        & (now is not None)
    )
    told = at.table("ext_pep")
    met_on = told.expe_meeting_date
    plans = told.filter(met_on.between(now.start, now.end) if now else False)
    planned = plans.select(person_id="expe_person_id").distinct().mutate(planned=True)
    told_of = pupils.left_join(planned, "person_id", rname="plan_{name}")
    return told_of.select("person_id", planned=told_of.planned.fill_null(False))
