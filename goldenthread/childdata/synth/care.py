"""Children in care: episodes, legal statuses, placements, reviews, visits and care plans."""

import datetime
import json

from goldenthread.childdata.synth.calendar import age_on, months_on
from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.courses import Aim, Course
from goldenthread.childdata.synth.need import tell_meeting
from goldenthread.childdata.synth.placements import OWN_AUTHORITY, Placement
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.protection import participation
from goldenthread.childdata.synth.rows import yes
from goldenthread.childdata.synth.teams import Service, Work

PLAN_KEYS = ("REMAINSUP", "RETURN1M", "RETURN6M", "RETURNEV", "LTRELFR", "LTFOST18", "RESPLMT",
    "SUPPLIV", "ADOPTION", "OTHERPLN")  # fmt: skip
AIMED = {Aim.HOME: "RETURN6M", Aim.RELATIVES: "LTRELFR", Aim.ADOPTION: "ADOPTION",
    Aim.WAITS: "ADOPTION", Aim.STAYS: "LTFOST18", Aim.BREAKS: "REMAINSUP"}  # fmt: skip
SEEN, ALONE, CANCELLED, ANSWERED = 0.95, 0.78, 0.02, 0.8
PLANNED_IN_TIME = 0.88


def tell_care(
    case: Case, child: Child, course: Course, placements: list[Placement], need: str
) -> str:
    """The rows of a time in care; says the number of the period of care."""
    rows = case.family.rows
    cla_id = rows.new_id("LA")
    for placement in placements:
        placement.id = rows.new_id("PM")
    _statuses(case, child, course)
    _placements(case, child, cla_id, course, placements)
    reviews = [] if course.aim is Aim.BREAKS else _reviews(case, child, cla_id, course)
    _episodes(case, child, cla_id, course, placements, need, reviews)
    if course.aim is not Aim.BREAKS:
        _visits(case, child, cla_id, course, placements)
        _care_plans(case, child, course)
        _permanence_meetings(case, course)
        _earlier_permanence(case, child)
    return cla_id


def _statuses(case: Case, child: Child, course: Course) -> None:
    rows = case.family.rows
    ends = [since for since, _ in course.statuses[1:]] + [course.left]
    for (since, code), end in zip(course.statuses, ends, strict=True):
        rows.add(
            "ssd_legal_status",
            since,
            lega_legal_status_id=rows.new_id("LS"),
            lega_person_id=child.id,
            lega_legal_status=code,
            lega_legal_status_start_date=rows.day(since),
            lega_legal_status_end_date=rows.day(end),
        )


def _placements(
    case: Case, child: Child, cla_id: str, course: Course, placements: list[Placement]
) -> None:
    rows = case.family.rows
    home = "" if child.is_unaccompanied else case.family.home.postcode
    for one in placements:
        rows.add(
            "ssd_cla_placement",
            one.start,
            clap_cla_placement_id=one.id,
            clap_cla_id=cla_id,
            clap_person_id=child.id,
            clap_cla_placement_start_date=rows.day(one.start),
            clap_cla_placement_end_date=rows.day(one.end),
            clap_cla_placement_type=one.kind,
            clap_cla_placement_provider=one.provider,
            clap_cla_placement_change_reason=one.why_ended if rows.is_known(one.end) else "",
            clap_cla_placement_urn=one.urn,
            clap_cla_placement_distance="999.9" if one.miles is None else str(one.miles),
            clap_cla_placement_postcode=one.postcode,
        )
        rows.add(
            "ext_placement_location",
            one.start,
            expl_placement_id=one.id,
            expl_location="IN" if one.authority == OWN_AUTHORITY else "OUT",
            expl_placement_la=one.authority,
            expl_home_postcode=home,
        )


def _episodes(
    case: Case, child: Child, cla_id: str, course: Course, placements: list[Placement],
    need: str, reviews: list[int],
) -> None:  # fmt: skip
    """One episode for each stretch with one placement and one legal status."""
    rows, rng = case.family.rows, case.family.rng
    moves = {one.start: one for one in placements}
    orders = {since for since, _ in course.statuses}
    days = sorted(moves.keys() | orders)
    before = rng.choice((0, 0, 2, 7))
    seen = [day for day in reviews if rows.is_known(day)]
    contact = rows.day(max(seen[-1] - before, course.entered)) if seen else ""
    at = placements[0]
    for day, end in zip(days, [*days[1:], course.left], strict=True):
        at = moves.get(day, at)
        rows.add(
            "ssd_cla_episodes",
            day,
            clae_cla_episode_id=rows.new_id("EP"),
            clae_person_id=child.id,
            clae_cla_placement_id=at.id,
            clae_cla_episode_start_date=rows.day(day),
            clae_cla_episode_start_reason=_reason(day, course, moves, orders),
            clae_cla_primary_need_code=need,
            clae_cla_episode_ceased_date=rows.day(end),
            clae_cla_episode_ceased_reason=_ceased(end, course) if rows.is_known(end) else "",
            clae_cla_id=cla_id,
            clae_referral_id=case.referrals[0],
            clae_entered_care_date=rows.day(course.entered),
            clae_cla_last_iro_contact_date=contact,
        )


def _ceased(end: int, course: Course) -> str:
    return course.ceased if end == course.left else "X1"


def _reason(day: int, course: Course, moves: dict[int, Placement], orders: set[int]) -> str:
    if day == course.entered:
        return "S"
    move = moves.get(day)
    if move is None:
        return "L"
    if day in orders:
        return "B" if move.change == "P" else "U"
    return move.change


