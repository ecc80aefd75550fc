"""Alerts raised for one day: what is told, of whom, how grave it is and since when it is due."""

import dataclasses
import datetime
import functools
from collections.abc import Callable
from typing import Any

from goldenthread.core.definitions import load_definitions
from goldenthread.measures.at import At
from goldenthread.measures.evaluating import refuse_missing
from goldenthread.oversight import alerts
from goldenthread.oversight.alert import Alert, Level


@dataclasses.dataclass(frozen=True, slots=True)
class Raised:
    """One alert on one subject. `overdue` is None where the rule counts no days."""

    subject_id: str
    person_id: str | None
    level: Level
    due_on: datetime.date | None
    overdue: int | None


@functools.cache
def all_alerts() -> dict[str, Alert]:
    """Every alert, by id."""
    return load_definitions(alerts, Alert)


def raised(alert: Alert, at: At, run: Callable[[Any], Any]) -> list[Raised]:
    """What an alert tells on a day, by subject. Raises NotAvailable."""
    refuse_missing(alert.needs, at)
    rows = run(alert.rows(at)).to_pylist()
    found = [
        Raised(
            row["subject_id"],
            row["person_id"],
            Level(row["level"]),
            row["due_on"],
            row["overdue"],
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: one.subject_id)
