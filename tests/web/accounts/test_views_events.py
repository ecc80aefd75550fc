"""The access log: who did, opened and took away what."""

import csv
import io
import re

import pytest
from django.test import Client

from goldenthread.web.accounts.models import User
from goldenthread.web.accounts.roles import Director, SocialWorker
from goldenthread.web.shared import events
from goldenthread.web.shared.models import Event
from tests.factories.accounts import PersonFactory, ServiceFactory, person_with, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def director() -> User:
    return person_with(Director)


@pytest.fixture
def browser(director) -> Client:
    return signed_in(Client(), director)


def lines(answer) -> list[str]:
    """The rows of the list, in words."""
    body = answer.content.decode().partition("<tbody>")[2].partition("</tbody>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in rows]


def rows(answer) -> list[list[str]]:
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("address", ["/access-log/", "/access-log/csv/"])
def test_only_those_whose_role_says_so_read_it(address):
    assert signed_in(Client(), person_with(SocialWorker)).get(address).status_code == 403
    assert Client().get(address).status_code == 302


def test_a_line_says_when_who_what_about_what_and_how(browser):
    ann = PersonFactory(name="Ann Other")
    events.record("plans.plan_exported", ServiceFactory(name="Our plan"), by=ann, format="docx")

    newest = lines(browser.get("/access-log/"))[0]

    assert newest == "11 May 2026, 09:00 Ann Other Plan exported Taken away Our plan format: docx"


def test_the_log_is_narrowed_by_person_kind_and_days(browser, director):
    ann = PersonFactory()
    events.record("plans.plan_exported", by=ann)
    events.record("plans.plan_opened", by=ann)
    events.record("plans.plan_opened", by=director)

    def found(query: str) -> int:
        return len(lines(browser.get(f"/access-log/?{query}")))

    assert found(f"by={ann.pk}") == 2
    assert found("kind=opened") == 2
    assert found(f"by={ann.pk}&kind=opened&first=2026-05-11&last=2026-05-11") == 1
    assert found("first=2026-05-12") == 0
    assert found("last=2026-05-10") == 0


def test_a_day_that_is_none_is_said(browser):
    page = browser.get("/access-log/?first=soon").content.decode()

    assert "There is a problem" in page
    assert "Enter a valid date" in page


def test_no_line_that_fits_is_said(browser):
    assert "No line fits" in browser.get("/access-log/?first=2027-01-01").content.decode()


def test_a_long_log_has_pages_and_costs_the_same(browser, director, django_assert_num_queries):
    for _ in range(120):
        events.record("plans.plan_opened", by=director)

    # The session, the viewer, the viewer's roles, how many, the lines, the people to choose from.
    browser.get("/about/")  # the first page of a session writes it
    with django_assert_num_queries(6):
        page = browser.get("/access-log/?kind=opened&page=2")

    assert len(lines(page)) == 50
    assert 'href="?page=3&amp;kind=opened"' in page.content.decode()


def test_the_log_is_taken_away_as_it_is_narrowed_and_that_is_recorded(browser, director):
    ann = PersonFactory(name="=Ann")
    events.record("plans.plan_opened", ServiceFactory(name="Our plan", pk=7), by=ann)
    events.record("shared.site_started", by=None)

    table = rows(browser.get(f"/access-log/csv/?by={ann.pk}"))

    assert table == [
        ["When", "Who", "Kind", "What", "About", "Number", "Details", "Request"],
        ["2026-05-11T09:00:00+01:00", "'=Ann", "opened", "Plan opened", "Our plan", "7", "", ""],
    ]
    assert Event.objects.first().what == "accounts.access_log_exported"
    assert Event.objects.first().by == director


def test_what_the_site_does_by_itself_is_said_so(browser):
    events.record("shared.site_started", by=None)

    assert "The site itself Site started" in lines(browser.get("/access-log/"))[0]
    assert rows(browser.get("/access-log/csv/"))[2][1] == "The site itself"
