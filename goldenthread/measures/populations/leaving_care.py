"""Care leavers, one row each: the latest contact that is known."""

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.people import people

# Outside every denominator: died, and returned home for six months or more.
_OUT = ("DIED", "RHOM")
_SIXTEEN_YEARS = 16 * 12
_MAY_NEED_NONE_AT = 21
ELIGIBLE, RELEVANT, FORMER_RELEVANT = "Eligible", "Relevant", "Former Relevant"
# Education, employment and training, full or part time; F3 and P3 are older codes.
IN_WORK_OR_LEARNING = ("F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5", "F3", "P3")


def care_leavers(at: At) -> Expression:
    """The row of each care leaver with the latest contact, then the highest identifier; with `person_id` and `age`.

    Those who died or returned home are out, whichever table says so.
    """
    told = at.table("ssd_care_leavers")
    order = [
        told.clea_care_leaver_latest_contact.desc(nulls_first=False),
        told.clea_table_id.desc(),
    ]
    rows = first_of_each(told, "clea_person_id", order)
    out = rows.clea_care_leaver_in_touch.isin(_OUT).fill_null(False)
    known = at.once(people).select("person_id", "age", "has_died")
    rows = rows.filter(~out).mutate(person_id=rows.clea_person_id)
    joined = rows.left_join(known, "person_id", rname="people_{name}")
    return joined.filter(~joined.has_died.fill_null(False)).drop("has_died", "people_person_id")


def former_relevant_19_to_21(at: At) -> Expression:
    """The former relevant young people aged 19, 20 or 21 on the day, with all that their row says."""
    rows = at.once(care_leavers)
    former = rows.clea_care_leaver_eligibility == FORMER_RELEVANT
    return rows.filter(former & rows.age.between(19, 21))


def in_need_of_service(at: At) -> Expression:
    """The care leavers but for those who, at 21 or over, have said that they need no service."""
    rows = at.once(care_leavers)
    needs_none = (rows.clea_care_leaver_in_touch == "NREQ") & (rows.age >= _MAY_NEED_NONE_AT)
    return rows.filter(~needs_none.fill_null(False))


def entitled_to_pathway_plan(at: At) -> Expression:
    """Who should have a pathway plan by the day, with the day the `first_due` one was due."""
    told = at.once(in_need_of_service)
    young = told.filter(
        told.clea_care_leaver_eligibility.isin((ELIGIBLE, RELEVANT, FORMER_RELEVANT))
    )
    born = at.once(people).select("person_id", born="pers_dob")
    joined = young.join(born, "person_id")
    grace = at.parameters["pathway_plan_grace_months"]
    joined = joined.mutate(first_due=add_months(joined.born, _SIXTEEN_YEARS + grace))
    return joined.filter(joined.first_due <= at.day)
