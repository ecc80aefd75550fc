"""An analyst loads an extract, sees what came of it, and looks at one child and says why."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from goldenthread.web.accounts.roles import PerformanceAnalyst
from tests.journeys.conftest import assert_accessible
from tests.journeys.people import sign_in

pytestmark = pytest.mark.browser


def test_from_last_night_s_extract_to_one_child(page: Page, tmp_path: Path):
    mark = f"{page.viewport_size['width']}"
    sign_in(page, PerformanceAnalyst)
    page.goto("/data/")
    assert_accessible(page)
    page.get_by_role("button", name="Load an extract").click()
    assert_accessible(page)
    page.get_by_role("button", name="Load these files").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    assert_accessible(page)

    send(page, extract(tmp_path, mark))
    expect(page.get_by_role("heading", name="What was read")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("ssd_person.pers_sex")).to_be_visible()
    assert_accessible(page)

    page.goto("/data/values/")
    assert_accessible(page)
    page.get_by_label(f"Girl {mark} in ssd_person.pers_sex stands for").select_option("F")
    page.get_by_role("button", name="Keep what is chosen").click()
    expect(page.get_by_text("1 kept. The next load reads them so.")).to_be_visible()

    page.goto("/data/changes/")
    assert_accessible(page)

    page.goto("/data/child/")
    assert_accessible(page)
    page.get_by_label("What is the child’s number in the case system?").fill(f"C-{mark}")
    page.get_by_label("Why do you look?").fill("A figure looks wrong")
    page.get_by_role("button", name="Show this child").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Child C-{mark}")
    expect(page.get_by_text("You looked because: A figure looks wrong.")).to_be_visible()
    assert f"C-{mark}" not in page.url
    assert_accessible(page)


def test_from_how_good_the_data_is_to_the_rows_a_team_puts_right(page: Page, tmp_path: Path):
    mark = f"{page.viewport_size['width']}"
    sign_in(page, PerformanceAnalyst)
    page.goto("/data/load/")
    send(page, extract(tmp_path, mark) + ill_ordered_plan(tmp_path, mark))
    expect(page.get_by_role("heading", name="What was read")).to_be_visible(timeout=60_000)

    page.goto("/data/")
    page.get_by_role("link", name="How good it is").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How good the data is")
    for summary in page.locator("summary").all():
        summary.click()
    assert_accessible(page)

    page.get_by_role("link", name=f"Team {mark}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"To put right: Team {mark}")
    expect(page.get_by_role("rowheader", name=f"C-{mark}").first).to_be_visible()
    assert f"C-{mark}" not in page.url
    assert_accessible(page)


def test_the_wrong_file_is_refused_in_words(page: Page, tmp_path: Path):
    path = tmp_path / f"photo {page.viewport_size['width']}.jpg"
    path.write_bytes(b"\xff\xd8 a picture")
    sign_in(page, PerformanceAnalyst)
    page.goto("/data/load/")

    send(page, [path])

    expect(page.get_by_text(re.compile("cannot be used")).first).to_be_visible(timeout=60_000)


def send(page: Page, paths: list[Path]) -> None:
    page.set_input_files("input[type=file]", paths)
    page.get_by_role("button", name="Load these files").click()


def extract(folder: Path, mark: str) -> list[Path]:
    told = {
        "people.csv": f"pers_person_id,pers_dob,pers_sex\nC-{mark},2015-01-05,Girl {mark}",
        "visits.csv": (
            f"cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date\nV-{mark},C-{mark},2026-01-10"
        ),
    }
    return written(folder, told)


def ill_ordered_plan(folder: Path, mark: str) -> list[Path]:
    """A plan that ends before it starts, of the child that a team holds."""
    told = {
        "plans.csv": (
            "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n"
            f"K-{mark},C-{mark},2026-02-01,2026-01-01"
        ),
        "work.csv": (
            "invo_involvements_id,invo_person_id,invo_professional_id,invo_professional_role_id,"
            "invo_professional_team,invo_involvement_start_date\n"
            f"I-{mark},C-{mark},W-{mark},CW,T-{mark},2026-01-01"
        ),
        "teams.csv": f"dept_team_id,dept_team_name\nT-{mark},Team {mark}",
        "staff.csv": f"prof_professional_id,prof_staff_id\nW-{mark},1",
    }
    return written(folder, told)


def written(folder: Path, told: dict[str, str]) -> list[Path]:
    for name, text in told.items():
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in told]
