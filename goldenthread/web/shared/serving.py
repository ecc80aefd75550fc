"""Serving the site from one command: the port, the static files, and the processes beside it."""

import ctypes
import hashlib
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from django.contrib.staticfiles.finders import get_finders

PORTS_TRIED = 50
SECONDS_TO_END = 15


class PortTaken(Exception):
    """Another program listens there. Its text says what to do."""


def refuse_taken_port(host: str, port: int) -> None:
    """Say so before anything is prepared, rather than after."""
    if _is_free(host, port):
        return
    free = next(
        (other for other in range(port + 1, port + PORTS_TRIED) if _is_free(host, other)), 0
    )
    instead = f" Port {free} is free: make run PORT={free}" if free else ""
    raise PortTaken(
        f"Port {port} is in use by another program, or by this site already running.{instead}"
    )


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as listener:
        # As the web server does, or a port just left would look taken for a minute.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return False
    # A program on the IPv6 side only would answer browsers in our stead.
    return not answers("localhost", port)


def answers(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True


def static_fingerprint(version: str) -> str:
    """What tells whether the static files have changed since they were last gathered."""
    known = hashlib.sha256(version.encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            about = Path(storage.path(path)).stat()
            known.update(f"{path} {about.st_size} {about.st_mtime_ns}\n".encode())
    return known.hexdigest()


class Restarts:
    """How often a process is started again: so many times within so many seconds, and no more.

    Years of work with a rare end now and then are no reason to give up; ending at once each time is.
    """

    def __init__(self, most: int, seconds: float) -> None:
        self.most, self.seconds = most, seconds
        self.at: list[float] = []

    def count(self, now: float) -> int:
        self.at = [at for at in self.at if at > now - self.seconds]
        return len(self.at)

    def take(self, now: float) -> bool:
        """Whether one more is to be had; it is then counted."""
        if self.count(now) >= self.most:
            return False
        self.at.append(now)
        return True


class Beside:
    """A process beside this one, which ends when this one does, however that ends."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.arguments = [sys.executable, *arguments]
        self.begin()

    def begin(self) -> None:
        # A session of its own, so that Ctrl-C reaches it from here alone, and in order.
        self.process = subprocess.Popen(
            self.arguments, start_new_session=True, preexec_fn=_end_with_parent
        )

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def end(self) -> None:
        if self.has_ended:
            return
        self.process.terminate()
        try:
            self.process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _end_with_parent() -> None:
    """Have the kernel end this process with its parent, even one that was killed outright."""
    if sys.platform == "linux":
        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)
