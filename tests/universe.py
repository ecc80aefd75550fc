"""The one made-up authority that tests share: Calderbrook Council, as the demonstration has it.

Seven services with 25 teams, and fourteen people, one for each role. Who is who is written in
goldenthread/web/demo/authority.py. `build_universe()` makes it through the site's own services:

    universe = build_universe()
    universe.person(roles.TeamManager)      # Jo Placeholder, of the safeguarding hub
    universe.team("Leaving Care")
    universe.service("Front Door and Assessment")
"""

import dataclasses
import datetime
from collections.abc import Mapping

from django.utils import timezone

from goldenthread.web.accounts.models import Service, Team, User
from goldenthread.web.accounts.roles import Role
from goldenthread.web.demo.services import build_authority


@dataclasses.dataclass(frozen=True)
class Universe:
    """The authority as built."""

    people: Mapping[str, User]

    def person(self, role: type[Role]) -> User:
        return self.people[role.id]

    def service(self, name: str) -> Service:
        return Service.objects.get(name=name)

    def team(self, name: str) -> Team:
        return Team.objects.get(name=name)


def build_universe(today: datetime.date | None = None) -> Universe:
    """The whole authority; call it in a test that may use the database."""
    return Universe(build_authority(today=today or timezone.localdate()))
