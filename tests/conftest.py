"""What holds for every test: one fixed day, no network beyond this machine, the real files elsewhere."""

import datetime
import ipaddress
import socket
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import hypothesis
import pytest
import time_machine

# The same cases every time, so that a run says something of the change and not of its luck.
# To look for more: pytest --hypothesis-profile=search
hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.register_profile("search", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("same")

# A Monday, on which the made-up authority's plan is half way.
TODAY = datetime.date(2026, 5, 11)
NOW = datetime.datetime(2026, 5, 11, 9, 0, tzinfo=ZoneInfo("Europe/London"))


class OutsideSocket(AssertionError):
    """A test tried to reach another machine."""


@pytest.fixture(autouse=True)
def fixed_day(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test happens on the same morning; only a real browser needs the real clock."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    with time_machine.travel(NOW, tick=True):
        yield


@pytest.fixture(autouse=True)
def no_outside_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
            raise OutsideSocket(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture
def _django_db_helper(events_may_be_emptied: None, _django_db_helper: None) -> None:
    """Pytest-django’s, which empties the database after a test that really commits."""


@pytest.fixture
def events_may_be_emptied(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any
) -> Iterator[None]:
    """Lift the refusal to delete events for as long as such a test and its emptying last."""
    marker = request.node.get_closest_marker("django_db")
    if not (marker and marker.kwargs.get("transaction")) and not (
        {"transactional_db", "live_server"} & set(request.fixturenames)
    ):
        yield
        return
    from django.core.cache import cache
    from django.db import connection

    from goldenthread.web.shared.append_only import lift, protect

    with django_db_blocker.unblock():
        lift(connection, "shared_event")
    yield
    with django_db_blocker.unblock():
        cache.clear()
        protect(connection, "shared_event")
