"""The clock of a test, moved on."""

import contextlib
import datetime
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import time_machine

# The zone of the fixed day: another one would move the machine's own clock as well.
LONDON = ZoneInfo("Europe/London")


@contextlib.contextmanager
def later(*, seconds: int) -> Iterator[None]:
    """As if so many seconds had gone by."""
    then = datetime.datetime.now(LONDON) + datetime.timedelta(seconds=seconds)
    with time_machine.travel(then, tick=True):
        yield
