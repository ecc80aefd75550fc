"""Teams, and how well each does its work from month to month: this is where improvement is planted."""

import dataclasses
import datetime
import enum
import random
from collections.abc import Mapping, Sequence

from goldenthread.childdata.synth.calendar import months_on


class Service(enum.StrEnum):
    """What a team does. A case moves from the front door to the team that will stay with it."""

    FRONT_DOOR = "front door"
    ASSESSMENT = "assessment"
    SAFEGUARDING = "safeguarding"
    DISABILITY = "disabled children"
    CARE = "children in care"
    LEAVING_CARE = "leaving care"
    EARLY_HELP = "early help"
    REVIEWING = "reviewing officers"
    ADOPTION = "adoption"


class Work(enum.StrEnum):
    """A piece of work that is done in time, or is not."""

    DECISION = "contact decided within a working day"
    ASSESSMENT = "assessment within 45 working days"
    CONFERENCE = "conference within 15 working days"
    CIN_VISIT = "visit on a child in need plan within 28 days"
    CP_VISIT = "visit on a child protection plan within 28 days"
    CLA_VISIT = "visit to a child in care within 42 days"
    REVIEW = "review by its day"
    SUPERVISION = "case supervision within 42 days"
    OVERSIGHT = "management oversight each month"


# CIN 2024: assessments 84 %, conferences 79 %; CLA: reviews in time 90 %. The others are guesses.
USUAL: Mapping[Work, float] = {
    Work.DECISION: 0.84, Work.ASSESSMENT: 0.77, Work.CONFERENCE: 0.79, Work.CIN_VISIT: 0.80,
    Work.CP_VISIT: 0.92, Work.CLA_VISIT: 0.93, Work.REVIEW: 0.92, Work.SUPERVISION: 0.72,
    Work.OVERSIGHT: 0.72,
}  # fmt: skip
# What the improvement is about, and how far it goes in the teams where it happens.
IMPROVED: Mapping[Work, float] = {
    Work.DECISION: 0.96, Work.ASSESSMENT: 0.95, Work.CIN_VISIT: 0.94, Work.SUPERVISION: 0.92,
    Work.OVERSIGHT: 0.93,
}  # fmt: skip
TAKES_DAYS = 75
BACKLOG_COSTS = 0.62
CODES = {
    Service.FRONT_DOOR: "FD", Service.ASSESSMENT: "AS", Service.SAFEGUARDING: "SG",
    Service.DISABILITY: "DC", Service.CARE: "CC", Service.LEAVING_CARE: "LC",
    Service.EARLY_HELP: "EH", Service.REVIEWING: "RO", Service.ADOPTION: "AD",
}  # fmt: skip
DISTRICTS = ("North", "East", "South", "West", "Harbour", "Riverside", "Hill", "Market")


@dataclasses.dataclass(slots=True)
class Team:
    """A team. `levels` are its chances before; it improves from a day on, or has a backlog, or neither."""

    id: str
    name: str
    service: Service
    levels: Mapping[Work, float]
    improves_from: int | None = None
    backlog: tuple[int, int] | None = None
    manager: str = ""
    posts: Sequence[int] = ()

    def in_time(self, work: Work, day: int) -> float:
        """The chance that a piece of work that is due about the day is done in time."""
        level = self.levels[work]
        if self.improves_from is not None and day > self.improves_from and work in IMPROVED:
            risen = min(1.0, (day - self.improves_from) / TAKES_DAYS)
            level += (max(IMPROVED[work], level) - level) * risen
        if self.backlog and self.backlog[0] <= day <= self.backlog[1]:
            level *= BACKLOG_COSTS
        return level


# Teams for each 100 posts' worth of cases are as many as give six or seven posts each.
POSTS_A_TEAM = 6
# Cases of each service at a time, for each 10,000 children who live there. Set by trying.
CASES: Mapping[Service, float] = {
    Service.FRONT_DOOR: 8, Service.ASSESSMENT: 86, Service.SAFEGUARDING: 180,
    Service.DISABILITY: 40, Service.CARE: 83, Service.LEAVING_CARE: 85, Service.EARLY_HELP: 40,
    Service.REVIEWING: 84, Service.ADOPTION: 8,
}  # fmt: skip


def made_up_teams(seed: int, children_living_there: int, until: int) -> list[tuple[Team, int]]:
    """Each team with the number of its posts. Half of the teams of a service improve, in turn."""
    from goldenthread.childdata.synth.rates import CASES_A_WORKER

    found: list[tuple[Team, int]] = []
    begins = datetime.date.fromordinal(until).replace(day=1).toordinal()
    for service, cases in CASES.items():
        # Reviewing officers carry three times as many.
        each = CASES_A_WORKER * (3 if service is Service.REVIEWING else 1)
        posts = max(2, round(cases * children_living_there / 10_000 / each))
        teams = max(2, round(posts / POSTS_A_TEAM)) if service is not Service.ADOPTION else 1
        share, more = divmod(max(posts, teams), teams)
        for number in range(teams):
            rng = random.Random(f"{seed}:team:{service}:{number}")
            team = _team(rng, service, number, begins)
            found.append((team, share + (number < more)))
    return found


def _team(rng: random.Random, service: Service, number: int, begins: int) -> Team:
    district = DISTRICTS[number % len(DISTRICTS)]
    again = number // len(DISTRICTS)
    name = f"{service.capitalize()} {district}{f' {again + 1}' if again else ''}"
    levels = {
        work: min(0.98, max(0.3, level + rng.uniform(-0.06, 0.06))) for work, level in USUAL.items()
    }
    improves = months_on(begins, -rng.randint(9, 14)) if number % 2 == 0 else None
    backlog = None
    if number % 3 == 1 and service in (Service.FRONT_DOOR, Service.ASSESSMENT):
        opened = months_on(begins, -rng.randint(18, 26))
        backlog = (opened, months_on(opened, rng.randint(4, 7)) - 1)
    return Team(f"T-{CODES[service]}{number + 1:03d}", name, service, levels, improves, backlog)
