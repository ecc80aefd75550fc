"""Workers: who holds which post from when to when, who stands in, and whose cases a post carries."""

import dataclasses
import datetime
import random
from collections.abc import Iterator

from goldenthread.childdata.synth.calendar import months_on
from goldenthread.childdata.synth.rates import (
    COVERED_BY_AGENCY,
    VACANT_YEARS,
    YEARS_IN_POST,
)
from goldenthread.childdata.synth.teams import Service, Team, made_up_teams

A_YEAR = 365.25
# Other workers than social workers hold these cases.
NOT_REGISTERED = {Service.EARLY_HELP, Service.LEAVING_CARE}
TITLES = {
    Service.EARLY_HELP: "Family support worker",
    Service.LEAVING_CARE: "Personal adviser",
    Service.REVIEWING: "Independent reviewing officer",
}


@dataclasses.dataclass(slots=True)
class Worker:
    """Somebody who works there from a day on. `left` is None for those who stay beyond all days told."""

    id: str
    team: Team
    joined: int
    left: int | None
    is_agency: bool
    full_time: float
    title: str
    registration: str
    cases_in_september: int = 0
    is_named: bool = False

    @property
    def name(self) -> str:
        """A name that nobody has."""
        return f"Worker {self.id[1:]}"


@dataclasses.dataclass(slots=True)
class Held:
    """From one day to another (not counted) a post was held by somebody, or by nobody."""

    since: int
    to: int
    worker: Worker | None


@dataclasses.dataclass(slots=True)
class Vacancy:
    """A spell in which a post has nobody of its own, whether or not an agency worker stands in."""

    post: str
    team: Team
    full_time: float
    since: int
    to: int

    @property
    def is_social_work(self) -> bool:
        """Whether the post needs a registered social worker."""
        return self.team.service not in NOT_REGISTERED


class Workforce:
    """Teams with their posts and everybody who held them."""

    def __init__(self, seed: int, children_living_there: int, start: int, until: int) -> None:
        # Cases that were opened before the years told had workers too.
        self._first, self._last = start - 12 * 366, until + 800
        self.until = until
        day = datetime.date.fromordinal(until)
        september = datetime.date(day.year - (day < datetime.date(day.year, 9, 30)), 9, 30)
        self.last_september = september.toordinal()
        self.teams: dict[Service, list[Team]] = {service: [] for service in Service}
        self.workers: list[Worker] = []
        self.team_names: dict[str, str] = {}
        self.vacancies: list[Vacancy] = []
        self._posts: list[list[Held]] = []
        self._count = 0
        for team, posts in made_up_teams(seed, children_living_there, until):
            rng = random.Random(f"{seed}:posts:{team.id}")
            self.teams[team.service].append(team)
            self.team_names[team.id] = team.name
            manager = self._worker(rng, team, self._first, None, "Team manager")
            team.manager = manager.id
            team.posts = range(len(self._posts), len(self._posts) + posts)
            self._posts.extend(self._post(rng, team, number) for number in range(posts))

    def team(self, service: Service, place: float) -> Team:
        """The team of a service that serves a place, told by a number from 0 to 1."""
        teams = self.teams[service]
        return teams[int(place * len(teams))]

    def held(self, team: Team, pick: float, since: int, to: int) -> Iterator[Held]:
        """Who held a case of the team from one day to another; nobody for some days after a leaver."""
        at = int(pick * len(team.posts))
        for held in self._within(team.posts[at], since, to):
            if held.worker or held.to - held.since <= 14:
                yield held
                continue
            # Cases wait a fortnight, and then go to whoever sits beside.
            yield Held(held.since, held.since + 14, None)
            beside = team.posts[(at + 1) % len(team.posts)]
            yield from self._within(beside, held.since + 14, held.to)

    def holder(self, team: Team, pick: float, day: int) -> str:
        """The worker who holds it on a day, or the manager where nobody does."""
        for held in self.held(team, pick, day, day + 1):
            if held.worker:
                return held.worker.id
        return team.manager

    def worker(self, number: str) -> Worker | None:
        """The worker with an identifier."""
        # They are numbered from 1 in the order in which they were made up.
        return self.workers[int(number[1:]) - 1] if number else None

    def _within(self, post: int, since: int, to: int) -> Iterator[Held]:
        for held in self._posts[post]:
            if held.since < to and held.to > since:
                if held.worker:
                    held.worker.is_named = True
                yield Held(max(held.since, since), min(held.to, to), held.worker)

    def _worker(
        self, rng: random.Random, team: Team, joined: int, left: int | None, title: str = "",
        is_agency: bool = False,
    ) -> Worker:  # fmt: skip
        self._count += 1
        usual = TITLES.get(team.service, "Social worker")
        registered = team.service not in NOT_REGISTERED or title == "Team manager"
        worker = Worker(
            id=f"W{self._count:06d}",
            team=team,
            joined=joined,
            left=left,
            is_agency=is_agency,
            full_time=rng.choice((1.0, 1.0, 1.0, 1.0, 0.8, 0.6)),
            title=title or rng.choices((usual, f"Senior {usual.lower()}"), (4, 1))[0],
            registration=f"SW{100_000 + self._count}" if registered else "",
        )
        self.workers.append(worker)
        return worker

    def _post(self, rng: random.Random, team: Team, number: int) -> list[Held]:
        spells: list[Held] = []
        day = self._first
        while day < self._last:
            stays = int(rng.expovariate(1 / (YEARS_IN_POST * A_YEAR))) + 90
            left = day + stays
            worker = self._worker(rng, team, day, left if left < self._last else None)
            spells.append(Held(day, left, worker))
            day = left
            if rng.random() < 0.6:
                filled = day + int(rng.expovariate(1 / (VACANT_YEARS / 0.6 * A_YEAR))) + 20
                post = f"P-{team.id}-{number + 1:02d}"
                self.vacancies.append(Vacancy(post, team, worker.full_time, day, filled))
                spells.extend(self._meanwhile(rng, team, day, filled))
                day = filled
        return spells

    def _meanwhile(self, rng: random.Random, team: Team, day: int, filled: int) -> Iterator[Held]:
        if rng.random() > COVERED_BY_AGENCY or filled - day < 60:
            yield Held(day, filled, None)
            return
        begins = day + rng.randint(5, 25)
        yield Held(day, begins, None)
        while begins < filled:
            ends = min(filled, months_on(begins, rng.randint(5, 20)))
            worker = self._worker(rng, team, begins, ends, is_agency=True)
            yield Held(begins, ends, worker)
            begins = ends
