"""The draft that a check makes, worked out once for each state of the check."""

import functools
from dataclasses import dataclass

from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.checking.table_readings import TableReading, table_readings
from goldenthread.plans.whole.facts import facts_of
from goldenthread.web.checking.models import Check
from goldenthread.web.checking.stretches import Stretch, stretches_of

# Each is a whole document in memory.
_REMEMBERED = 8


@dataclass(frozen=True)
class Checked:
    """A draft with its source and what was read from it, side by side."""

    draft: Draft
    stretches: list[Stretch]


def checked(check: Check) -> Checked:
    """The draft as it stands; not to be changed, since all who ask share it."""
    return _checked(check.pk, check.mark)


def tables_of(check: Check) -> tuple[TableReading, ...]:
    return _tables(check.pk, check.mark)


@functools.lru_cache(maxsize=_REMEMBERED)
def _checked(reading_id: int, _mark: str) -> Checked:
    check = Check.objects.select_related("reading").get(pk=reading_id)
    read = check.reading.value()
    standing = check.decisions.filter(taken_back_at__isnull=True)
    days = facts_of(read.source).days
    draft = Draft(read, [decision.value() for decision in standing], days)
    return Checked(draft, stretches_of(draft))


@functools.lru_cache(maxsize=_REMEMBERED)
def _tables(reading_id: int, mark: str) -> tuple[TableReading, ...]:
    read = _checked(reading_id, mark).draft.read
    return table_readings(read.source, read.guidance)
