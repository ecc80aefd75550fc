"""A programme manager says what her authority calls things, what the colours mean and who approved the plan."""

import re

import pytest
from playwright.sync_api import Page, expect

from goldenthread.web.accounts.roles import Councillor, ImprovementProgrammeManager
from tests.journeys.conftest import assert_accessible
from tests.journeys.people import sign_in

pytestmark = pytest.mark.browser


def open_plan(page: Page) -> str:
    """The made-up plan's address."""
    page.goto("/plans/")
    page.locator("#plans tbody a").last.click()
    found = re.search(r"/plans/\d+/", page.url)
    assert found
    return found[0]


def test_every_page_of_the_settings_is_accessible(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    plan = open_plan(page)

    for name in (
        "settings/",
        "settings/words/",
        "settings/layout/",
        "settings/title-page/",
        "settings/colours/",
        "abbreviations/",
        "abbreviations/add/",
    ):
        page.goto(f"{plan}{name}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert_accessible(page)
    page.goto(f"{plan}abbreviations/")
    page.get_by_role("link", name="Change or remove IRO").click()
    assert_accessible(page)


def test_a_word_left_out_is_said_and_linked_to_its_field(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    page.goto(f"{open_plan(page)}settings/words/")

    page.get_by_label("One theme").fill("")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("alert")).to_contain_text("One theme: Enter a word.")
    assert_accessible(page)


def test_a_title_page_is_settled_and_begins_the_printed_plan(page: Page):
    subtitle = f"For every child, {page.viewport_size['width']}"
    sign_in(page, ImprovementProgrammeManager)
    plan = open_plan(page)

    page.get_by_role("link", name="Settings", exact=True).click()
    page.get_by_role("link", name="Change the title page").click()
    page.get_by_label("Begin print and download with a title page").check()
    page.get_by_label("Subtitle").fill(subtitle)
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("The title page is settled.")).to_be_visible()
    assert_accessible(page)
    page.goto(f"{plan}download/")
    expect(page.get_by_label(re.compile("With its title page"))).to_be_checked()
    assert_accessible(page)
    page.goto(f"{plan}print/")
    expect(page.get_by_text(subtitle)).to_be_visible()


def test_the_key_of_colours_stands_beside_what_claims_one_in_words(page: Page):
    sign_in(page, Councillor)
    page.goto(f"{open_plan(page)}grid/")

    page.get_by_text("What its colours mean").click()

    expect(page.get_by_text("On track to be finished by the date shown").first).to_be_visible()
    assert page.get_by_role("link", name="Settings", exact=True).count() == 0
    assert_accessible(page)
