"""A case of a child who comes into care, with everything that belongs to it."""

from goldenthread.childdata.synth.arrangements import (
    deprived_of_liberty,
    homeless,
    unaccompanied,
)
from goldenthread.childdata.synth.assessments import assess
from goldenthread.childdata.synth.care import care_service, tell_care
from goldenthread.childdata.synth.casework import Case, involve
from goldenthread.childdata.synth.courses import Course, course_of
from goldenthread.childdata.synth.education import tell_education
from goldenthread.childdata.synth.families import Kind
from goldenthread.childdata.synth.health import tell_health
from goldenthread.childdata.synth.missing import tell_missing
from goldenthread.childdata.synth.need import tell_need
from goldenthread.childdata.synth.permanence import tell_permanence
from goldenthread.childdata.synth.placements import Placement, placements_of
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.proceedings import pre_proceedings
from goldenthread.childdata.synth.protection import confer, enquire, protect, service_of
from goldenthread.childdata.synth.teams import Service

AT_ONCE, PROTECTED_BEFORE, IN_PRE_PROCEEDINGS = 0.55, 0.5, 0.6
CLOSES = {"E11": "RC1", "E12": "RC1", "E2": "RC2", "E41": "RC3", "E45": "RC4", "E46": "RC4",
    "E47": "RC4", "E48": "RC4", "E3": "RC5", "E7": "RC6"}  # fmt: skip


def live_in_care(case: Case, kind: Kind, start: int, signed: int, need: str) -> Course:
    """The case from its assessment to the end of care, or to the end of help at home after it."""
    family, rng = case.family, case.family.rng
    child = case.children[0]
    calendar = family.calendar
    alone = kind in (Kind.UNACCOMPANIED, Kind.HOMELESS)
    entered = case.opened + rng.randint(0, 12)
    extra = ("9A",) if kind is Kind.UNACCOMPANIED else ()
    assess(case, start, signed, "CLA_REQUEST_FLAG", extra)
    case.move_to(service_of(case), max(signed, start + 1))
    if not alone and rng.random() > AT_ONCE:
        entered = min(case.opened + rng.randint(60, 420), child.adult - 40)
        if rng.random() >= PROTECTED_BEFORE or entered - case.opened < 80:
            tell_need(case, calendar.after(signed, 3), entered)
        else:
            enquiry = enquire(case, case.opened + rng.randint(0, 10), "CP_CONFERENCE_FLAG")
            held, plans = confer(case, enquiry, enquiry.start, makes_plan=True)
            entered = max(entered, held + 20)
            protect(case, held, plans, upto=entered)
            if rng.random() < IN_PRE_PROCEEDINGS and entered - held > 60:
                pre_proceedings(case, held + rng.randint(20, 40), issues=True)
    entered = max(min(entered, child.adult - 40), case.opened)
    settled = max(signed, entered) + rng.randint(10, 80)
    course = course_of(rng, child, entered, lives_to=settled)
    placements = placements_of(rng, child, family.home, course)
    need = need if need != "N0" else "N1"
    cla_id = tell_care(case, child, course, placements, need)
    _tell_more(case, child, course, placements, cla_id)
    if kind is Kind.UNACCOMPANIED:
        unaccompanied(case, child)
    elif kind is Kind.HOMELESS:
        homeless(case, child, is_accommodated=True)
    case.move_to(care_service(child, course), settled)
    child.left_care = course.left
    closed = course.left
    if course.ceased in ("E4A", "E4B", "E13") and course.left + 200 < child.adult:
        closed = calendar.after(course.left, rng.randint(10, 90))
    case.close(max(closed, case.legs[-1].since), CLOSES.get(course.ceased, "RC7"))
    return course


def _tell_more(
    case: Case, child: Child, course: Course, placements: list[Placement], cla_id: str
) -> None:
    tell_permanence(case, child, course, placements, cla_id)
    tell_health(case, child, course)
    tell_education(case, child, course)
    tell_missing(case, child, course.entered, course.left)
    deprived_of_liberty(case, child, course, placements)
    involve(case, child, Service.REVIEWING, "IRO", course.entered, course.left)
