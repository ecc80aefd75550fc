"""Health of children in care: assessments, dentists, immunisation, questionnaires, and each year's answers."""

import datetime

from goldenthread.childdata.synth.calendar import age_on, months_on
from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.courses import Course
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.rows import yes

# CLA 2024, in care for a year: health assessment 89 %, teeth 79 %, immunised 82 %, average score 14.
FIRST_IN_TIME, YEARLY, DENTIST, IMMUNISED, SCORED = 0.58, 0.9, 0.8, 0.82, 0.77
CONVICTED, SUBSTANCES, OFFENCES = 0.02, 0.03, ("Theft", "Criminal damage", "Assault", "Drugs")


def tell_health(case: Case, child: Child, course: Course) -> None:
    """The rows about a child's health during a time in care."""
    _assessments(case, child, course)
    _dentist(case, child, course)
    _immunisation(case, child, course)
    _scores(case, child, course)
    for year_end in year_ends(course.entered, min(course.left, case.family.window.until)):
        if year_end >= case.family.window.start:
            _year(case, child, course, year_end)


def year_ends(since: int, to: int) -> list[int]:
    """Each 31 March that lies a year or more after one day, up to another."""
    first = datetime.date.fromordinal(since).year + 1
    last = datetime.date.fromordinal(to).year
    days = [datetime.date(year, 3, 31).toordinal() for year in range(first, last + 1)]
    return [day for day in days if months_on(since, 12) <= day + 1 and day <= to]


def _check(case: Case, child: Child, kind: str, day: int, status: str) -> None:
    rows = case.family.rows
    if rows.is_known(day):
        rows.add_event(
            "ssd_cla_health",
            day,
            clah_health_check_id=rows.new_id("HC"),
            clah_person_id=child.id,
            clah_health_check_type=kind,
            clah_health_check_date=rows.day(day),
            clah_health_check_status=status,
        )
        return
    # What is booked for a day ahead is known two months before.
    rows.add_event(
        "ssd_cla_health",
        day - 60,
        clah_health_check_id=rows.new_id("HC"),
        clah_person_id=child.id,
        clah_health_check_type=kind,
        clah_health_check_date=rows.planned(day),
        clah_health_check_status="Planned",
    )


def _assessments(case: Case, child: Child, course: Course) -> None:
    rng, calendar = case.family.rng, case.family.calendar
    last = min(course.left, case.family.window.until + 40)
    in_time = rng.random() < FIRST_IN_TIME
    day = calendar.after(course.entered, rng.randint(6, 20) if in_time else rng.randint(21, 55))
    while day < last:
        age = age_on(child.born, day)
        refused = age >= 15 and rng.random() < 0.08
        _check(case, child, "HEALTH", day, "Refused" if refused else "Completed")
        months = 6 if age < 5 else 12
        late = rng.randint(10, 120) if rng.random() > YEARLY else -rng.randint(0, 25)
        day = calendar.working(months_on(day, months) + late)


def _dentist(case: Case, child: Child, course: Course) -> None:
    rng, calendar = case.family.rng, case.family.calendar
    last = min(course.left, case.family.window.until + 30)
    day = course.entered + rng.randint(20, 160)
    while day < last:
        if age_on(child.born, day) >= 1:
            cancelled = rng.random() < 0.05
            _check(
                case,
                child,
                "DENTAL",
                calendar.working(day),
                "Cancelled" if cancelled else "Completed",
            )
        day += rng.randint(160, 320) if rng.random() < DENTIST else rng.randint(370, 620)


def _immunisation(case: Case, child: Child, course: Course) -> None:
    rows, rng = case.family.rows, case.family.rng
    done, back = rng.random() < IMMUNISED, rng.randint(5, 300)
    day = max(course.entered + 5, min(course.left, case.family.window.known_on) - back)
    if not rows.is_known(day) or course.left < case.family.window.start:
        return
    told = rows.by_table.setdefault("ssd_cla_immunisations", [])
    told[:] = [row for row in told if row["clai_person_id"] != child.id]
    told.append(
        {
            "clai_person_id": child.id,
            "clai_immunisations_status": yes(done),
            "clai_immunisations_status_date": rows.day(day),
        }
    )


