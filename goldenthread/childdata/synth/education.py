"""Education of children in care: where they are each year, and their personal education plans by term."""

import datetime
from collections.abc import Iterator

from goldenthread.childdata.synth.calendar import age_on
from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.courses import Course
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.rows import yes

SETTINGS = Weighted({"MAINSTREAM": 76, "SPECIAL": 15, "AP": 4, "EHE": 1, "CME": 1.5, "OTHER": 2.5})
AFTER_16 = Weighted({"FE": 62, "MAINSTREAM": 16, "NONE": 16, "SPECIAL": 6})
ACTIVITIES = Weighted({"F2": 62, "P2": 3, "F4": 5, "F5": 8, "P5": 3, "G4": 4, "G5": 14, "G6": 1})
PLAN_HELD, QUALITY = 0.88, Weighted({"1": 18, "2": 50, "3": 26, "4": 6})
# The first and last day of each term of a school year that begins in the year given.
TERMS = ((9, 4, 12, 19), (1, 5, 3, 31), (4, 14, 7, 21))


def terms(first: int, last: int) -> Iterator[tuple[int, int]]:
    """The terms that touch the days from one to another."""
    for year in range(
        datetime.date.fromordinal(first).year, datetime.date.fromordinal(last).year + 1
    ):
        for month, day, end_month, end_day in sorted(TERMS):
            begins = datetime.date(year, month, day).toordinal()
            ends = datetime.date(year, end_month, end_day).toordinal()
            if begins <= last and ends >= first:
                yield begins, ends


def tell_education(case: Case, child: Child, course: Course) -> None:
    """The rows about school, college and work of a child in care."""
    first = max(course.entered, case.family.window.start)
    last = min(course.left, case.family.window.until)
    if first >= last:
        return
    _years(case, child, first, last)
    _plans(case, child, course, first, last)


def _years(case: Case, child: Child, first: int, last: int) -> None:
    rows, rng = case.family.rows, case.family.rng
    year = datetime.date.fromordinal(first).year - 1
    while (begins := datetime.date(year, 9, 1).toordinal()) <= last:
        ends = datetime.date(year + 1, 8, 31).toordinal()
        year += 1
        age = age_on(child.born, begins)
        attendance = min(100.0, max(20.0, rng.gauss(91, 9)))
        setting = AFTER_16.draw(rng) if age >= 16 else SETTINGS.draw(rng)
        activity, suspended, sen = ACTIVITIES.draw(rng), rng.random(), rng.random() < 0.28
        if ends < first or age < 2:
            continue
        setting = "EARLY" if age < 4 else setting
        is_pupil = 4 <= age < 16
        rows.add(
            "ext_education",
            max(begins, first),
            exed_education_id=rows.new_id("ED"),
            exed_person_id=child.id,
            exed_period_start_date=rows.day(max(begins, first)),
            exed_period_end_date=rows.day(min(ends, last)) if ends <= last else "",
            exed_education_status=setting,
            exed_school_urn=str(900_000 + rng.randint(0, 9_999)) if is_pupil else "",
            exed_year_group=str(age - 4) if 4 <= age < 18 else "",
            exed_attendance_percent=f"{attendance:.1f}" if is_pupil else "",
            exed_persistently_absent=yes(attendance <= 90) if is_pupil else "",
            exed_suspensions=str(int(suspended > 0.9)) if is_pupil else "",
            exed_permanent_exclusions=str(int(suspended > 0.998)) if is_pupil else "",
            exed_part_time_timetable=yes(suspended > 0.95) if is_pupil else "",
            exed_sen_support=yes(sen) if is_pupil else "",
            exed_activity=activity if age >= 16 or age_on(child.born, last) >= 16 else "",
        )


def _plans(case: Case, child: Child, course: Course, first: int, last: int) -> None:
    rows, rng = case.family.rows, case.family.rng
    for begins, ends in terms(first, last):
        held = rng.random() < PLAN_HELD
        day = case.family.calendar.working(rng.randint(begins + 5, ends - 12))
        done, attended, quality = rng.randint(0, 25), rng.random() < 0.45, QUALITY.draw(rng)
        is_graded = rng.random() < 0.9
        age = age_on(child.born, day)
        if held and first <= day <= last and 3 <= age <= 17:
            rows.add(
                "ext_pep",
                day,
                expe_pep_id=rows.new_id("PP"),
                expe_person_id=child.id,
                expe_due_date=rows.planned(ends),
                expe_meeting_date=rows.day(day),
                expe_completed_date=rows.day(day + done),
                expe_initial=yes(day - course.entered < 100),
                expe_quality=quality if is_graded else "",
                expe_child_attended=yes(attended),
            )
