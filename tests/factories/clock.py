"""The clock of a test, moved on."""

import contextlib
import datetime
from collections.abc import Iterator

import time_machine


@contextlib.contextmanager
def later(*, seconds: int) -> Iterator[None]:
    """As if so many seconds had gone by."""
    then = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=seconds)
    with time_machine.travel(then, tick=True):
        yield
