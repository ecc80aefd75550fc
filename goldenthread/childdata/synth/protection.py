"""Protection: strategy discussions, section 47 enquiries, conferences, plans, and their visits and reviews."""

import dataclasses

from goldenthread.childdata.synth.calendar import age_on, months_on
from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.need import tell_meeting
from goldenthread.childdata.synth.rates import ABUSE
from goldenthread.childdata.synth.rows import flags, yes
from goldenthread.childdata.synth.teams import Service, Work

ENQUIRY_KEYS = (
    "NFA_FLAG", "LEGAL_ACTION_FLAG", "PROV_OF_SERVICES_FLAG", "PROV_OF_SB_CARE_FLAG",
    "CP_CONFERENCE_FLAG", "NFA_CONTINUE_SINGLE_FLAG", "MONITOR_FLAG", "OTHER_OUTCOMES_EXIST_FLAG",
    "TOTAL_NO_OF_OUTCOMES", "OUTCOME_COMMENTS",
)  # fmt: skip
CONFERENCE_KEYS = (
    "NFA_FLAG", "REFERRAL_TO_OTHER_AGENCY_FLAG", "SINGLE_ASSESSMENT_FLAG", "PROV_OF_SERVICES_FLAG",
    "CP_FLAG", "OTHER_OUTCOMES_EXIST_FLAG", "TOTAL_NO_OF_OUTCOMES", "COMMENTS",
)  # fmt: skip
CATEGORIES = Weighted(ABUSE)
SEEN, ALONE, BEDROOM, QUORATE = 0.94, 0.7, 0.68, 0.93
TRANSFER_IN, FOR_ANOTHER = 0.03, 0.02
# CIN 2024: 4 % of plans that end have lasted two years. Reviews at which a plan may end.
ENDS_AT_REVIEW = (0.20, 0.46, 0.60, 0.66, 0.6, 0.6)


@dataclasses.dataclass(frozen=True, slots=True)
class Enquiry:
    """A section 47 enquiry of each child of a case, in the order of the children."""

    ids: tuple[str, ...]
    start: int
    end: int


def enquire(case: Case, day: int, outcome: str) -> Enquiry:
    """A strategy discussion and the enquiry that it begins."""
    family, rows, rng = case.family, case.family.rows, case.family.rng
    start = family.calendar.working(day)
    tell_meeting(case, "STRAT", start, agencies=True)
    end = family.calendar.after(start, rng.randint(4, 15))
    worker, team = case.worker_on(end), case.team_on(start)
    ids = tuple(rows.new_id("EN") for _ in case.children)
    for one, child, referral in zip(ids, case.children, case.referrals, strict=True):
        ended = rows.is_known(end)
        rows.add(
            "ssd_s47_enquiry",
            start,
            s47e_s47_enquiry_id=one,
            s47e_referral_id=referral,
            s47e_person_id=child.id,
            s47e_s47_start_date=rows.day(start),
            s47e_s47_end_date=rows.day(end),
            s47e_s47_nfa=yes(outcome == "NFA_FLAG") if ended else "",
            s47e_s47_outcome_json=flags(ENQUIRY_KEYS, outcome) if ended else "",
            s47e_s47_completed_by_worker_id=worker,
            s47e_s47_completed_by_team=team.id,
        )
    return Enquiry(ids, start, end)


def confer(
    case: Case, enquiry: Enquiry | None, day: int, makes_plan: bool
) -> tuple[int, list[str]]:
    """An initial conference: the day it was held, and the number of each child's plan."""
    family, rows, rng = case.family, case.family.rows, case.family.rng
    calendar = family.calendar
    if enquiry is None:
        held, target = calendar.working(day), None
    else:
        target = calendar.after(enquiry.start, 15)
        in_time = rng.random() < case.team_on(day).in_time(Work.CONFERENCE, enquiry.start)
        working = rng.randint(8, 15) if in_time else 15 + round(rng.triangular(1, 25, 3))
        held = calendar.after(enquiry.start, working)
    together = rows.new_id("CM")
    team, worker = case.team_on(held), case.worker_on(held)
    conferences = [rows.new_id("IC") for _ in case.children]
    plans = [rows.new_id("CP") for _ in case.children]
    for number, child in enumerate(case.children):
        rows.add(
            "ssd_initial_cp_conference",
            held,
            icpc_icpc_id=conferences[number],
            icpc_icpc_meeting_id=together,
            icpc_s47_enquiry_id=enquiry.ids[number] if enquiry else "",
            icpc_person_id=child.id,
            icpc_cp_plan_id=plans[number] if makes_plan else "",
            icpc_referral_id=case.referrals[number],
            icpc_icpc_transfer_in=yes(enquiry is None),
            icpc_icpc_target_date=rows.planned(target),
            icpc_icpc_date=rows.day(held),
            icpc_icpc_outcome_cp_flag=yes(makes_plan),
            icpc_icpc_outcome_json=flags(
                CONFERENCE_KEYS, "CP_FLAG" if makes_plan else "PROV_OF_SERVICES_FLAG"
            ),
            icpc_icpc_team=team.id,
            icpc_icpc_worker_id=worker,
        )
    return held, [f"{plan} {one}" for plan, one in zip(plans, conferences, strict=True)]


