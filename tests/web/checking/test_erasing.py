"""Erasing a document that is no plan leaves nothing of it but its numbers in the access log."""

import pytest

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.web.checking import erasing, services
from goldenthread.web.checking.models import Check, Question
from goldenthread.web.checking.models import Decision as KeptDecision
from goldenthread.web.documents.models import SentDocument
from goldenthread.web.jobs.models import Job
from goldenthread.web.plans.models import Reading
from goldenthread.web.shared.models import Event
from tests.factories.checks import begun, draft_of
from tests.factories.plans import keeper, read, sent_in, stored

pytestmark = pytest.mark.django_db


def counts():
    models = (Reading, Reading.history, SentDocument, Check, Question, Question.history)
    kept = (*models, KeptDecision, Job)
    return [getattr(model, "objects", model).count() for model in kept]


def test_all_of_it_goes_and_the_event_tells_numbers_alone(django_capture_on_commit_callbacks):
    by = keeper()
    check = begun(by)
    document = check.reading.document
    flag = draft_of(check).flags[0]
    services.decide(
        check=check, decisions=[Decision(Decided.ACCEPT, flag=flag.key)], about="x", why="", by=by
    )
    services.ask(check=check, flag=flag.key, about="x", where="", text="Why?", asked_of=by, by=by)

    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase(reading=check.reading, by=by)

    assert counts() == [0] * 8
    assert not document.file.storage.exists(document.file.name)
    event = Event.objects.first()
    assert (event.what, event.by, event.subject_words) == ("checking.document_erased", by, "")
    assert event.details == {"document": document.pk, "reading": check.pk}


def test_a_document_that_was_refused_is_erased_too():
    by = keeper()
    reading = read(by, "Dear all,\n\nThe meeting is on Monday.\n", "letter.txt")

    erasing.erase(reading=reading, by=by)

    assert counts() == [0] * 8


def test_what_is_stored_as_a_plan_stays():
    by = keeper()
    plan = stored(by)

    with pytest.raises(erasing.CannotBeErased, match="is stored as"):
        erasing.erase(reading=plan.reading, by=by)

    assert plan.reading.document.file.storage.exists(plan.reading.document.file.name)


def test_what_is_being_read_waits():
    by = keeper()

    with pytest.raises(erasing.CannotBeErased, match="is being read"):
        erasing.erase(reading=sent_in(by), by=by)
