"""Recording what was done, and reading it back."""

import pytest

from goldenthread.web.shared import events
from goldenthread.web.shared.logs import request_id
from goldenthread.web.shared.models import Event, Kind
from tests.factories.accounts import PersonFactory, ServiceFactory

pytestmark = pytest.mark.django_db


def test_an_event_keeps_who_did_what_to_which_thing_in_which_request():
    person = PersonFactory()
    service = ServiceFactory(name="Front Door")
    token = request_id.set("abc123")

    events.record("accounts.service_added", service, by=person, teams=3)

    request_id.reset(token)
    event = Event.objects.get()
    assert (event.what, event.kind, event.by) == ("accounts.service_added", Kind.DONE, person)
    assert (event.subject_type, event.subject_id) == ("accounts.service", str(service.pk))
    assert event.subject_words == "Front Door"
    assert event.request_id == "abc123"
    assert event.details == {"teams": 3}


def test_an_event_about_nothing_by_nobody_is_kept_too():
    event = events.record("shared.site_started", by=None)

    assert (event.subject_type, event.subject_id, event.subject_words) == ("", "", "")
    assert event.by is None


def test_long_words_of_a_subject_are_cut():
    service = ServiceFactory.build(name="x" * 400, pk=1)

    assert len(events.record("accounts.service_added", service, by=None).subject_words) == 300


def test_events_about_one_thing_come_newest_first_and_without_others():
    one, other = ServiceFactory(), ServiceFactory()
    first = events.record("accounts.service_added", one, by=None)
    events.record("accounts.service_added", other, by=None)
    last = events.record("accounts.service_opened", one, by=None)

    assert list(events.events_about(one)) == [last, first]


@pytest.mark.parametrize(
    ("what", "kind", "words"),
    [
        ("plans.plan_opened", Kind.OPENED, "Plan opened"),
        ("plans.plan_exported", Kind.EXPORTED, "Plan exported"),
        ("plans.progress_reported", Kind.DONE, "Progress reported"),
        ("jobs.done", Kind.DONE, "Done"),
    ],
)
def test_the_last_word_of_an_events_name_gives_its_kind(what, kind, words):
    event = events.record(what, by=None)

    assert (event.kind, event.words) == (kind, words)


def test_an_event_reads_as_what_happened_to_what():
    event = Event(what="plans.plan_opened", subject_words="Our plan")

    assert str(event) == "Plan opened: Our plan"
    assert str(Event(what="plans.plan_opened")) == "Plan opened"


def test_details_read_as_a_line():
    event = Event(details={"format": "docx", "due_on": "2026-05-11"})

    assert event.details_words == "due on: 2026-05-11; format: docx"


def test_each_kind_has_words_of_its_own():
    assert [kind.label for kind in Kind] == ["Done", "Opened", "Taken away"]
