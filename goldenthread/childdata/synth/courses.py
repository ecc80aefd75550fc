"""The course of a time in care: how it ends, under which legal statuses, and what the plan is."""

import dataclasses
import enum
import random

from goldenthread.childdata.synth.calendar import age_on
from goldenthread.childdata.synth.drawing import Weighted, about
from goldenthread.childdata.synth.population import Child


class Aim(enum.StrEnum):
    """What a time in care comes to."""

    HOME = "goes home"
    RELATIVES = "special guardianship or a child arrangements order"
    ADOPTION = "adoption"
    WAITS = "adoption that does not come about"
    STAYS = "stays to 18"
    BREAKS = "short breaks"


# CLA 2024, children who ceased: home 27 %, special guardianship 13 %, adoption 9 %, 18th birthday
# and independence about 35 %. By age at the start, set by trying.
AIMS = (
    (1, Weighted({Aim.HOME: 22, Aim.RELATIVES: 27, Aim.ADOPTION: 38, Aim.WAITS: 6, Aim.STAYS: 7})),
    (5, Weighted({Aim.HOME: 34, Aim.RELATIVES: 28, Aim.ADOPTION: 17, Aim.WAITS: 4, Aim.STAYS: 17})),
    (12, Weighted({Aim.HOME: 46, Aim.RELATIVES: 16, Aim.ADOPTION: 2, Aim.WAITS: 1, Aim.STAYS: 35})),
    (16, Weighted({Aim.HOME: 50, Aim.RELATIVES: 4, Aim.STAYS: 46})),
    (99, Weighted({Aim.HOME: 28, Aim.STAYS: 72})),
)
AT_18 = Weighted({"E5": 30, "E6": 15, "E17": 22, "E8": 20, "E4A": 9, "E7": 4})
GUARDIANS = Weighted({"E45": 12, "E46": 5, "E47": 55, "E48": 6, "E41": 22})
DIES = 0.002
BEGINS = Weighted({"V2": 44, "C1": 43, "L1": 7, "L2": 3, "J1": 3})


@dataclasses.dataclass(slots=True)
class Course:
    """A time in care. `statuses` are each legal status with its first day; `left` may lie ahead."""

    entered: int
    left: int
    aim: Aim
    ceased: str
    statuses: list[tuple[int, str]]
    decided: int | None = None
    ordered: int | None = None
    matched: int | None = None
    placed: int | None = None
    reversed_on: int | None = None
    is_early_placed: bool = False

    def status_on(self, day: int) -> str:
        """The legal status on a day."""
        return [code for since, code in self.statuses if since <= day][-1]


def course_of(rng: random.Random, child: Child, entered: int, lives_to: int) -> Course:
    """The course of a time in care that begins on a day; the child lives to a day at least."""
    age = max(0, age_on(child.born, entered))
    if child.is_unaccompanied or age >= 16:
        aim = Aim.STAYS if child.is_unaccompanied or rng.random() < 0.72 else Aim.HOME
    else:
        aim = Aim(next(aims for upto, aims in AIMS if age < upto).draw(rng))
    course = _begun(rng, child, entered, aim)
    if aim in (Aim.ADOPTION, Aim.WAITS):
        _towards_adoption(rng, course)
    _orders(rng, child, course)
    # Nobody is looked after from the 18th birthday, and every status lasts a day at least.
    if course.left >= child.adult:
        course.left, course.ceased = child.adult, AT_18.draw(rng)
    if rng.random() < DIES and lives_to < course.left:
        course.left, course.ceased = rng.randint(lives_to, course.left), "E2"
        child.died = course.left
    course.statuses = [one for one in course.statuses if one[0] < course.left]
    return course


def _begun(rng: random.Random, child: Child, entered: int, aim: Aim) -> Course:
    ceased, left = AT_18.draw(rng), child.adult
    if aim is Aim.HOME:
        left, ceased = entered + about(rng, 150, 1.1), rng.choice(("E4A", "E4A", "E4B", "E13"))
    elif aim is Aim.RELATIVES:
        left, ceased = entered + about(rng, 430, 0.45), GUARDIANS.draw(rng)
    return Course(entered, max(entered + 1, left), aim, ceased, [])


def _towards_adoption(rng: random.Random, course: Course) -> None:
    course.decided = course.entered + about(rng, 200, 0.35)
    course.ordered = course.decided + about(rng, 50, 0.5)
    course.matched = course.ordered + about(rng, 130, 0.75)
    course.placed = course.matched + about(rng, 22, 0.4)
    course.is_early_placed = rng.random() < 0.15
    course.left = course.placed + about(rng, 260, 0.35)
    course.ceased = rng.choice(("E11", "E12", "E12"))
    if course.aim is Aim.WAITS:
        course.matched = course.placed = None
        course.reversed_on = course.ordered + about(rng, 500, 0.6)
        course.left, course.ceased = 10**7, "E8"


def _orders(rng: random.Random, child: Child, course: Course) -> None:
    begins = BEGINS.draw(rng) if course.aim is not Aim.ADOPTION else rng.choice(("C1", "C1", "L2"))
    if child.is_unaccompanied:
        begins = "V2"
    if begins == "J1" and age_on(child.born, course.entered) < 12:
        begins = "V2"
    statuses = course.statuses
    statuses.append((course.entered, begins))
    day = course.entered
    if begins in ("L1", "L2"):
        day += 1 + rng.randint(1, 6)
        statuses.append((day, rng.choice(("C1", "C1", "V2"))))
    stays = course.left - course.entered > 300 and not child.is_unaccompanied
    if statuses[-1][1] in ("V2", "J1") and stays and rng.random() < 0.7:
        day += about(rng, 90, 0.6)
        statuses.append((day, "C1"))
    if statuses[-1][1] != "C1":
        return
    day += about(rng, 260, 0.3)
    if course.ordered is not None:
        course.ordered = max(course.ordered, statuses[-1][0] + 10)
        statuses.append((course.ordered, "E1"))
        if course.reversed_on is not None:
            statuses.append((max(course.reversed_on, course.ordered + 20) + 30, "C2"))
    elif course.aim is not Aim.HOME or course.left - day > 200:
        statuses.append((day, "C2"))
