"""Starting the site by its one command: what it prints, a plan named at the start, a taken port."""

import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.factories.plans import SMALL_PLAN
from tests.journeys.conftest import ROOT, Site, start, stop

pytestmark = pytest.mark.browser


def test_the_start_prints_the_address_and_a_sign_in_for_each_role(site: Site):
    printed = site.printed()

    assert site.address in printed
    assert "programme@calderbrook.example" in printed
    assert "young.person@calderbrook.example" in printed


def test_a_plan_named_at_the_start_is_read_and_the_site_stops_cleanly(tmp_path: Path):
    plan = tmp_path / "our plan.txt"
    plan.write_text(SMALL_PLAN, "utf-8")

    process, site = start(tmp_path, "--plan", str(plan))
    with urllib.request.urlopen(f"{site.address}/health/", timeout=5) as answer:
        health = answer.status
    ended = stop(process)

    assert health == 200
    assert f"our plan.txt is read: {site.address}/plans/2/" in site.printed()
    assert ended == 0
    assert "Traceback" not in site.printed()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("empty.docx", b"", "empty"), ("letter.txt", b"Dear all, see you on Monday.", "letter.txt")],
)
def test_a_file_that_is_no_plan_stops_the_start_in_words(tmp_path: Path, name, content, said):
    (tmp_path / name).write_bytes(content)

    done = _serve(tmp_path, "--plan", str(tmp_path / name))

    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_taken_port_is_said_in_words(tmp_path: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        done = _serve(tmp_path, "--port", str(port))

    assert done.returncode == 1
    assert str(port) in done.stderr
    assert "PORT=" in done.stderr
    assert "Traceback" not in done.stderr


def _serve(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    import os

    environment = {
        **os.environ,
        "GOLDENTHREAD_DATA_FOLDER": str(folder),
        "GOLDENTHREAD_DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
        "DJANGO_SETTINGS_MODULE": "goldenthread.web.settings",
    }
    return subprocess.run(
        [sys.executable, "manage.py", "serve", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
