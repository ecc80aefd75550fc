"""A programme manager brings the department's plan in, looks at it and takes it out for the board."""

import io
import re
from pathlib import Path

import pytest
from docx import Document as WordDocument
from playwright.sync_api import Page, expect

from goldenthread.web.accounts.roles import (
    Councillor,
    ImprovementProgrammeManager,
    SocialWorker,
    SystemAdministrator,
)
from tests.factories.plans import SMALL_PLAN
from tests.journeys.conftest import assert_accessible
from tests.journeys.people import send_in, sign_in

pytestmark = pytest.mark.browser


def new_plan(folder: Path, mark: str) -> Path:
    """A plan that the site has not had: the same file is not read twice."""
    path = folder / f"plan {mark}.txt"
    path.write_text(SMALL_PLAN.replace("Write a threshold guide", f"Write guide {mark}"), "utf-8")
    return path


def test_the_made_up_plan_is_there_whole_and_every_page_of_it_is_accessible(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    assert_accessible(page)

    page.goto("/plans/")
    assert_accessible(page)
    page.locator("#plans tbody a").last.click()
    assert_accessible(page)
    for name in (
        "As the document has it",
        "All actions",
        "Recommendations",
        "Owners",
        "To check",
        "Download",
    ):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert_accessible(page)
    page.get_by_role("link", name="Overview").click()
    page.locator("#themes tbody a").first.click()
    assert_accessible(page)
    page.locator("#objectives tbody th a").first.click()
    assert_accessible(page)
    page.locator("#actions tbody th a").first.click()
    assert_accessible(page)
    page.locator("main a[href*='/plans/owners/']").first.click()
    assert_accessible(page)


def test_a_document_is_read_looked_at_stored_and_downloaded(page: Page, tmp_path: Path):
    mark = f"at {page.viewport_size['width']}"
    sign_in(page, ImprovementProgrammeManager)

    send_in(page, new_plan(tmp_path, mark))
    expect(page.get_by_role("heading", name="What was read")).to_be_visible()
    assert_accessible(page)
    expect(page.get_by_text(f"Write guide {mark}")).to_be_visible()
    page.get_by_role("button", name="Go to storing it").click()
    page.get_by_role("button", name="Store this as a plan").click()
    expect(page.get_by_text("Stored as a plan.")).to_be_visible()
    page.get_by_role("button", name="Download for the board").click()
    page.get_by_label(re.compile(r"\.docx")).check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()

    word = WordDocument(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert [cell.text for cell in word.tables[0].rows[0].cells][:2] == ["Ref", "Objective"]
    assert any(
        f"Write guide {mark}" in cell.text for row in word.tables[0].rows for cell in row.cells
    )


def test_going_back_and_pressing_store_again_makes_no_second_plan(page: Page, tmp_path: Path):
    sign_in(page, ImprovementProgrammeManager)
    send_in(page, new_plan(tmp_path, f"twice {page.viewport_size['width']}"))
    page.get_by_role("button", name="Go to storing it").click()
    page.get_by_role("button", name="Store this as a plan").click()
    expect(page.get_by_text("Stored as a plan.")).to_be_visible()
    stored_at = page.url

    page.go_back()
    again = page.get_by_role("button", name="Store this as a plan")
    if again.count():
        again.click()
    else:
        page.get_by_role("main").get_by_role("link", name=re.compile("plan")).first.click()

    assert page.url == stored_at


def test_a_wrong_file_is_refused_in_words_and_changes_nothing(page: Page, tmp_path: Path):
    wrong = tmp_path / f"picture {page.viewport_size['width']}.docx"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + page.viewport_size["width"].to_bytes(2) * 400)
    sign_in(page, ImprovementProgrammeManager)

    send_in(page, wrong)

    expect(page.get_by_role("heading", name=f"{wrong.name} was not read")).to_be_visible()
    expect(page.get_by_text("This is a picture.")).to_be_visible()
    assert_accessible(page)
    assert "Traceback" not in page.content()


def test_no_file_chosen_is_said_and_linked_to_the_field(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    page.goto("/plans/bring-in/")

    page.get_by_role("button", name="Read this document").click()

    expect(page.get_by_role("alert")).to_contain_text("Choose the document that holds the plan.")
    assert page.title().startswith("Error:")
    assert_accessible(page)


def test_without_scripts_a_document_is_read_all_the_same(browser, site, tmp_path: Path):
    context = browser.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, ImprovementProgrammeManager)

    send_in(page, new_plan(tmp_path, "without scripts"))

    # The page of the job asks again by itself every few seconds, then leads on.
    page.get_by_role("button", name="Open the result").click(timeout=30_000)
    expect(page.get_by_role("heading", name="What was read")).to_be_visible()
    context.close()


def test_by_keyboard_alone_a_person_signs_in_and_opens_the_plan(page: Page):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    sign_in(page, ImprovementProgrammeManager)
    page.goto("/plans/")

    link = page.locator("#plans tbody a").last
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page).to_have_url(re.compile(r"/plans/\d+/$"))


def test_each_role_sees_what_it_may_and_no_more(page: Page):
    sign_in(page, Councillor)
    page.goto("/plans/")
    expect(page.locator("#plans tbody tr").first).to_be_visible()
    assert page.get_by_role("button", name="Bring in a plan").count() == 0
    assert page.goto("/plans/bring-in/").status == 404
    assert_accessible(page)


def test_an_administrator_sees_people_and_no_plan(page: Page):
    sign_in(page, SystemAdministrator)

    assert page.get_by_role("link", name="Plan", exact=True).count() == 0
    page.goto("/plans/")
    expect(page.get_by_text("There is no plan here yet.")).to_be_visible()


def test_a_social_worker_sees_the_actions_that_are_theirs(page: Page):
    sign_in(page, SocialWorker)
    page.goto("/plans/")
    page.locator("#plans tbody a").last.click()

    expect(page.get_by_text("You see the objectives and actions that are yours.")).to_be_visible()
    page.get_by_role("link", name="All actions").click()
    expect(page.locator("#actions tbody tr").first).to_be_visible()
    assert_accessible(page)
