"""Somebody who works with a plan finds what is theirs to know: by choices, words and dates, on paper too."""

import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from goldenthread.web.accounts.roles import ImprovementProgrammeManager, SocialWorker
from tests.journeys.conftest import Site, assert_accessible
from tests.journeys.people import sign_in

pytestmark = pytest.mark.browser


def open_find(page: Page) -> None:
    """Find in the made-up plan, the oldest there is."""
    page.goto("/plans/")
    page.locator("#plans tbody a").last.click()
    page.get_by_role("link", name="Find", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Find in this plan")


def ask(page: Page, words: str) -> None:
    page.get_by_label("Words, or when it is due").fill(words)
    page.get_by_role("button", name="Find").click()


def test_actions_are_narrowed_by_choices_and_each_can_be_taken_out(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    open_find(page)
    assert_accessible(page)

    page.get_by_label("Colour claimed").select_option(value="amber")
    page.get_by_label("Recommendation").select_option(value="2")
    page.get_by_role("button", name="Find").click()

    heading = page.locator("#found-heading")
    expect(heading).to_have_text(
        re.compile(r"^\d+ of \d+ actions (is|are) of the colour Amber and for recommendation 2\.$")
    )
    assert_accessible(page)
    page.get_by_role("link", name="Take out: For recommendation 2").click()
    expect(heading).to_have_text(re.compile(r"of the colour Amber\.$"))
    page.get_by_role("link", name="Start again").click()
    expect(heading).to_have_text(re.compile(r"^All \d+ actions"))


def test_words_are_found_and_marked_in_one_plan_and_in_all(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    page.goto("/plans/")

    page.get_by_role("searchbox", name="Search all plans").fill("THRESHOLD guid")
    page.get_by_role("button", name="Search").click()

    expect(page.locator("mark", has_text="threshold").first).to_be_visible()
    assert_accessible(page)
    open_find(page)
    ask(page, "zebra")
    expect(page.get_by_text("Nothing in this plan fits.")).to_be_visible()
    assert_accessible(page)
    ask(page, "threshold")
    expect(page.locator("#found mark").first).to_have_text(re.compile("^threshold", re.I))


def test_what_is_due_in_march_is_asked_in_words(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    open_find(page)

    ask(page, "What is due in March?")

    expect(page.get_by_text("Understood as: due from 1 to 31 March")).to_be_visible()
    for said in page.locator(".app-found__facts").all_inner_texts():
        assert "March" in said
    assert_accessible(page)
    page.get_by_role("link", name="Look for the words as they stand").click()
    expect(page.get_by_text("Looked for the words as they stand.")).to_be_visible()


def test_a_short_form_says_what_it_stands_for_while_it_has_the_keyboard(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    open_find(page)
    ask(page, "MASH")
    page.locator("#found a", has=page.locator(".app-short-form")).first.click()

    short_form = page.locator("h1 .app-short-form, main dd .app-short-form").first
    long = short_form.locator(".app-short-form__long")
    short_form.focus()

    expect(long).to_have_css("clip-path", "none")
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(long).to_be_hidden()
    short_form.blur()
    short_form.focus()
    expect(long).to_have_css("clip-path", "none")
    # A click takes it away, and must hit its link all the same.
    page.get_by_role("link", name="Abbreviations").click()
    expect(page.get_by_role("rowheader", name="MASH", exact=True)).to_be_visible()


def test_what_was_found_is_printed_on_landscape_pages_with_all_of_it(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    open_find(page)
    ask(page, "due in March")
    count = re.match(r"\d+", page.locator("#found-heading").inner_text())[0]

    page.get_by_role("link", name="Print what was found").click()

    expect(page.get_by_text(f"{count} of ")).to_be_visible()
    assert page.locator("tr[id^=action-]").count() == int(count)
    assert_accessible(page)
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    width, height = paper[0].get_size()
    words = paper[0].get_textpage().get_text_bounded()
    paper.close()
    assert width > height
    assert "Printed on" in words
    assert "Sign out" not in words


def test_a_place_leads_to_its_row_in_the_document(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    open_find(page)
    page.locator(".app-found__text a").first.click()

    place = page.locator("main .app-place a").first
    place.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("The document sent in")
    expect(page.locator("tr:target")).to_be_in_viewport()
    assert_accessible(page)


def test_by_keyboard_alone_an_action_is_found_and_opened(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    open_find(page)

    page.get_by_label("Words, or when it is due").focus()
    page.keyboard.type("threshold")
    page.keyboard.press("Tab")
    expect(page.locator("summary:focus")).to_have_text(re.compile("^Narrow it by"))
    page.keyboard.press("Tab")
    expect(page.get_by_label("Theme")).to_be_focused()
    page.get_by_label("Words, or when it is due").press("Enter")
    found = page.locator(".app-found__text a").first
    expect(page.locator("#found mark").first).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        if found.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/plans/actions/\d+/$"))


def test_without_scripts_and_at_four_hundred_per_cent_finding_works(browser: Browser, site: Site):
    context = browser.new_context(
        base_url=site.address, java_script_enabled=False, viewport={"width": 320, "height": 256}
    )
    page = context.new_page()
    sign_in(page, SocialWorker)
    open_find(page)

    ask(page, "a")

    expect(page.locator("#found-heading")).to_have_text(re.compile("found for “a”"))
    context.close()


def test_at_four_hundred_per_cent_nothing_is_wider_than_the_window(browser: Browser, site: Site):
    context = browser.new_context(base_url=site.address, viewport={"width": 320, "height": 256})
    page = context.new_page()
    sign_in(page, ImprovementProgrammeManager)
    open_find(page)
    ask(page, "threshold")
    assert_accessible(page)

    page.get_by_role("link", name="Print what was found").click()
    assert_accessible(page)
    context.close()
