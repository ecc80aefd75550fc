"""A case while it is open: who works it, supervision, oversight, and what families say of it."""

import dataclasses
import random
from collections.abc import Iterator, Sequence

from goldenthread.childdata.synth.calendar import Calendar, month_starts, months_on
from goldenthread.childdata.synth.courses import Course
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.population import Child, Home
from goldenthread.childdata.synth.rows import Rows, Window, yes
from goldenthread.childdata.synth.teams import Service, Team, Work
from goldenthread.childdata.synth.workforce import Held, Workforce

CHANGES = Weighted({"MANAGE": 14, "LEFTRL": 46, "ORGRST": 9, "ABSENC": 18, "CHCHAN": 3, "PCCHAN": 5,
    "OTHERS": 5})  # fmt: skip
OVERSIGHT = Weighted({"REVIEW": 52, "DECISION": 40, "OTHER": 5, "PANEL": 3})
WAITS_FOR_A_WORKER = 0.08
REFLECTIVE, DECIDED, ACTIONS_SET, GIVEN_A_DAY = 0.58, 0.86, 0.62, 0.78


@dataclasses.dataclass(slots=True)
class Family:
    """A family while its story is told: everything that a chapter needs."""

    id: str
    rng: random.Random
    rows: Rows
    home: Home
    children: list[Child]
    window: Window
    workforce: Workforce

    @property
    def calendar(self) -> Calendar:
        """The days as they are counted."""
        return self.window.calendar

    def team(self, service: Service) -> Team:
        """The team of a service that serves where the family lives."""
        return self.workforce.team(service, self.home.place)


@dataclasses.dataclass(slots=True)
class Leg:
    """From one day to another (not counted) a case is with a team, at one of its posts."""

    team: Team
    pick: float
    since: int
    to: int


@dataclasses.dataclass(slots=True)
class Case:
    """An episode of need of one child or of several who go through it together."""

    family: Family
    children: Sequence[Child]
    referrals: Sequence[str]
    opened: int
    closed: int = 0
    reason: str = "RC7"
    legs: list[Leg] = dataclasses.field(default_factory=list)
    course: Course | None = None

    def move_to(self, service: Service, day: int) -> Leg:
        """The case goes to a team of the service, which keeps it until it moves on or closes."""
        if self.legs:
            self.legs[-1].to = day
        leg = Leg(self.family.team(service), self.family.rng.random(), day, day)
        self.legs.append(leg)
        return leg

    def close(self, day: int, reason: str) -> None:
        """The case ends."""
        self.closed, self.reason = day, reason
        self.legs[-1].to = day

    def team_on(self, day: int) -> Team:
        """The team that has the case on a day."""
        for leg in self.legs:
            if day < leg.to:
                return leg.team
        return self.legs[-1].team

    def worker_on(self, day: int) -> str:
        """The worker who has it on a day, or the manager where nobody does.

        Of a day that is not known yet, whoever has it now.
        """
        day = max(self.opened, min(day, self.family.window.known_on))
        for leg in self.legs:
            if day < leg.to:
                break
        return self.family.workforce.holder(leg.team, leg.pick, day)


def tell_casework(case: Case) -> None:
    """The rows about the work on a case, once its teams and its end are known."""
    for child, referral in zip(case.children, case.referrals, strict=True):
        _involvements(case, child, referral)
    _supervision(case)
    _oversight(case)
    _chronology(case)
    _feedback(case)


def _involvements(case: Case, child: Child, referral: str) -> None:
    family, rows = case.family, case.family.rows
    workforce = family.workforce
    why = "FCONTA"
    for number, leg in enumerate(case.legs):
        for held in _held(case, leg, is_first=number == 0):
            changed = CHANGES.draw(family.rng)
            if held.to <= held.since:
                continue
            if held.worker and held.since <= workforce.last_september < held.to:
                held.worker.cases_in_september += 1
            rows.add(
                "ssd_involvements",
                held.since,
                invo_involvements_id=rows.new_id("IN"),
                invo_professional_id=held.worker.id if held.worker else "",
                invo_professional_role_id="CW",
                invo_professional_team=leg.team.id,
                invo_person_id=child.id,
                invo_involvement_start_date=rows.day(held.since),
                invo_involvement_end_date=rows.day(held.to),
                invo_worker_change_reason=why,
                invo_referral_id=referral,
            )
            why = changed
        why = "TSPROC"