def _reviews(case: Case, child: Child, cla_id: str, course: Course) -> list[int]:
    family, rows, rng = case.family, case.family.rows, case.family.rng
    last = min(course.left, family.window.until)
    held_on: list[int] = []
    due, number = family.calendar.after(course.entered, 20), 0
    while True:
        in_time = rng.random() < case.team_on(due).in_time(Work.REVIEW, due)
        early = rng.randint(0, 6 if number == 0 else 24)
        held = family.calendar.working(due - early if in_time else due + rng.randint(2, 30))
        if in_time and held > due:
            held = due
        cancelled = rng.random() < CANCELLED
        if held > last:
            return held_on
        review = rows.new_id("LR")
        known = rows.add(
            "ssd_cla_reviews",
            held,
            clar_cla_review_id=review,
            clar_cla_id=cla_id,
            clar_cla_person_id=child.id,
            clar_cla_review_due_date=rows.planned(due),
            clar_cla_review_date=rows.day(held),
            clar_cla_review_cancelled=yes(cancelled),
            clar_cla_review_participation=participation(case, age_on(child.born, held)),
        )
        _reassessment(case, review, held, known)
        if not cancelled:
            held_on.append(held)
            number += 1
            due = months_on(held, 3 if number == 1 else 6)
        else:
            due = held + 14


def _reassessment(case: Case, review: str, held: int, known: bool) -> None:
    rows, rng = case.family.rows, case.family.rng
    answered, considered, required = rng.random() < ANSWERED, rng.random() < 0.9, rng.random() < 0.2
    if known:
        rows.add_event(
            "ext_lac_review",
            held,
            exlr_review_id=review,
            exlr_reassessment_considered=yes(answered or considered),
            exlr_reassessment_required=yes(required) if answered else "",
        )


def _visits(
    case: Case, child: Child, cla_id: str, course: Course, placements: list[Placement]
) -> None:
    family, rows, rng = case.family, case.family.rows, case.family.rng
    last = min(course.left, family.window.until)
    day, longest = course.entered, 7
    while True:
        in_time = rng.random() < case.team_on(day).in_time(Work.CLA_VISIT, day)
        day += rng.randint(longest // 2, longest) if in_time else longest + rng.randint(2, 40)
        if day > last:
            return
        settled = day - course.entered > 400 and placements[-1].kind in ("U1", "U4")
        longest = 88 if settled and placements[-1].start < day - 365 else 42
        when, lag = family.calendar.working(day), rows.lag()
        seen = rng.random() < SEEN
        alone = seen and rng.random() < ALONE and child.born + 1100 < day
        if when <= last:
            rows.add_event(
                "ssd_cla_visits",
                when,
                lag,
                clav_cla_visit_id=rows.new_id("LV"),
                clav_cla_id=cla_id,
                clav_person_id=child.id,
                clav_cla_visit_date=rows.day(when),
                clav_cla_visit_seen=yes(seen),
                clav_cla_visit_seen_alone=yes(alone),
            )


def _care_plans(case: Case, child: Child, course: Course) -> None:
    rows, rng = case.family.rows, case.family.rng
    first = course.entered + (rng.randint(5, 95) if rng.random() < PLANNED_IN_TIME else 200)
    plans = [(first, "RETURNEV" if rng.random() < 0.4 else AIMED[course.aim])]
    if course.left - first > 250:
        plans.append((first + rng.randint(120, 240), AIMED[course.aim]))
    if course.reversed_on is not None and course.reversed_on > plans[-1][0]:
        plans.append((course.reversed_on, "LTFOST18"))
    ends = [since for since, _ in plans[1:]] + [course.left]
    for (since, aim), end in zip(plans, ends, strict=True):
        if since >= min(end, course.left):
            continue
        told = json.dumps({key: "Y" if key == aim else "" for key in PLAN_KEYS})
        rows.add(
            "ssd_cla_care_plan",
            since,
            lacp_table_id=rows.new_id("CA"),
            lacp_person_id=child.id,
            lacp_cla_care_plan_start_date=rows.day(since),
            lacp_cla_care_plan_end_date=rows.day(end),
            lacp_cla_care_plan_json=told,
        )


def _permanence_meetings(case: Case, course: Course) -> None:
    rng, calendar = case.family.rng, case.family.calendar
    last = min(course.left, case.family.window.until)
    for months, chance in ((4, 0.7), (12, 0.6), (24, 0.62)):
        day = calendar.working(months_on(course.entered, months) + rng.randint(-25, 30))
        if rng.random() < chance and day < last:
            tell_meeting(case, "PERM", day)
    if rng.random() < 0.08 and course.entered + 120 < last:
        tell_meeting(case, "DISR", calendar.working(rng.randint(course.entered + 60, last - 30)))


EARLIER = (("Z1", 91), ("P1", 2), ("P2", 4), ("P3", 2), ("P4", 1))


def _earlier_permanence(case: Case, child: Child) -> None:
    rows, rng = case.family.rows, case.family.rng
    option = rng.choices([one for one, _ in EARLIER], [much for _, much in EARLIER])[0]
    born = datetime.date.fromordinal(child.born).year
    year = max(born, datetime.date.fromordinal(case.opened).year - rng.randint(1, 4))
    rows.add(
        "ssd_cla_previous_permanence",
        case.opened,
        lapp_table_id=rows.new_id("PP"),
        lapp_person_id=child.id,
        lapp_previous_permanence_option=option,
        lapp_previous_permanence_la=OWN_AUTHORITY if option in ("P1", "P2", "P3") else "",
        lapp_previous_permanence_order_date=f"zz/zz/{year}" if option in ("P1", "P2") else "",
    )


def care_service(child: Child, course: Course) -> Service:
    """The service that keeps a child in care."""
    return Service.DISABILITY if course.aim is Aim.BREAKS else Service.CARE
