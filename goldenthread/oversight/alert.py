"""What an alert is: which cases, how grave each is on a day, and since when something is due."""

import dataclasses
import enum
from collections.abc import Callable
from typing import Any

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example

# An Ibis table as `alert_rows` makes it. Ibis gives its types to no type checker.
Rows = Any


class Level(enum.StrEnum):
    """How grave it is, from least to most."""

    NOTICE = "notice"
    AMBER = "amber"
    RED = "red"
    CRITICAL = "critical"


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """A level, when it is reached in words, and the roles that are told then."""

    level: Level
    when: str
    notify: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Alert:
    """One alert. `rows` gives what is to be told at the end of a day, made by `alert_rows`.

    `subject` says what one row is about. While a decision is recorded, nobody is told anew for at
    most `longest_hold_days`; the alert itself stays until `closes_when` is met.
    """

    title: str
    area: str
    subject: str
    trigger: str
    steps: tuple[Step, ...]
    closes_when: str
    decision: str
    longest_hold_days: int
    needs: tuple[str, ...]
    rows: Callable[[At], Rows]
    examples: tuple[Example, ...]
    parameters: tuple[str, ...] = ()
    source: str = ""
    related_measure: str | None = None
    list_columns: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def levels(*steps: tuple[Level, Any]) -> Any:
    """The gravest level whose condition holds; none where none does. Give them in any order."""
    gravity = list(Level)
    gravest_first = sorted(steps, key=lambda step: -gravity.index(step[0]))
    return ibis.cases(
        *((condition.fill_null(False), level.value) for level, condition in gravest_first),
        else_=ibis.null("string"),
    )


def alert_rows(
    table: Rows,
    *,
    subject_id: Any,
    person_id: Any,
    level: Any,
    due_on: Any = None,
    overdue: Any = None,
) -> Rows:
    """The rows of an alert: those of the table that have a level.

    `overdue` is in days, calendar or working as the alert says; less than 0 is 0.
    """
    found = table.select(
        subject_id=subject_id.cast("string"),
        person_id=ibis.null("string") if person_id is None else person_id.cast("string"),
        level=level,
        due_on=ibis.null("date") if due_on is None else due_on.cast("date"),
        overdue=ibis.null("int64") if overdue is None else overdue.cast("int64").clip(lower=0),
    )
    return found.filter(found.level.notnull())
