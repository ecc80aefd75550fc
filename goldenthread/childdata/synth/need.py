"""Children in need: plans, their visits and reviews, and a new assessment where it goes on for long."""

from goldenthread.childdata.synth.assessments import assess, days_of_assessment
from goldenthread.childdata.synth.calendar import months_on
from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.rows import yes
from goldenthread.childdata.synth.teams import Work

WITHOUT_PLAN, SEEN, ALONE, BEDROOM = 0.07, 0.91, 0.62, 0.55
REASSESSED = 0.72


def tell_need(case: Case, start: int, end: int) -> None:
    """A plan of each child from one day to another, with what happens while it runs."""
    rows, rng = case.family.rows, case.family.rng
    if end - start < 7:
        return
    has_plan = rng.random() >= WITHOUT_PLAN
    team, worker = case.team_on(start), case.worker_on(start)
    for child, referral in zip(case.children, case.referrals, strict=True):
        plan = rows.new_id("PL")
        if has_plan:
            rows.add(
                "ssd_cin_plans",
                start,
                cinp_cin_plan_id=plan,
                cinp_referral_id=referral,
                cinp_person_id=child.id,
                cinp_cin_plan_start_date=rows.day(start),
                cinp_cin_plan_end_date=rows.day(end),
                cinp_cin_plan_team=team.id,
                cinp_cin_plan_worker_id=worker,
            )
    _visits(case, start, end)
    _reviews(case, start, end)


def reassessments(case: Case, since: int, end: int) -> None:
    """A case that goes on is looked at afresh each year, in most cases."""
    rng = case.family.rng
    day = since + rng.randint(300, 400)
    while day + 70 < min(end, case.family.window.until + 70):
        signed = days_of_assessment(case, day)
        if rng.random() < REASSESSED and signed < end:
            assess(case, case.family.calendar.working(day), signed, "PROV_OF_SERVICES_FLAG")
        day += rng.randint(300, 400)


def _visits(case: Case, start: int, end: int) -> None:
    family, rng = case.family, case.family.rng
    last = min(end, family.window.until)
    day = start
    while True:
        in_time = rng.random() < case.team_on(day).in_time(Work.CIN_VISIT, day)
        day += rng.randint(12, 28) if in_time else rng.randint(29, 62)
        if day > last:
            return
        if day >= family.window.start:
            when = min(last, family.calendar.working(day))
            lag = family.rows.lag()
            for child in case.children:
                tell_visit(case, child, when, lag)


def tell_visit(case: Case, child: Child, day: int, lag: int) -> None:
    """A visit to a child in need."""
    rows, rng = case.family.rows, case.family.rng
    seen = rng.random() < SEEN
    alone = seen and rng.random() < ALONE and child.born + 1100 < day
    rows.add_event(
        "ssd_cin_visits",
        day,
        lag,
        cinv_cin_visit_id=rows.new_id("CV"),
        cinv_person_id=child.id,
        cinv_cin_visit_date=rows.day(day),
        cinv_cin_visit_seen=yes(seen),
        cinv_cin_visit_seen_alone=yes(alone),
        cinv_cin_visit_bedroom=yes(rng.random() < BEDROOM),
    )


def _reviews(case: Case, start: int, end: int) -> None:
    family, rng = case.family, case.family.rng
    last, held = min(end, family.window.until), start
    while True:
        due = months_on(held, 3)
        in_time = rng.random() < case.team_on(held).in_time(Work.REVIEW, due) * 0.88
        held = due - rng.randint(0, 20) if in_time else due + rng.randint(2, 50)
        if held > last:
            return
        tell_meeting(case, "CINR", family.calendar.working(held), due)


def tell_meeting(
    case: Case, kind: str, day: int, due: int | None = None, agencies: bool = False
) -> None:
    """A meeting about the children of a case, one row a child."""
    rows, rng = case.family.rows, case.family.rng
    together = rows.new_id("MT")
    police, health = rng.random() < 0.95, rng.random() < 0.84
    for child, referral in zip(case.children, case.referrals, strict=True):
        attended = child.born + 3600 < day and rng.random() < 0.3
        rows.add_event(
            "ext_meeting",
            day,
            exme_meeting_id=rows.new_id("ME"),
            exme_person_id=child.id,
            exme_referral_id=referral,
            exme_meeting_kind=kind,
            exme_due_date=rows.planned(due),
            exme_meeting_date=rows.day(day),
            exme_group_meeting_id=together if len(case.children) > 1 else "",
            exme_child_attended=yes(attended),
            exme_police_attended=yes(police) if agencies else "",
            exme_health_attended=yes(health) if agencies else "",
        )
