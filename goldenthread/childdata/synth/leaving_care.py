"""Care leavers, and those who will be: who is in touch, where they live, what they do."""

from goldenthread.childdata.synth.calendar import age_on, birthday
from goldenthread.childdata.synth.casework import Case, involve
from goldenthread.childdata.synth.courses import Course
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.teams import Service

# CLA 2024, aged 19 to 21: in touch 93 %, suitable 88 %, in education, employment or training 57 %.
IN_TOUCH = Weighted({"YES": 91, "NO": 3.5, "REFU": 2.5, "RHOM": 1.5, "NREQ": 1, "DIED": 0.5})
LIVES = Weighted({"U": 35, "D": 17, "Z": 12, "B": 12, "E": 6, "C": 6, "T": 4, "X": 3, "K": 2.5,
    "S": 0.8, "V": 0.5, "W": 0.4, "R": 0.4, "Y": 1.4})  # fmt: skip
DOES = Weighted({"F1": 6, "P1": 0.5, "F2": 18, "P2": 2, "F4": 3, "P4": 0.5, "F5": 22, "P5": 5,
    "G4": 14, "G5": 22, "G6": 7})  # fmt: skip
NEVER_SUITABLE, SUITABLE = {"S", "X", "W", "V"}, 0.94
PLAN_CURRENT, CONTACT_CURRENT, HISTORY_GIVEN, TWICE = 0.83, 0.8, 0.72, 0.02
THIRTEEN_WEEKS, MONTHS_OF_HELP_AFTER_21 = 91, 0.3


def tell_leaving_care(case: Case, child: Child, course: Course) -> None:
    """The latest position of a young person who is entitled to help after care, if any."""
    window, rng, rows = case.family.window, case.family.rng, case.family.rows
    fourteen, sixteen = birthday(child.born, 14), birthday(child.born, 16)
    counted = max(0, course.left - max(course.entered, fourteen))
    helped_to = birthday(child.born, 25 if rng.random() < MONTHS_OF_HELP_AFTER_21 else 21)
    if counted < THIRTEEN_WEEKS or course.left <= sixteen or helped_to < window.start:
        return
    if course.ceased == "E2":
        return
    since = max(sixteen, course.entered)
    position = _position(case, child, min(window.known_on, helped_to))
    history = course.left + rng.randint(-60, 45) if rng.random() < HISTORY_GIVEN else None
    is_twice, again = rng.random() < TWICE, rows.new_id("CL")
    involve(case, child, Service.LEAVING_CARE, "PA", since, helped_to)
    child.notice(rows, rows.is_known(since), since)
    if not rows.is_known(since):
        return
    in_care = not rows.is_known(course.left)
    if age_on(child.born, window.known_on) >= 18:
        eligibility = "Former Relevant"
    else:
        eligibility = "Eligible" if in_care else "Relevant"
    if window.known_on > helped_to:
        eligibility = "No Current Eligibility"
    told = rows.by_table.setdefault("ssd_care_leavers", [])
    position["clea_care_leaver_eligibility"] = eligibility
    told.append(position)
    if is_twice:
        told.append({**position, "clea_table_id": again})
    if rows.is_known(course.left) and rows.day(history):
        rows.by_table.setdefault("ext_care_leaver_health", []).append(
            {"excl_person_id": child.id, "excl_history_given_date": rows.day(history)}
        )


def _position(case: Case, child: Child, latest: int) -> Row:
    family, rows, rng = case.family, case.family.rows, case.family.rng
    touch, lives, does = IN_TOUCH.draw(rng), LIVES.draw(rng), DOES.draw(rng)
    suits = lives not in NEVER_SUITABLE and rng.random() < SUITABLE
    contact = latest - (
        rng.randint(1, 56) if rng.random() < CONTACT_CURRENT else rng.randint(57, 260)
    )
    plan = latest - (rng.randint(2, 178) if rng.random() < PLAN_CURRENT else rng.randint(190, 420))
    # Where there is no plan some systems write a day that nobody means.
    no_plan = rng.random() < 0.02
    team, pick = family.team(Service.LEAVING_CARE), rng.random()
    worker = family.workforce.holder(team, pick, max(latest, family.window.start))
    is_seen = touch in ("YES", "RHOM")
    return {
        "clea_table_id": rows.new_id("CL"),
        "clea_person_id": child.id,
        "clea_care_leaver_in_touch": touch,
        "clea_care_leaver_latest_contact": rows.day(contact),
        "clea_care_leaver_accommodation": lives if is_seen else "",
        "clea_care_leaver_accom_suitable": ("1" if suits else "2") if is_seen else "",
        "clea_care_leaver_activity": does if is_seen else "",
        "clea_pathway_plan_review_date": "1900-01-01" if no_plan else rows.day(plan),
        "clea_care_leaver_personal_advisor": worker,
        "clea_care_leaver_allocated_team": team.id,
        "clea_care_leaver_worker_id": worker,
    }
