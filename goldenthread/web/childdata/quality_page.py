"""What the pages of data quality show: rules and counts, and the rows to be put right."""

import datetime
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.childdata.quality.all_rules import all_rules
from goldenthread.childdata.quality.looking import Count, Fault, Looked, faults
from goldenthread.childdata.quality.material import material_of
from goldenthread.childdata.quality.rule import Rule
from goldenthread.web.childdata.models import QualityLook
from goldenthread.web.childdata.queries import TeamsRead
from goldenthread.web.childdata.store import site_store

# More than this is no list that anybody works through: the command writes them all.
MOST_FAULTS = 2_000


@dataclass(frozen=True)
class TeamSaid:
    """A team with how much there is to put right; `number` is empty for what nobody's team has."""

    number: str
    name: str
    faults: int
    may_open: bool


@dataclass(frozen=True)
class FaultSaid:
    """A row to be put right, with its rule in words."""

    fault: Fault
    rule: Rule


def teams_said(look: QualityLook, read: TeamsRead) -> list[TeamSaid]:
    """The teams in the order of the look; `read` are those whose rows the viewer may see."""
    return [
        TeamSaid(
            one["team"] or "",
            one["name"] or one["team"] or "No team has the case now",
            one["faults"],
            read.cover((one["team"], one["name"])),
        )
        for one in look.told["by_team"]
    ]


def faults_said(look: QualityLook, team: str, day: datetime.date) -> list[FaultSaid]:
    """The first rows of a team to be put right, the worst rules first."""
    with material_of(site_store(), day) as material:
        found = itertools.islice(faults(material, _looked(look), team), MOST_FAULTS)
        return [FaultSaid(one, all_rules()[one.rule]) for one in found]


def _looked(look: QualityLook) -> Looked:
    """Which rules found something, so that only these are asked for rows."""
    found = [one for one in look.told["by_rule"] if one["rule"] in all_rules()]
    counts = tuple(Count(one["rule"], True, None, None, one["faults"]) for one in found)
    return Looked(look.known_at, look.told["rows"], (), (), counts)


@dataclass(frozen=True)
class PointSaid:
    """How much was wrong on the day of a load, for the trend."""

    known_at: datetime.date
    errors: int
    queries: int


def points_said(looks: Sequence[QualityLook]) -> list[PointSaid]:
    return [PointSaid(one.known_at, one.told["errors"], one.told["queries"]) for one in looks]
