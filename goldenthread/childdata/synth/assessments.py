"""Assessments: how long they take, what they find, how they go back and forth for sign-off."""

import dataclasses
import json

from goldenthread.childdata.synth.calendar import age_on
from goldenthread.childdata.synth.casework import Case, tell_oversight
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.rates import FACTORS
from goldenthread.childdata.synth.rows import flags, yes
from goldenthread.childdata.synth.teams import Work

KEYS = (
    "NFA_FLAG", "NFA_S47_END_FLAG", "STRATEGY_DISCUSSION_FLAG", "CLA_REQUEST_FLAG",
    "PRIVATE_FOSTERING_FLAG", "LEGAL_ACTION_FLAG", "PROV_OF_SERVICES_FLAG",
    "PROV_OF_SB_CARE_FLAG", "SPECIALIST_ASSESSMENT_FLAG", "REFERRAL_TO_OTHER_AGENCY_FLAG",
    "OTHER_ACTIONS_FLAG", "OTHER_OUTCOMES_EXIST_FLAG", "TOTAL_NO_OF_OUTCOMES", "COMMENTS",
)  # fmt: skip
ABOUT = Weighted(FACTORS)
METHODS = Weighted({"DIRECT": 70, "ADVOCATE": 6, "WRITTEN": 8, "OBSERVED": 12, "OTHER": 4})
REASONS = ("Analysis", "Child's voice", "Missing checks", "Plan", "Family history")
SENT_BACK, SEEN, VOICE_KEPT, CARE_PROFILE = 0.22, 0.95, 0.72, 0.5


@dataclasses.dataclass(frozen=True, slots=True)
class Assessed:
    """When an assessment of a case began and was signed off, and whether it found neglect."""

    start: int
    signed: int
    neglect: bool


def days_of_assessment(case: Case, start: int) -> int:
    """The day on which an assessment that begins on a day is signed off."""
    rng = case.family.rng
    if rng.random() < case.team_on(start).in_time(Work.ASSESSMENT, start + 30):
        # Most end shortly before their time is up.
        working = round(rng.triangular(4, 45, 42))
    else:
        working = 45 + round(rng.triangular(1, 60, 6))
    return case.family.calendar.after(start, working)


def assess(
    case: Case, start: int, signed: int, outcome: str, extra: tuple[str, ...] = ()
) -> Assessed:
    """An assessment of each child of a case."""
    rows, rng = case.family.rows, case.family.rng
    factors = sorted({ABOUT.draw(rng) for _ in range(rng.choice((1, 2, 2, 3, 3, 4, 5)))} | {*extra})
    if outcome == "NFA_FLAG" and rng.random() < 0.25 and not extra:
        factors = ["21"]
    lag, worker = rows.lag(), case.worker_on(signed)
    team = case.team_on(start)
    ids = [rows.new_id("AS") for _ in case.children]
    seen = rng.random() < SEEN
    for child, referral, one in zip(case.children, case.referrals, ids, strict=True):
        is_signed, found = rows.is_known(signed, lag), rows.new_id("AF")
        known = rows.add(
            "ssd_cin_assessments",
            start,
            cina_assessment_id=one,
            cina_person_id=child.id,
            cina_referral_id=referral,
            cina_assessment_start_date=rows.day(start),
            cina_assessment_child_seen=yes(seen) if is_signed else "",
            cina_assessment_auth_date=rows.day(signed, lag),
            cina_assessment_outcome_json=flags(KEYS, outcome) if is_signed else "",
            cina_assessment_outcome_nfa=yes(outcome == "NFA_FLAG") if is_signed else "",
            cina_assessment_team=team.id,
            cina_assessment_worker_id=worker,
        )
        if known and is_signed:
            rows.add(
                "ssd_assessment_factors",
                signed,
                lag,
                cinf_table_id=found,
                cinf_assessment_id=one,
                cinf_assessment_factors_json=json.dumps(factors),
            )
    tell_oversight(case, signed, "SIGNOFF")
    _events(case, ids, start, signed)
    _voices(case, start, signed)
    neglect = "16A" in factors
    if neglect and rng.random() < CARE_PROFILE:
        care_profile(case, start + int((signed - start) * rng.random()))
    return Assessed(start, signed, neglect)


def care_profile(case: Case, day: int) -> None:
    """A Graded Care Profile of each child."""
    rows = case.family.rows
    for child in case.children:
        rows.add_event(
            "ext_assessment_tool",
            day,
            exat_completion_id=rows.new_id("AT"),
            exat_person_id=child.id,
            exat_tool="GCP",
            exat_completed_date=rows.day(day),
        )


def _events(case: Case, ids: list[str], start: int, signed: int) -> None:
    rng, calendar = case.family.rng, case.family.calendar
    length = signed - start
    told: list[tuple[str, int, str]] = []
    if rng.random() < 0.7 and length > 14:
        told.append(("TOUCHBASE", start + int(length * rng.uniform(0.3, 0.6)), ""))
    submitted = max(start, signed - rng.choice((0, 0, 1, 1, 2, 3, 5, 8)))
    while rng.random() < SENT_BACK and submitted - start > 8:
        back = submitted - rng.randint(1, 3)
        told.append(("RETURNED", back, rng.choice(REASONS)))
        told.append(("SUBMITTED", max(start, back - rng.randint(1, 4)), ""))
        submitted = told[-1][1]
    told.append(("SUBMITTED", max(start, signed - rng.choice((0, 0, 1, 1, 2, 4))), ""))
    rows = case.family.rows
    for assessment in ids:
        for kind, day, reason in sorted(told, key=lambda one: one[1]):
            rows.add(
                "ext_assessment_event",
                min(signed, calendar.working(day)),
                exae_event_id=rows.new_id("AE"),
                exae_assessment_id=assessment,
                exae_event_kind=kind,
                exae_event_date=rows.day(min(signed, calendar.working(day))),
                exae_reason=reason,
            )


def _voices(case: Case, start: int, signed: int) -> None:
    rng = case.family.rng
    for child in case.children:
        kept, day = rng.random() < VOICE_KEPT, rng.randint(start, signed)
        if kept and child.born <= day:
            method = METHODS.draw(rng) if age_on(child.born, day) >= 4 else "OBSERVED"
            tell_voice(case, child.id, day, method)


def tell_voice(case: Case, person: str, day: int, method: str) -> None:
    """That a child was heard on a day."""
    rows, rng = case.family.rows, case.family.rng
    offered = rng.random() < 0.4
    rows.add_event(
        "ext_voice_record",
        day,
        exvo_voice_id=rows.new_id("VO"),
        exvo_person_id=person,
        exvo_date=rows.day(day),
        exvo_method=method,
        exvo_advocate_offered=yes(offered),
        exvo_advocate_active=yes(offered and rng.random() < 0.3),
    )
