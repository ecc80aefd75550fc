"""The pages of jobs: how far one is, what came of it, and all of one's own."""

import datetime
import re

import pytest
from django.test import Client
from django.utils import timezone

from goldenthread.web.jobs import services
from goldenthread.web.jobs.models import Job, State
from tests.factories.accounts import PersonFactory, signed_in
from tests.factories.jobs import work_through_jobs
from tests.factories.work import break_down, count_rows, refuse

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def person():
    return PersonFactory()


@pytest.fixture
def browser(person) -> Client:
    return signed_in(Client(), person)


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def running(person, **fields) -> Job:
    job = services.start(count_rows, title="Reading plan.docx", by=person)
    now = timezone.now()
    Job.objects.filter(pk=job.pk).update(
        **{"state": State.RUNNING, "started_at": now, "heard_from_at": now, **fields}
    )
    return job


def test_a_job_under_way_shows_a_bar_and_looks_again_with_and_without_script(browser, person):
    job = running(person, done=36, total=60, note="Read 36 of 60 rows")

    page = browser.get(f"/jobs/{job.pk}/").content.decode()

    assert re.search(r'<progress id="progress" value="36" max="60">36 of 60</progress>', page)
    assert f'hx-get="/jobs/{job.pk}/"' in page
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in page
    assert 'data-announce="Read 36 of 60 rows"' in page


def test_only_the_part_that_changes_is_sent_to_script(browser, person):
    job = running(person, done=1, total=2)

    part = browser.get(f"/jobs/{job.pk}/", headers=HTMX).content.decode()

    assert part.lstrip().startswith('<div id="job"')
    assert "<html" not in part


def test_a_job_that_is_done_leads_to_its_result(browser, person):
    job = services.start(count_rows, title="Reading plan.docx", by=person)
    work_through_jobs()

    page = browser.get(f"/jobs/{job.pk}/")
    part = browser.get(f"/jobs/{job.pk}/", headers=HTMX)

    assert "Done. Open the result" in text(page)
    assert 'href="/roles/"' in page.content.decode()
    assert 'http-equiv="refresh"' not in page.content.decode()
    assert part["HX-Redirect"] == "/roles/"


def test_a_job_without_a_known_length_shows_that_it_works(browser, person):
    job = running(person)

    page = browser.get(f"/jobs/{job.pk}/").content.decode()

    assert '<progress id="progress">Working</progress>' in page


@pytest.mark.parametrize(
    ("work", "says"),
    [
        (refuse, "The file is protected. Save it again without a password."),
        (break_down, "Something went wrong on our side, and nothing was stored."),
    ],
)
def test_a_job_that_failed_says_why_and_can_be_started_again(browser, person, work, says):
    job = services.start(work, title="Reading plan.docx", by=person)
    work_through_jobs()

    page = browser.get(f"/jobs/{job.pk}/")
    again = browser.post(f"/jobs/{job.pk}/start-again/")

    assert says in text(page)
    assert "Start it again" in text(page)
    assert "Traceback" not in text(page)
    assert again["Location"] == f"/jobs/{Job.objects.first().pk}/"
    assert Job.objects.count() == 2


def test_a_job_whose_worker_has_gone_says_so(browser, person):
    long_ago = timezone.now() - datetime.timedelta(minutes=5)
    job = running(person, heard_from_at=long_ago)

    page = browser.get(f"/jobs/{job.pk}/")

    assert "The work stopped part way, because what carried it out has ended." in text(page)
    assert "Start it again" in text(page)
    assert "<progress" not in page.content.decode()


def test_a_job_that_nobody_takes_up_says_whom_to_tell(browser, person):
    job = services.start(count_rows, title="Reading plan.docx", by=person)
    at_first = text(browser.get(f"/jobs/{job.pk}/"))
    Job.objects.update(queued_at=timezone.now() - datetime.timedelta(minutes=5))

    assert "It begins as soon as earlier jobs are done." in at_first
    assert "the worker for jobs does not run" in text(browser.get(f"/jobs/{job.pk}/"))


def test_nobody_sees_or_starts_the_job_of_another(browser):
    job = services.start(count_rows, title="Reading plan.docx", by=PersonFactory())

    assert browser.get(f"/jobs/{job.pk}/").status_code == 404
    assert browser.post(f"/jobs/{job.pk}/start-again/").status_code == 404
    assert "You have started no job yet" in text(browser.get("/jobs/"))


def test_starting_again_takes_a_button(browser, person):
    job = running(person)

    assert browser.get(f"/jobs/{job.pk}/start-again/").status_code == 405


def test_ones_jobs_are_listed_newest_first_with_what_came_of_them(browser, person):
    services.start(refuse, title="Reading one.docx", by=person)
    services.start(count_rows, title="Reading two.docx", by=person)
    work_through_jobs()
    running(person, note="Read 36 of 60 rows")

    page = text(browser.get("/jobs/"))

    order = ["Read 36 of 60 rows", "Open the result of Reading two.docx", "The file is protected"]
    assert [place for place in (page.find(said) for said in order) if place < 0] == []
    assert sorted(order, key=page.find) == order


def test_a_list_of_jobs_costs_the_same_however_long(browser, person, django_assert_num_queries):
    for _ in range(30):
        services.start(count_rows, title="Reading plan.docx", by=person)
    browser.get("/about/")

    # The session, the viewer, their roles, how many, the jobs.
    with django_assert_num_queries(5):
        browser.get("/jobs/")