def _held(case: Case, leg: Leg, is_first: bool) -> Iterator[Held]:
    """Who held a leg of a case. Some cases wait for a worker when they come to a team."""
    rng = case.family.rng
    waits = rng.random() < WAITS_FOR_A_WORKER and not is_first
    since = min(leg.to, leg.since + rng.randint(3, 18)) if waits else leg.since
    if waits:
        yield Held(leg.since, since, None)
    yield from case.family.workforce.held(leg.team, leg.pick, since, leg.to)


def involve(case: Case, child: Child, service: Service, role: str, since: int, to: int) -> None:
    """Somebody of another service is involved beside the worker, in a role of their own."""
    family, rows = case.family, case.family.rows
    team, pick = family.team(service), family.rng.random()
    for held in family.workforce.held(team, pick, max(since, family.window.start - 400), to):
        number, why = rows.new_id("IN"), CHANGES.draw(family.rng)
        if held.worker is not None:
            rows.add(
                "ssd_involvements",
                held.since,
                invo_involvements_id=number,
                invo_professional_id=held.worker.id,
                invo_professional_role_id=role,
                invo_professional_team=team.id,
                invo_person_id=child.id,
                invo_involvement_start_date=rows.day(held.since),
                invo_involvement_end_date=rows.day(held.to),
                invo_worker_change_reason=why,
            )


def _supervision(case: Case) -> None:
    family, rows, rng = case.family, case.family.rows, case.family.rng
    last = min(case.closed, family.window.until)
    day = case.opened
    while True:
        in_time = rng.random() < case.team_on(day).in_time(Work.SUPERVISION, day)
        day += rng.randint(22, 41) if in_time else rng.randint(43, 95)
        if day > last:
            return
        if day < family.window.start:
            continue
        day = family.calendar.working(day)
        lag, reflective = rows.lag(), rng.random() < REFLECTIVE
        team, worker = case.team_on(day), case.worker_on(day)
        for child in case.children:
            rows.add(
                "ext_supervision",
                day,
                lag,
                exsu_supervision_id=rows.new_id("SU"),
                exsu_person_id=child.id,
                exsu_worker_id=worker,
                exsu_supervisor_id=team.manager,
                exsu_supervision_kind="CASE",
                exsu_supervision_date=rows.day(day),
                exsu_next_due_date=rows.planned(day + 42),
                exsu_recorded_date=rows.day(day + lag),
                exsu_reflective=yes(reflective),
            )


def _oversight(case: Case) -> None:
    family, rng = case.family, case.family.rng
    last = min(case.closed, family.window.until)
    first = max(case.opened, family.window.start)
    tell_oversight(case, family.calendar.working(case.opened), "ALLOCATE")
    for month in month_starts(first, last):
        done = rng.random() < case.team_on(month).in_time(Work.OVERSIGHT, month)
        day = family.calendar.working(month + rng.randint(0, 25))
        if done and day <= last:
            tell_oversight(case, day, OVERSIGHT.draw(rng))


def tell_oversight(case: Case, day: int, kind: str) -> None:
    """What a manager wrote on the case of each of the children."""
    rows, rng = case.family.rows, case.family.rng
    lag = rows.lag()
    decided = kind == "DECISION" or rng.random() < DECIDED
    actions, given = rng.random() < ACTIONS_SET, rng.random() < GIVEN_A_DAY
    due = rows.planned(day + rng.randint(5, 30)) if actions and given else ""
    for child, referral in zip(case.children, case.referrals, strict=True):
        rows.add_event(
            "ext_management_oversight",
            day,
            lag,
            exmo_oversight_id=rows.new_id("MO"),
            exmo_person_id=child.id,
            exmo_referral_id=referral,
            exmo_manager_id=case.team_on(day).manager,
            exmo_oversight_kind=kind,
            exmo_oversight_date=rows.day(day),
            exmo_actions_set=yes(actions),
            exmo_decision_recorded=yes(decided),
            exmo_action_due_date=due,
        )


