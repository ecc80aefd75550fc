"""The command that serves the site, started as a user starts it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from goldenthread.web.shared.serving import answers

ROOT = Path(__file__).parents[5]


def environment(folder: Path, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "goldenthread.web.settings",
        "GOLDENTHREAD_DATA_FOLDER": str(folder),
        "GOLDENTHREAD_DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
        "GOLDENTHREAD_DEMO": "no",
        "GOLDENTHREAD_SECRET_KEY": "a key for this test alone",
        **more,
    }


def refused(folder: Path, *arguments: str, **more: str) -> str:
    """What a start that must fail says. It says it in a line, and leaves with status 1."""
    done = subprocess.run(
        [sys.executable, "manage.py", "serve", *arguments],
        cwd=ROOT,
        env=environment(folder, **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.strip().splitlines()) == 1
    return done.stderr


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.mark.parametrize("port", ["80x", "0", "70000"])
def test_what_is_no_port_is_refused(tmp_path, port):
    assert f"{port} is no port" in refused(tmp_path, "--port", port)


def test_a_plan_that_is_not_there_is_named(tmp_path):
    said = refused(tmp_path, "--port", str(free_port()), "--plan", "no such plan.docx")

    assert "There is no file no such plan.docx" in said


def test_a_database_that_cannot_be_reached_is_said_with_what_to_do(tmp_path):
    nobody = f"postgresql://nobody@127.0.0.1:{free_port()}/nothing"

    said = refused(tmp_path, "--port", str(free_port()), GOLDENTHREAD_DATABASE_URL=nobody)

    assert "The database cannot be used: check GOLDENTHREAD_DATABASE_URL" in said


def test_a_missing_setting_is_named(tmp_path):
    assert "GOLDENTHREAD_SECRET_KEY is not set" in refused(tmp_path, GOLDENTHREAD_SECRET_KEY="")


def test_the_site_opens_works_and_ends_with_all_its_processes(tmp_path):
    port = free_port()
    with (tmp_path / "log").open("w") as log:
        serving = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(port), "--workers", "1"],
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until(lambda: "Ctrl-C stops it" in (tmp_path / "log").read_text())
        with urllib.request.urlopen(f"http://localhost:{port}/account/login/", timeout=10) as page:
            sign_in = page.read().decode()
        with urllib.request.urlopen(f"http://localhost:{port}/health/", timeout=10) as page:
            health = json.loads(page.read())
        started_worker = _pids_under(serving.pid)
        os.kill(_worker_of(serving.pid), signal.SIGKILL)
        # The stop comes while the new worker is just being started: the worst moment for it.
        _wait_until(lambda: "started again" in (tmp_path / "log").read_text())
        serving.send_signal(signal.SIGINT)
        status = serving.wait(60)
    finally:
        serving.kill()
        serving.wait()

    printed = (tmp_path / "log").read_text()
    assert status == 0
    assert "Sign in" in sign_in
    assert health["worker"] == "ok"
    assert f"Goldenthread is open at http://localhost:{port}" in printed
    assert printed.rstrip().endswith("Goldenthread has stopped.")
    assert "Traceback" not in printed
    assert len(started_worker) == 2
    assert not answers("127.0.0.1", port)


def _wait_until(true) -> None:
    give_up_at = time.monotonic() + 60
    while not true():
        assert time.monotonic() < give_up_at, "it took more than a minute"
        time.sleep(0.1)


def _pids_under(parent: int) -> list[int]:
    told = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    return [int(pid) for pid in told.split()]


def _worker_of(parent: int) -> int:
    return next(
        pid
        for pid in _pids_under(parent)
        if b"work_jobs" in Path(f"/proc/{pid}/cmdline").read_bytes()
    )
