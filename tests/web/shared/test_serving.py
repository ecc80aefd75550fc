"""The port, the static files and the processes that serve the site."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from goldenthread.web.shared.serving import (
    Beside,
    PortTaken,
    Restarts,
    answers,
    refuse_taken_port,
    static_fingerprint,
)

SLEEPS = "import time\nwhile True: time.sleep(0.05)"
IGNORES_BEING_ASKED = f"import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n{SLEEPS}"


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_taken_port_is_refused_with_one_that_is_free(taken_port):
    with pytest.raises(PortTaken, match=rf"Port {taken_port} is in use.*make run PORT=\d+"):
        refuse_taken_port("127.0.0.1", taken_port)


def test_where_no_other_port_is_free_none_is_named(taken_port, monkeypatch):
    monkeypatch.setattr("goldenthread.web.shared.serving.PORTS_TRIED", 1)

    with pytest.raises(PortTaken) as refusal:
        refuse_taken_port("127.0.0.1", taken_port)

    assert "PORT=" not in str(refusal.value)


def test_a_free_port_is_fine(taken_port):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]

    refuse_taken_port("127.0.0.1", port)

    assert answers("127.0.0.1", taken_port)
    assert not answers("127.0.0.1", port)


def test_a_program_that_listens_only_by_ipv6_has_the_port_too():
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    try:
        listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no IPv6")
    localhost = {found[4][0] for found in socket.getaddrinfo("localhost", None)}
    with listener:
        if "::1" not in localhost:
            pytest.skip("localhost is not known by IPv6 here")
        with pytest.raises(PortTaken):
            refuse_taken_port("127.0.0.1", listener.getsockname()[1])


def test_static_files_have_another_fingerprint_once_one_has_changed(settings, tmp_path: Path):
    settings.STATICFILES_DIRS = [tmp_path]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    (tmp_path / "site.css").write_text("a")
    before = static_fingerprint("1")

    same = static_fingerprint("1")
    newer = static_fingerprint("2")
    (tmp_path / "site.css").write_text("ab")

    assert before == same
    assert len({before, newer, static_fingerprint("1")}) == 3


def test_a_process_beside_ends_when_asked():
    beside = Beside(["-c", SLEEPS])

    was_running = not beside.has_ended
    beside.end()
    beside.end()

    assert was_running
    assert beside.process.returncode == -signal.SIGTERM


def test_a_process_that_does_not_end_is_ended(monkeypatch):
    monkeypatch.setattr("goldenthread.web.shared.serving.SECONDS_TO_END", 0.2)
    beside = Beside(["-c", IGNORES_BEING_ASKED])
    time.sleep(0.3)

    beside.end()

    assert beside.process.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_a_process_beside_ends_with_a_parent_that_was_killed_outright():
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import time\n"
            "from goldenthread.web.shared.serving import Beside\n"
            f"print(Beside(['-c', {SLEEPS!r}]).process.pid, flush=True)\n"
            "time.sleep(60)",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()

    give_up_at = time.monotonic() + 5
    while _runs(child) and time.monotonic() < give_up_at:
        time.sleep(0.05)

    assert not _runs(child)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # One that nobody has waited for has ended all the same.
    return "Z" not in Path(f"/proc/{process}/stat").read_text().split(")")[1].split()[0]


def test_restarts_are_counted_within_a_window_and_not_for_ever():
    restarts = Restarts(most=2, seconds=3600)

    taken = [restarts.take(now) for now in (0, 1000, 2000, 3601)]

    assert taken == [True, True, False, True]
    assert restarts.count(3601) == 2
