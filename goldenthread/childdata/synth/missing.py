"""Children who go missing, and the interviews that they are offered when they are back."""

import dataclasses

from goldenthread.childdata.synth.calendar import age_on, birthday
from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.need import tell_meeting
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.rows import yes

# CLA 2024: 11 % of children in care went missing in the year, 6.6 times each.
GO_MISSING, OFTEN = 0.3, 0.1
TIMES_A_YEAR, TIMES_OFTEN = 1.6, 15.0
AWAY_WITHOUT_LEAVE, STAYS_AWAY = 0.14, 0.03
OFFERED, ACCEPTED, HELD, IN_72_HOURS, CHECKED = 0.92, 0.78, 0.92, 0.72, 0.7
DECLINED = Weighted({"Did not want to": 60, "Could not be found": 15, "Parent declined": 25})


@dataclasses.dataclass(frozen=True, slots=True)
class Away:
    """Once that a child was away: days with the minute of each, and of which kind."""

    day: int
    minute: int
    back: int
    back_minute: int
    kind: str


def tell_missing(case: Case, child: Child, since: int, to: int) -> None:
    """Missing episodes of a child between two days."""
    rng, window = case.family.rng, case.family.window
    often = child.missing_often < OFTEN
    if child.missing_often > GO_MISSING:
        return
    day = max(since, birthday(child.born, 10), window.start)
    last = min(to, window.until)
    while True:
        day += 1 + int(rng.expovariate((TIMES_OFTEN if often else TIMES_A_YEAR) / 365.25))
        if day >= last:
            return
        # Teenagers go, and children of ten rarely.
        if rng.random() > 0.2 + 0.2 * (age_on(child.born, day) - 10):
            continue
        usual, long = rng.expovariate(1 / 15), 24 * min(120, 5 + rng.expovariate(1 / 40))
        hours = long if rng.random() < STAYS_AWAY else min(96, usual)
        minute = rng.randint(300, 1439)
        days, back_minute = divmod(minute + int(hours * 60) + 20, 1440)
        kind = "A" if rng.random() < AWAY_WITHOUT_LEAVE else "M"
        away = Away(day, minute, day + days, back_minute, kind)
        _episode(case, child, away)
        day = away.back
        meets = case.family.calendar.working(day + 5)
        if often and rng.random() < 0.08 and meets < last:
            tell_meeting(case, "MACE", meets, agencies=True)


def _episode(case: Case, child: Child, away: Away) -> None:
    rows, rng = case.family.rows, case.family.rng
    missing = rows.new_id("MI")
    offered, accepted = rng.random() < OFFERED, rng.random() < ACCEPTED
    is_back = rows.is_known(away.back)
    known = rows.add_event(
        "ssd_missing",
        away.day,
        miss_table_id=missing,
        miss_person_id=child.id,
        miss_missing_episode_start_date=rows.moment(away.day, away.minute),
        miss_missing_episode_type=away.kind,
        miss_missing_episode_end_date=rows.moment(away.back, away.back_minute),
        miss_missing_rhi_offered="" if not is_back else "NA" if away.kind == "A" else yes(offered),
        miss_missing_rhi_accepted=_accepted(away, is_back, offered, accepted),
    )
    _interview(case, child, away, missing, offered and known, accepted)


def _accepted(away: Away, is_back: bool, offered: bool, accepted: bool) -> str:
    if not is_back or (not offered and away.kind == "M"):
        return ""
    return "NA" if away.kind == "A" else yes(accepted)


def _interview(
    case: Case, child: Child, away: Away, missing: str, offered: bool, accepted: bool
) -> None:
    rows, rng = case.family.rows, case.family.rng
    hours = rng.randint(4, 70) if rng.random() < IN_72_HOURS else rng.randint(74, 400)
    days, minute = divmod(away.back_minute + hours * 60, 1440)
    held_on = away.back + days
    is_held = accepted and rng.random() < HELD
    checked = held_on + rng.randint(1, 12) if rng.random() < CHECKED else None
    reason, independent = DECLINED.draw(rng), rng.random() < 0.85
    number = rows.new_id("RI")
    if not offered or away.kind == "A":
        return
    rows.add_event(
        "ext_return_interview",
        away.back,
        exri_interview_id=number,
        exri_person_id=child.id,
        exri_missing_id=missing,
        exri_offered_date=rows.moment(away.back, min(1439, away.back_minute + 15)),
        exri_accepted="Y" if accepted else "N",
        exri_completed_date=rows.moment(held_on, minute) if is_held else "",
        exri_independent=yes(independent) if is_held else "",
        exri_declined_reason="" if is_held else reason,
        exri_quality_assured_date=rows.day(checked),
    )
