"""The draft that a check makes, worked out once for each state of the check."""

import datetime
import functools
from dataclasses import dataclass

from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.checking.table_readings import TableReading, table_readings
from goldenthread.plans.plan import Plan
from goldenthread.plans.whole.facts import facts_of
from goldenthread.web.checking.models import Check, Decision
from goldenthread.web.checking.stretches import Stretch, stretches_of
from goldenthread.web.plans.models import Reading

# Each is a whole document in memory.
_REMEMBERED = 8


@dataclass(frozen=True)
class Checked:
    """A draft with its source and what was read from it, side by side."""

    draft: Draft
    stretches: list[Stretch]


def checked(check: Check) -> Checked:
    """The draft as it stands; not to be changed, since all who ask share it."""
    return _checked(check.pk, check.reading.read_at, check.mark)


def tables_of(check: Check) -> tuple[TableReading, ...]:
    return _tables(check.pk, check.reading.read_at)


@functools.lru_cache(maxsize=_REMEMBERED)
def _checked(reading_id: int, read_at: datetime.datetime, _mark: str) -> Checked:
    read = _read(reading_id, read_at)
    standing = Decision.objects.filter(check_of=reading_id, taken_back_at__isnull=True)
    days = facts_of(read.source).days
    draft = Draft(read, [decision.value() for decision in standing], days)
    return Checked(draft, stretches_of(draft))


@functools.lru_cache(maxsize=_REMEMBERED)
def _tables(reading_id: int, read_at: datetime.datetime) -> tuple[TableReading, ...]:
    read = _read(reading_id, read_at)
    return table_readings(read.source, read.guidance)


@functools.lru_cache(maxsize=_REMEMBERED)
def _read(reading_id: int, _read_at: datetime.datetime) -> Plan:
    """What was read, kept over decisions: to make it of its stored form takes seconds at 5,000 rows."""
    return Reading.objects.get(pk=reading_id).value()
