"""A programme manager brings in a later document that names nobody, and keeps the owners there are."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from goldenthread.web.accounts.roles import ImprovementProgrammeManager
from tests.factories.newer_versions import FIRST, LATER
from tests.journeys.conftest import assert_accessible
from tests.journeys.people import send_in, sign_in

pytestmark = pytest.mark.browser


def test_a_newer_version_is_seen_decided_and_stored_and_the_older_stays(page: Page, tmp_path: Path):
    mark = f"{page.viewport_size['width']} pixels"
    sign_in(page, ImprovementProgrammeManager)
    store(page, tmp_path / f"first {mark}.txt", FIRST, mark)
    expect(page.get_by_text("Stored as a plan.")).to_be_visible()

    bring_in(page, tmp_path / f"later {mark}.txt", LATER, mark)
    page.get_by_role("link", name="Say whether it is a newer version of that plan").click()
    assert_accessible(page)
    page.get_by_label(re.compile(f"A newer version of “.*{mark}")).check()
    page.get_by_role("button", name="Go on").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("What differs from")
    expect(page.get_by_text("The newer version has no owners at all.").first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name=re.compile(r"Keep all 3.*Owners")).click()
    expect(page.get_by_text("3 differences: kept as it was.")).to_be_visible()
    page.get_by_role(
        "button", name=re.compile(r"^Let it go.*Not there any more: objectives")
    ).first.click()
    expect(page.get_by_text("Everything that it no longer tells is decided.")).to_be_visible()

    page.get_by_role("button", name="Go to storing it").click()
    assert_accessible(page)
    page.get_by_role("button", name="Store this as version 2").click()
    expect(page.get_by_text("Stored as version 2.")).to_be_visible()

    page.get_by_role("link", name="Versions", exact=True).click()
    assert_accessible(page)
    page.get_by_role("link", name=re.compile("differences between versions 1 and 2")).click()
    expect(page.get_by_text("Not there any more").first).to_be_visible()
    assert_accessible(page)
    page.go_back()
    page.get_by_role("link", name="Version 1", exact=True).click()
    expect(page.get_by_text("Supervision is reflective and recorded")).to_be_visible()
    assert_accessible(page)


def bring_in(page: Page, path: Path, content: str, mark: str) -> None:
    """A document sent in, and its check opened at the last step."""
    told = content.replace("improvement plan", f"plan of {mark}").replace("every", f"every {mark}")
    path.write_text(told, "utf-8")
    send_in(page, path)
    page.get_by_role("button", name="Go to storing it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What will be stored")


def store(page: Page, path: Path, content: str, mark: str) -> None:
    bring_in(page, path, content, mark)
    page.get_by_role("button", name="Store this as a plan").click()
