"""People at the end of a day: their age, whether they are children, unborn, or have died."""

import ibis

from goldenthread.measures.at import At, Expression, completed_years

ADULT_AT = 18


def people(at: At) -> Expression:
    """Everybody known, with `age` (empty for the unborn), `is_unborn`, `has_died` and `is_child`.

    A child is under 18 or unborn; a person is out from the 18th birthday on, and once dead.
    """
    told = at.table("ssd_person")
    age = completed_years(told.pers_dob, ibis.literal(at.day))
    unborn = told.pers_dob.isnull() & told.pers_expected_dob.notnull()
    died = told.pers_death_date.notnull()
    return told.mutate(
        person_id=told.pers_person_id, age=age, is_unborn=unborn, has_died=died
    ).mutate(is_child=((age < ADULT_AT).fill_null(False) | unborn) & ~died)


def children(at: At) -> Expression:
    """People who are children at the end of the day."""
    everybody = at.once(people)
    return everybody.filter(everybody.is_child)


def born_children(at: At) -> Expression:
    """Children but for the unborn."""
    young = at.once(children)
    return young.filter(~young.is_unborn)


def unborn(at: At) -> Expression:
    """The `person_id` of the unborn."""
    everybody = at.once(people)
    return everybody.filter(everybody.is_unborn).select("person_id")


def known_not_children(at: At) -> Expression:
    """People who are known to be 18 or to have died; whose birth is not known may be a child."""
    everybody = at.once(people)
    return everybody.filter(
        (everybody.age.notnull() & ~everybody.is_child) | everybody.has_died
    ).select("person_id")


def died_by(at: At) -> Expression:
    """The identifiers of people who have died by the end of the day, as `person_id`."""
    everybody = at.once(people)
    return everybody.filter(everybody.has_died).select("person_id")


def uasc(at: At) -> Expression:
    """The `person_id` of unaccompanied asylum-seeking children, once each."""
    told = at.table("ssd_immigration_status")
    is_open = at.is_open(
        told.immi_immigration_status_start_date, told.immi_immigration_status_end_date
    )
    held = told.filter(is_open & (told.immi_immigration_status == "UASC"))
    return held.select(person_id=held.immi_person_id).distinct()


def disabled(at: At) -> Expression:
    """The `person_id` of people with a disability, once each; no row at all is not recorded."""
    told = at.table("ssd_disability")
    held = told.filter(told.disa_disability_code.notnull() & (told.disa_disability_code != "NONE"))
    return held.select(person_id=held.disa_person_id).distinct()
