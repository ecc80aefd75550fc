"""A real site, started as a user starts it, and a real browser to open it with."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
STARTS_WITHIN_SECONDS = 90
CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
)


@dataclass(frozen=True)
class Site:
    """A running site: its address, the folder its data is in, and what it printed as it started."""

    address: str
    folder: Path
    log: Path

    def printed(self) -> str:
        return self.log.read_text("utf-8")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def start(folder: Path, *arguments: str) -> tuple[subprocess.Popen[bytes], Site]:
    port = free_port()
    environment = {
        **os.environ,
        "GOLDENTHREAD_DATA_FOLDER": str(folder),
        "GOLDENTHREAD_DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
        "DJANGO_SETTINGS_MODULE": "goldenthread.web.settings",
    }
    log = folder / "printed.txt"
    with log.open("wb") as printed:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(port), *arguments],
            cwd=ROOT,
            env=environment,
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
    site = Site(f"http://localhost:{port}", folder, log)
    _wait(process, site)
    return process, site


def _wait(process: subprocess.Popen[bytes], site: Site) -> None:
    give_up_at = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < give_up_at:
        if process.poll() is not None:
            pytest.fail(f"the site did not start:\n{site.printed()}")
        # The last line it prints, when all the others are out.
        if "Ctrl-C stops it." in site.printed():
            return
        time.sleep(0.2)
    process.kill()
    pytest.fail(f"the site did not answer in {STARTS_WITHIN_SECONDS} seconds:\n{site.printed()}")


def stop(process: subprocess.Popen[bytes]) -> int:
    process.terminate()
    return process.wait(20)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    process, running = start(tmp_path_factory.mktemp("site"))
    yield running
    stop(process)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no chromium is installed here")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_OPTIONS))
        yield opened
        opened.close()


@pytest.fixture(params=[1280, 400], ids=["laptop", "narrow"])
def page(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[Page]:
    """A page of a new visitor, at the width of a council laptop and at 400 pixels."""
    context = browser.new_context(
        base_url=site.address, viewport={"width": request.param, "height": 900}, locale="en-GB"
    )
    context.set_default_timeout(15_000)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on(
        "console",
        lambda message: (
            complaints.append(message.text)
            if message.type == "error" and not re.search(r"status of 4\d\d", message.text)
            else None
        ),
    )
    yield opened
    context.close()
    assert complaints == []


def assert_accessible(page: Page) -> None:
    """No breach of WCAG 2.2 AA that axe can find, and nothing wider than the window."""
    results = Axe().run(
        page,
        options={
            "runOnly": {
                "type": "tag",
                "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            }
        },
    )
    told = [
        f"{violation['id']}: {violation['help']} {[node['html'] for node in violation['nodes']][:3]}"
        for violation in results.response["violations"]
    ]
    assert told == [], page.url
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (
        f"{page.url} scrolls sideways"
    )