def days_of_plan(case: Case, start: int) -> tuple[int, list[tuple[int, int]]]:
    """When a plan that begins on a day ends, and its reviews: when each was due and was held."""
    rng = case.family.rng
    reviews: list[tuple[int, int]] = []
    held = start
    for number in range(12):
        due = months_on(held, 6 if number else 3)
        in_time = rng.random() < case.team_on(held).in_time(Work.REVIEW, due)
        early = rng.randint(0, 35 if number else 12)
        held = case.family.calendar.working(due - early if in_time else due + rng.randint(2, 25))
        if in_time and held > due:
            held = due
        reviews.append((due, held))
        if rng.random() < ENDS_AT_REVIEW[min(number, 5)]:
            break
    return held, reviews


def protect(case: Case, start: int, plans: list[str], upto: int | None = None) -> int:
    """A plan of each child; says the day on which it ended, which is `upto` where that comes first."""
    rows, rng = case.family.rows, case.family.rng
    end, reviews = days_of_plan(case, start)
    if upto is not None:
        end = min(end, upto)
    first = CATEGORIES.draw(rng)
    latest = CATEGORIES.draw(rng) if rng.random() < 0.12 else first
    ola = rng.random() < FOR_ANOTHER
    for plan, child, referral in zip(plans, case.children, case.referrals, strict=True):
        plan_id, conference = plan.split()
        if not ola:
            child.cp_plans.append(start)
        rows.add(
            "ssd_cp_plans",
            start,
            cppl_cp_plan_id=plan_id,
            cppl_referral_id=referral,
            cppl_icpc_id=conference,
            cppl_person_id=child.id,
            cppl_cp_plan_start_date=rows.day(start),
            cppl_cp_plan_end_date=rows.day(end),
            cppl_cp_plan_ola=yes(ola),
            cppl_cp_plan_initial_category=first,
            cppl_cp_plan_latest_category=latest,
        )
    ids = [plan.split()[0] for plan in plans]
    _reviews(case, ids, [one for one in reviews if one[1] <= end], end)
    _visits(case, ids, start, end)
    _core_groups(case, start, end)
    return end


def _reviews(case: Case, plans: list[str], reviews: list[tuple[int, int]], end: int) -> None:
    rows, rng = case.family.rows, case.family.rng
    for due, held in reviews:
        together, quorate = rows.new_id("CM"), rng.random() < QUORATE
        for plan, child in zip(plans, case.children, strict=True):
            rows.add(
                "ssd_cp_reviews",
                held,
                cppr_cp_review_id=rows.new_id("RV"),
                cppr_person_id=child.id,
                cppr_cp_plan_id=plan,
                cppr_cp_review_due=rows.planned(due),
                cppr_cp_review_date=rows.day(held),
                cppr_cp_review_meeting_id=together,
                cppr_cp_review_outcome_continue_cp=yes(held < end),
                cppr_cp_review_quorate=yes(quorate),
                cppr_cp_review_participation=participation(case, age_on(child.born, held)),
            )


OLDER = Weighted({"PN1": 34, "PN2": 14, "PN3": 3, "PN4": 5, "PN5": 18, "PN6": 20, "PN7": 6})


def participation(case: Case, age: int) -> str:
    """How a child of an age took part in a review."""
    return "PN0" if age < 4 else OLDER.draw(case.family.rng)


def _visits(case: Case, plans: list[str], start: int, end: int) -> None:
    family, rows, rng = case.family, case.family.rows, case.family.rng
    last, day = min(end, family.window.until), start
    while True:
        in_time = rng.random() < case.team_on(day).in_time(Work.CP_VISIT, day)
        day += rng.randint(8, 27) if in_time else rng.randint(29, 48)
        if day > last:
            return
        when, lag = min(last, family.calendar.working(day)), rows.lag()
        if when < family.window.start:
            continue
        for plan, child in zip(plans, case.children, strict=True):
            seen = rng.random() < SEEN
            alone = seen and rng.random() < ALONE and child.born + 1100 < when
            rows.add(
                "ssd_cp_visits",
                when,
                lag,
                cppv_cp_visit_id=rows.new_id("PV"),
                cppv_person_id=child.id,
                cppv_cp_plan_id=plan,
                cppv_cp_visit_date=rows.day(when),
                cppv_cp_visit_seen=yes(seen),
                cppv_cp_visit_seen_alone=yes(alone),
                cppv_cp_visit_bedroom=yes(rng.random() < BEDROOM),
            )


def _core_groups(case: Case, start: int, end: int) -> None:
    family, rng = case.family, case.family.rng
    last, due = min(end, family.window.until), start + 10
    while due <= last:
        day = due + (rng.randint(-2, 0) if rng.random() < 0.85 else rng.randint(3, 20))
        if day > last:
            return
        tell_meeting(case, "CORE", family.calendar.working(day), due)
        due = day + rng.randint(35, 43)


def service_of(case: Case) -> Service:
    """The service that keeps the case once it is assessed."""
    disabled = any(len(set(child.disabilities) - {"NONE"}) >= 2 for child in case.children)
    return Service.DISABILITY if disabled else Service.SAFEGUARDING
