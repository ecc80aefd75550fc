"""Placements: where a child in care lives, with whom, how far from home, and why each one ended."""

import dataclasses
import itertools
import random

from goldenthread.childdata.synth.calendar import age_on
from goldenthread.childdata.synth.courses import Aim, Course
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.population import Child, Home, far_postcode, home_of
from goldenthread.childdata.synth.rates import PLACEMENT_FROM_16, PLACEMENT_UNDER_16

YOUNGER, OLDER = Weighted(PLACEMENT_UNDER_16), Weighted(PLACEMENT_FROM_16)
PROVIDERS = Weighted({"PR1": 46, "PR4": 42, "PR5": 5, "PR2": 4, "PR3": 3})
# CLA 2024: of placements that ended with another carer, about a third as the care plan had it.
ENDED = Weighted({"CARPL": 44, "CREQB": 15, "CREQO": 8, "CHILD": 6, "LAREQ": 8, "STAND": 3,
    "ALLEG": 2, "CLOSE": 3, "APPRR": 0.5, "OTHER": 7})  # fmt: skip
WITHOUT_URN = {"P1", "P3", "R1", "R2", "R5"}
OUT_OF_AREA, IN_WALES, NOT_KNOWN = 0.38, 0.02, 0.015
OWN_AUTHORITY = "999"
# Moves a year: many in the first months, fewer once settled, and some children never settle.
MOVES_AT_FIRST, MOVES_LATER, UNSETTLED, UNSETTLED_MOVES = 1.0, 0.17, 0.09, 2.2


@dataclasses.dataclass(slots=True)
class Placement:
    """A placement. `change` is how it began: S the first, P another carer, T the same carer."""

    start: int
    kind: str
    change: str
    provider: str = ""
    urn: str = ""
    postcode: str = ""
    miles: float | None = None
    authority: str = OWN_AUTHORITY
    id: str = ""
    end: int = 0
    why_ended: str = ""


def placements_of(rng: random.Random, child: Child, home: Home, course: Course) -> list[Placement]:
    """The placements of a time in care, in order, each ending where the next begins."""
    is_unsettled = rng.random() < UNSETTLED
    placements = [_placement(rng, child, home, course, course.entered, "S")]
    day = course.entered
    settles = course.placed if course.placed is not None else course.left
    while True:
        in_first_months = day - course.entered < 200
        rate = MOVES_AT_FIRST if in_first_months else MOVES_LATER
        days = int(rng.expovariate((UNSETTLED_MOVES if is_unsettled else rate) / 365.25)) + 3
        # A year that began unsettled may have settled since.
        if in_first_months and days > 200 and not is_unsettled:
            days = 200 + int(rng.expovariate(MOVES_LATER / 365.25))
        day += days
        if day >= settles - 10:
            break
        placements.append(_placement(rng, child, home, course, day, "P"))
    _turn_sixteen(rng, child, home, course, placements)
    _stays_long(rng, course, placements)
    _adopters(rng, child, home, course, placements)
    _ends(rng, course, placements)
    return _with_holidays(rng, placements)


def _placement(
    rng: random.Random, child: Child, home: Home, course: Course, day: int, change: str
) -> Placement:
    kinds = OLDER if age_on(child.born, day) >= 16 else YOUNGER
    kind = kinds.draw(rng)
    while kind in ("P1", "U3") and (child.is_unaccompanied or course.status_on(day) == "V2"):
        kind = kinds.draw(rng)
    if course.status_on(day) == "J1":
        kind = rng.choice(("R5", "K1", "K2"))
    return _located(rng, child, home, Placement(day, kind, change))


def _located(rng: random.Random, child: Child, home: Home, placement: Placement) -> Placement:
    kind = placement.kind
    placement.provider = "PR0" if kind == "P1" else PROVIDERS.draw(rng)
    if kind[0] in "ZT":
        placement.provider = ""
    if kind in ("U3", "U1", "U2"):
        placement.provider = "PR1"
    has_urn = kind not in WITHOUT_URN and kind[0] not in "ZT"
    placement.urn = f"SC{rng.randint(400_000, 499_999)}" if has_urn else ""
    if kind == "P1":
        placement.postcode, placement.miles = home.postcode, 0.0
    elif rng.random() < OUT_OF_AREA * (1.3 if placement.provider == "PR4" else 0.8):
        placement.postcode = far_postcode(rng)
        placement.authority = "WAL" if rng.random() < IN_WALES else rng.choice(("997", "998"))
        placement.miles = round(rng.lognormvariate(3.2, 0.8) + 3, 1)
    else:
        placement.postcode = home_of(rng).postcode
        placement.miles = round(rng.lognormvariate(1.3, 0.7), 1)
    if rng.random() < NOT_KNOWN or child.is_unaccompanied:
        placement.miles = None
    return placement


def _turn_sixteen(
    rng: random.Random, child: Child, home: Home, course: Course, placements: list[Placement]
) -> None:
    moves = child.adult - rng.randint(150, 700)
    in_time = placements[-1].start + 30 < moves < course.left - 30
    goes = placements[-1].kind[0] == "K" or rng.random() < 0.25
    if course.aim is Aim.STAYS and in_time and goes:
        placements.append(_located(rng, child, home, Placement(moves, "K3", "P")))


def _stays_long(rng: random.Random, course: Course, placements: list[Placement]) -> None:
    """A foster placement is made a long-term one, with the same carers."""
    last = placements[-1]
    day = last.start + rng.randint(250, 500)
    may_stay = last.kind in ("U6", "U3") and course.aim is Aim.STAYS
    if may_stay and course.left - day > 300 and rng.random() < 0.75:
        kind = "U4" if last.kind == "U6" else "U1"
        placements.append(dataclasses.replace(last, start=day, kind=kind, change="T"))


def _adopters(
    rng: random.Random, child: Child, home: Home, course: Course, placements: list[Placement]
) -> None:
    if course.placed is None or course.placed >= course.left:
        return
    while placements[-1].start >= course.placed and len(placements) > 1:
        placements.pop()
    is_foster = course.is_early_placed
    kind = "A5" if is_foster else "A6"
    if is_foster:
        placed = dataclasses.replace(placements[-1], start=course.placed, kind=kind, change="T")
    else:
        placed = _located(rng, child, home, Placement(course.placed, kind, "P"))
    placements.append(placed)


def _ends(rng: random.Random, course: Course, placements: list[Placement]) -> None:
    placements[:] = [one for one in placements if one.start < course.left]
    for one, following in itertools.pairwise(placements):
        one.end = following.start
        one.why_ended = "PLACE" if following.change == "T" else ENDED.draw(rng)
    placements[-1].end = course.left


def _with_holidays(rng: random.Random, placements: list[Placement]) -> list[Placement]:
    """Now and then a child is elsewhere for some days, and goes back to the same carers."""
    told: list[Placement] = []
    for one in placements:
        told.append(one)
        day = one.start + rng.randint(60, 400)
        if one.kind[0] in "UK" and day + 20 < one.end and rng.random() < 0.10:
            back = day + rng.randint(3, 7)
            kind = rng.choice(("T3", "T4", "T1", "T2"))
            away = Placement(day, kind, "P", postcode=far_postcode(rng), miles=12.0, end=back)
            away.authority = "998"
            again = dataclasses.replace(one, start=back, change="P")
            one.end, one.why_ended = day, ""
            told.extend((away, again))
    return told
