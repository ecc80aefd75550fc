"""A programme manager makes a reading true beside its source, and only then stores it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from goldenthread.web.accounts.roles import ImprovementProgrammeManager
from tests.factories.checks import FAULTY_PLAN
from tests.journeys.conftest import assert_accessible
from tests.journeys.people import send_in, sign_in

pytestmark = pytest.mark.browser


def begin(page: Page, folder: Path, mark: str) -> None:
    """A faulty plan sent in, and its check opened at the first step."""
    path = folder / f"faulty {mark} {page.viewport_size['width']}.txt"
    path.write_text(FAULTY_PLAN.replace("Audit forty", f"Audit {path.stem}"), "utf-8")
    sign_in(page, ImprovementProgrammeManager)
    send_in(page, path)
    page.get_by_role("button", name="Check it beside the document").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the tables and columns mean")


def step(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Steps of the check").get_by_role("link", name=name).click()


def test_a_reading_is_checked_from_its_columns_to_version_one(page: Page, tmp_path: Path):
    begin(page, tmp_path, "whole")
    assert_accessible(page)

    page.get_by_label("Column 8 of table 1 means").select_option(label="Progress")
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_text("somebody who checked it said so").first).to_be_visible(timeout=30_000)
    expect(page.get_by_text("The document was read again: 3 objectives and 4 actions.")).to_be_visible()  # fmt: skip

    step(page, "2. Compare with the document")
    assert_accessible(page)
    page.get_by_role("link", name=re.compile("Change it.*Nobody is named")).click()
    assert_accessible(page)
    page.get_by_label("Who owns it").fill("Designated Nurse")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("1 flag settled.")).to_be_visible()
    assert_accessible(page)

    step(page, "Roles and dates")
    assert_accessible(page)
    page.get_by_role("button", name="The number is the day, in all of them").click()
    expect(page.locator("#kept")).to_contain_text("Saved")
    page.get_by_label("“HoS Care” should be").fill("Head of Care")
    page.get_by_role("button", name="Save roles and dates").click()
    expect(page.locator("#kept")).to_contain_text("“HoS Care” is “Head of Care”")
    assert_accessible(page)

    step(page, "Text outside the plan")
    assert_accessible(page)
    page.get_by_role("button", name="None of the 1 below is part of the plan").click()
    expect(page.get_by_text("No text is left outside the plan")).to_be_visible()

    step(page, "What was decided")
    assert_accessible(page)
    step(page, "3. What will be stored")
    assert_accessible(page)
    page.get_by_role("button", name="Store this as a plan").click()
    expect(page.get_by_text("Stored as a plan.")).to_be_visible()
    page.get_by_role("link", name="All actions").click()
    expect(page.get_by_text("Designated Nurse").first).to_be_visible()


def test_the_browser_closed_half_way_loses_nothing(page: Page, tmp_path: Path):
    begin(page, tmp_path, "closed")
    step(page, "2. Compare with the document")
    page.get_by_role("button", name=re.compile("No change needed.*Nobody is named")).click()
    expect(page.get_by_text("1 flag settled.")).to_be_visible()
    address = page.url.partition("?")[0]

    page.context.clear_cookies()
    page.goto(address)
    page.get_by_label("Email").fill("programme@calderbrook.example")
    page.get_by_label("Password", exact=True).fill("goldenthread-demo")
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_text("1 flag settled.")).to_be_visible()


def test_a_flag_is_settled_by_keyboard_alone(page: Page, tmp_path: Path):
    begin(page, tmp_path, "keys")
    step(page, "2. Compare with the document")

    accept = page.get_by_role("button", name=re.compile("No change needed.*Nobody is named"))
    for _ in range(60):
        page.keyboard.press("Tab")
        if accept.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect(page.get_by_text("1 flag settled.")).to_be_visible()
    expect(page.locator("#kept")).to_be_in_viewport()


def test_what_was_just_settled_is_undone_where_one_stands(page: Page, tmp_path: Path):
    begin(page, tmp_path, "undone")
    step(page, "2. Compare with the document")
    page.get_by_role("button", name=re.compile("No change needed.*Nobody is named")).click()
    page.get_by_role("button", name="Undo what was just saved").click()

    expect(page.get_by_text("Undone. It is as it was before.")).to_be_attached()
    expect(page.get_by_role("button", name=re.compile("No change needed.*Nobody is named"))).to_be_in_viewport()  # fmt: skip


def test_text_outside_the_plan_becomes_an_action(page: Page, tmp_path: Path):
    begin(page, tmp_path, "taken")
    step(page, "Text outside the plan")
    page.get_by_role("link", name=re.compile("Make it an action")).click()
    assert_accessible(page)
    page.get_by_label("Which objective is it an action of?").select_option(index=1)
    page.get_by_role("button", name="Add this action").click()

    expect(page.get_by_text("No text is left outside the plan")).to_be_visible()


def test_print_leaves_out_what_can_only_be_pressed(page: Page, tmp_path: Path):
    begin(page, tmp_path, "printed")
    step(page, "2. Compare with the document")
    page.emulate_media(media="print")

    for name in ("No change needed", "Change it", "Ask someone", "Change this objective"):
        expect(page.get_by_text(name).first).to_be_hidden()
    expect(page.get_by_role("heading", name="Points to check")).to_be_visible()
    expect(page.get_by_text("Strategy discussions involve health").first).to_be_visible()


def test_somebody_is_asked_and_answers_on_their_own_list(page: Page, browser, site, tmp_path: Path):
    begin(page, tmp_path, "asked")
    step(page, "2. Compare with the document")
    page.get_by_role("link", name=re.compile("Ask someone.*Nobody is named")).click()
    assert_accessible(page)
    page.get_by_label("Who knows?").select_option(index=1)
    person = page.get_by_label("Who knows?").locator("option:checked").inner_text()
    page.get_by_label("What do you want to know?").fill("Who owns this?")
    page.get_by_role("button", name="Ask").click()

    expect(page.get_by_text(f"{person} is asked.")).to_be_visible()
    expect(page.get_by_text("Not answered yet.")).to_be_visible()
