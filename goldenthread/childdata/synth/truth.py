"""The truth about a made-up authority: what was planted and where, beside its files."""

import json
import pathlib
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from goldenthread.childdata.synth.authority import Authority
from goldenthread.childdata.synth.calendar import Calendar
from goldenthread.childdata.synth.faults import Planted
from goldenthread.childdata.synth.rates import (
    FAULTS_IN_10_000,
    MORE_IN_WHAT_LASTS,
    RECORDED_AFTER_DAYS,
    SEASON,
)
from goldenthread.childdata.synth.teams import BACKLOG_COSTS, IMPROVED, Team

FILE = "truth.json"


class Truth:
    """The file, written on the way so that it takes no room: one line for each fault."""

    def __init__(self, folder: pathlib.Path, authority: Authority) -> None:
        # Closed in `__exit__`.
        self._file = (folder / FILE).open("w", encoding="utf-8")
        self._count = 0
        told = {
            "authority": _wanted(authority),
            "teams": [
                _team(authority.window.calendar, team)
                for teams in authority.workforce.teams.values()
                for team in teams
            ],
            "rates": {
                "faults_in_10000_rows": FAULTS_IN_10_000,
                "more_in_10000_rows_of_what_lasts": MORE_IN_WHAT_LASTS,
                "rows_recorded_more_than_3_days_late": _late(),
                "chance_in_a_backlog_times": BACKLOG_COSTS,
                "referrals_by_month": list(SEASON),
            },
        }
        self._file.write(json.dumps(told, indent=1)[:-2] + ',\n "faults": [')

    def __enter__(self) -> Self:
        return self

    def tell(self, planted: Planted) -> None:
        """Write down one fault."""
        self._file.write((",\n  " if self._count else "\n  ") + json.dumps(planted))
        self._count += 1

    def finish(self, rows: Mapping[str, int]) -> None:
        """Write the number of rows of each table, which ends the file."""
        self._file.write(f'\n ],\n "rows": {json.dumps(dict(rows), indent=2)}\n}}\n')

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()


def _wanted(authority: Authority) -> dict[str, object]:
    wanted = authority.wanted
    return {
        "children": wanted.children,
        "years": wanted.years,
        "seed": wanted.seed,
        "from": wanted.start.isoformat(),
        "until": wanted.until.isoformat(),
        "known_at": (wanted.known_at or wanted.until).isoformat(),
        "children_living_there": wanted.children_living_there,
    }


def _team(calendar: Calendar, team: Team) -> dict[str, object]:
    improves = team.improves_from
    return {
        "team": team.id,
        "name": team.name,
        "service": team.service.value,
        "improves_from": None if improves is None else calendar.text(improves),
        "backlog": None if team.backlog is None else [calendar.text(day) for day in team.backlog],
        "in_time": {
            work.value: {
                "before": round(level, 3),
                "after": round(max(level, IMPROVED.get(work, 0) if improves else 0), 3),
            }
            for work, level in team.levels.items()
        },
    }


def _late() -> float:
    late = sum(days > 3 for days in RECORDED_AFTER_DAYS)
    return round(late / len(RECORDED_AFTER_DAYS), 3)
