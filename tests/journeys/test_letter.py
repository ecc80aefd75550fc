"""A programme manager brings in the inspectors' report and sees what her plan answers of it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from goldenthread.web.accounts.roles import ImprovementProgrammeManager
from tests.factories.newer_versions import FIRST
from tests.factories.reports import FILLER, bulleted, heading, ilacs_cover, paragraph, report
from tests.journeys.conftest import assert_accessible
from tests.journeys.people import send_in, sign_in

pytestmark = pytest.mark.browser
ASKED = (
    "Children should be seen alone and listened to on every visit.",
    "Plans should say what changes for the child and by when.",
    "Supervision should be reflective and recorded.",
)

WANTING = "The panel does not always hear in time about the children who wait for a nursery."


def test_from_the_report_to_what_the_plan_answers(page: Page, tmp_path: Path):
    mark = f"{page.viewport_size['width']}"
    sign_in(page, ImprovementProgrammeManager)
    store_plan(page, tmp_path / f"answering {mark}.txt", mark)
    plan_address = page.url

    page.goto("/inspections/")
    assert_accessible(page)
    page.get_by_role("button", name="Bring in an inspection report").click()
    assert_accessible(page)
    page.set_input_files("input[type=file]", letter(tmp_path, mark))
    page.get_by_role("button", name="Read this report").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What was read", timeout=30_000)
    assert_accessible(page)
    page.get_by_role("button", name="Store this inspection").click()
    expect(page.get_by_text("Stored as an inspection.")).to_be_visible()
    assert_accessible(page)
    name = page.get_by_role("heading", level=1).inner_text()

    page.get_by_role("link", name="Say when that was").click()
    assert_accessible(page)
    page.get_by_label("When did the authority receive the report?").fill("2024-04-22")
    page.get_by_role("button", name="Count from this day").click()
    expect(page.get_by_text("Report received 22 April 2024 + 70 working days")).to_be_visible()

    page.goto(plan_address)
    page.get_by_role("link", name="Coverage").click()
    assert_accessible(page)
    page.get_by_role("heading", name=name).get_by_role("link").first.click()
    page.get_by_role("link", name="Look at them and accept what is right").click()
    assert_accessible(page)
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Accept those that are ticked").click()
    expect(page.get_by_text("1 link kept.")).to_be_visible()
    page.get_by_role("link", name="See what is linked").click()
    expect(page.get_by_text("are answered by nothing.").first).to_be_visible()
    assert_accessible(page)


def test_the_next_letter_says_what_became_of_what_was_asked(page: Page, tmp_path: Path):
    mark = f"next {page.viewport_size['width']}"
    sign_in(page, ImprovementProgrammeManager)
    store_letter(page, letter(tmp_path, mark))
    store_letter(page, next_letter(tmp_path, mark))
    inspection = page.url

    page.get_by_role("link", name="ILACS inspection", exact=False).first.click()
    expect(page.get_by_text("0 of 3 confirmed.")).to_be_visible()
    assert_accessible(page)
    supervision = page.get_by_role("group", name=re.compile("Supervision should be"))
    supervision.get_by_label("Worse").check()
    page.get_by_role("button", name="Keep what is chosen").click()
    expect(page.get_by_text("What became of 1 is kept.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Confirm . as proposed")).click()
    assert_accessible(page)

    page.get_by_role("link", name="The history of everything that was asked").click()
    assert_accessible(page)
    page.get_by_label("Only what is about").fill("supervising")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="Supervision should be reflective and recorded.").click()
    expect(page.get_by_text("Worse", exact=True)).to_be_visible()
    assert_accessible(page)

    page.goto(inspection)
    page.get_by_role("link", name="Take more of what it asks for from its text").click()
    assert_accessible(page)
    page.get_by_label(WANTING).check()
    page.get_by_role("button", name="Take what is chosen").click()
    expect(page.get_by_text("1 taken as what it asks for.")).to_be_visible()
    page.get_by_role("link", name="It was done").click()
    assert_accessible(page)


def test_what_else_is_asked_is_added_and_a_draft_plan_made_of_it(page: Page):
    sign_in(page, ImprovementProgrammeManager)
    page.goto("/inspections/add/")
    assert_accessible(page)
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    assert_accessible(page)

    title = f"Peer review {page.viewport_size['width']}"
    page.get_by_label("What is it called?").fill(title)
    page.get_by_label("What does it ask for?").fill("1. See every child alone.\n2. Write it down.")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("What it asks for (2)")).to_be_visible()
    assert_accessible(page)

    page.get_by_role("button", name="Make a draft plan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What was read", timeout=30_000)
    expect(page.get_by_text("See every child alone.").first).to_be_visible()


def store_letter(page: Page, path: Path) -> None:
    page.goto("/inspections/bring-in/")
    page.set_input_files("input[type=file]", path)
    page.get_by_role("button", name="Read this report").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What was read", timeout=30_000)
    page.get_by_role("button", name="Store this inspection").click()
    expect(page.get_by_text("Stored as an inspection.")).to_be_visible()


def next_letter(folder: Path, mark: str) -> Path:
    path = folder / f"next letter {mark}.pdf"
    cover = ilacs_cover(
        title=f"Inspection of Calderbrook {mark} local authority children’s services",
        dates="3 to 14 March 2025",
    )
    path.write_bytes(
        report(
            cover,
            heading("What needs to improve?"),
            bulleted(["The recording of supervision, and time in it to be reflective."]),
            paragraph("Children are seen alone, and are listened to well on nearly every visit."),
            paragraph(WANTING),
        )
    )
    return path


def letter(folder: Path, mark: str) -> Path:
    path = folder / f"letter {mark}.pdf"
    cover = ilacs_cover(
        title=f"Inspection of Calderbrook {mark} local authority children’s services"
    )
    path.write_bytes(
        report(cover, heading("What needs to improve?"), bulleted(ASKED), paragraph(FILLER))
    )
    return path


def store_plan(page: Page, path: Path, mark: str) -> None:
    path.write_text(FIRST.replace("improvement plan", f"answers of {mark}"), "utf-8")
    send_in(page, path)
    page.get_by_role("button", name="Go to storing it").click()
    page.get_by_role("button", name="Store this as a plan").click()
    expect(page.get_by_text("Stored as a plan.")).to_be_visible()