def _chronology(case: Case) -> None:
    """One row a child, so it is the latest case that says it."""
    family, rows, rng = case.family, case.family.rows, case.family.rng
    until = min(case.closed, family.window.known_on)
    kept = rng.random() < 0.74
    day = max(case.opened, until - (rng.randint(2, 80) if kept else rng.randint(95, 400)))
    if not rows.is_known(day):
        return
    told = rows.by_table.setdefault("ext_chronology", [])
    for child in case.children:
        told[:] = [row for row in told if row["exch_person_id"] != child.id]
        told.append({"exch_person_id": child.id, "exch_updated_date": rows.day(day)})


def _feedback(case: Case) -> None:
    rows, rng = case.family.rows, case.family.rng
    if rng.random() > 0.24:
        return
    day = case.closed + rng.randint(-26, 27)
    source = rng.choice(("PARENT", "PARENT", "PARENT", "CHILD", "CHILD", "CARER"))
    for child in case.children:
        rows.add_event(
            "ext_feedback",
            day,
            exfb_feedback_id=rows.new_id("FB"),
            exfb_person_id=child.id,
            exfb_date=rows.day(day),
            exfb_source=source,
        )


def audit(case: Case, day: int, theme: str) -> None:
    """An audit of a case of the first child, with what came of it."""
    rows, rng = case.family.rows, case.family.rng
    audit_id, team = rows.new_id("AU"), case.team_on(day)
    improves = team.improves_from is not None and day > team.improves_from
    grades = (5, 52, 35, 8) if improves else (3, 38, 45, 14)
    grade = rng.choices(("OUT", "GOOD", "RI", "INAD"), grades)[0]
    moderated = rng.choices(("", grade, "RI"), (60, 30, 10))[0]
    worker, done = case.worker_on(day), rng.random() < 0.85
    acts = rng.choice((0, 1, 2, 2, 3)) if grade in ("RI", "INAD") else rng.choice((0, 0, 1))
    ends = [day + rng.randint(5, 45) + (30 if rng.random() < 0.3 else 0) for _ in range(acts)]
    known = rows.add_event(
        "ext_audit",
        day,
        exau_audit_id=audit_id,
        exau_person_id=case.children[0].id,
        exau_team_id=team.id,
        exau_worker_id=worker,
        exau_planned_date=rows.planned(day - rng.randint(0, 14)),
        exau_audit_date=rows.day(day),
        exau_theme=theme,
        exau_grade=grade,
        exau_moderated_grade=moderated,
        exau_actions_completed_date=rows.day(max(ends)) if ends and done else "",
    )
    for closed in ends:
        due, action = day + rng.choice((14, 28, 28, 42)), rows.new_id("AA")
        if not known:
            continue
        rows.add(
            "ext_audit_action",
            day,
            exaa_action_id=action,
            exaa_audit_id=audit_id,
            exaa_owner_id=worker,
            exaa_due_date=rows.planned(due),
            exaa_closed_date=rows.day(closed) if done else "",
        )


def audits_in(case: Case) -> None:
    """Audits of a case while it is open: at six months for a good many, and now and then."""
    family, rng = case.family, case.family.rng
    last = min(case.closed, family.window.until)
    sixth = months_on(case.opened, 6) - rng.randint(0, 28)
    if rng.random() < 0.38 and sixth < last:
        audit(case, family.calendar.working(sixth), "CIN six months")
    if rng.random() < 0.05 * (case.closed - case.opened) / 365:
        day = rng.randint(case.opened, max(case.opened, last))
        audit(case, family.calendar.working(day), rng.choice(("Neglect", "Voice", "Planning")))