def _scores(case: Case, child: Child, course: Course) -> None:
    rows, rng = case.family.rows, case.family.rng
    last = min(course.left, case.family.window.until)
    day, usual = course.entered + rng.randint(60, 330), rng.gauss(13.8, 6)
    while day < last:
        has_score = rng.random() < SCORED
        score = round(min(40, max(0, usual + rng.gauss(0, 3))))
        reason = rng.choice(("SDQ2", "SDQ4", "SDQ5", "SDQ3"))
        if 4 <= age_on(child.born, day) <= 16:
            rows.add_event(
                "ssd_sdq_scores",
                day,
                csdq_table_id=rows.new_id("SQ"),
                csdq_person_id=child.id,
                csdq_sdq_completed_date=rows.day(day),
                csdq_sdq_reason="" if has_score else reason,
                csdq_sdq_score=str(score) if has_score else "",
            )
        day += rng.randint(330, 390)


def _year(case: Case, child: Child, course: Course, year_end: int) -> None:
    """What the return asks about a child who was in care all year."""
    rows, rng = case.family.rows, case.family.rng
    begins = months_on(year_end + 1, -12)
    checks = [
        row
        for row in rows.by_table.get("ssd_cla_health", ())
        if row["clah_person_id"] == child.id
        and row["clah_health_check_status"] == "Completed"
        and rows.planned(begins) <= row["clah_health_check_date"] <= rows.planned(year_end)
    ]
    kinds = {row["clah_health_check_type"] for row in checks}
    age = age_on(child.born, year_end)
    convicted = age >= 10 and rng.random() < CONVICTED
    substances, helped = age >= 11 and rng.random() < SUBSTANCES, rng.random() < 0.5
    developed, immunised, offered = rng.random() < 0.9, rng.random() < 0.84, rng.random() < 0.8
    day = year_end - rng.randint(1, 330)
    rows.add(
        "ext_child_health_summary",
        year_end,
        exhs_summary_id=rows.new_id("HS"),
        exhs_person_id=child.id,
        exhs_collection_year_end=rows.day(year_end),
        exhs_convicted=yes(convicted),
        exhs_health_check=yes(developed) if age < 5 else "",
        exhs_immunisations=yes(immunised),
        exhs_teeth_check=yes("DENTAL" in kinds),
        exhs_health_assessment=yes("HEALTH" in kinds),
        exhs_substance_misuse=yes(substances),
        exhs_intervention_received=yes(helped) if substances else "",
        exhs_intervention_offered=yes(offered) if substances and not helped else "",
    )
    if convicted:
        _conviction(case, child, day)
    if substances:
        _substances(case, child, day, helped)


def _conviction(case: Case, child: Child, day: int) -> None:
    rows, rng = case.family.rows, case.family.rng
    rows.add_event(
        "ssd_cla_convictions",
        day,
        clac_cla_conviction_id=rows.new_id("CO"),
        clac_person_id=child.id,
        clac_cla_conviction_date=rows.day(day),
        clac_cla_conviction_offence=rng.choice(OFFENCES),
    )


def _substances(case: Case, child: Child, day: int, helped: bool) -> None:
    rows, rng = case.family.rows, case.family.rng
    rows.add_event(
        "ssd_cla_substance_misuse",
        day,
        clas_substance_misuse_id=rows.new_id("SM"),
        clas_person_id=child.id,
        clas_substance_misuse_date=rows.day(day),
        clas_substance_misused=rng.choice(("Cannabis", "Alcohol", "Solvents")),
        clas_intervention_received=yes(helped),
    )
