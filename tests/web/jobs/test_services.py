"""Starting jobs and saying how far they are."""

import pytest
from django_tasks_db.models import DBTaskResult

from goldenthread.web.jobs import services
from goldenthread.web.jobs.models import Job, State
from goldenthread.web.shared.models import Event
from tests.conftest import NOW
from tests.factories.accounts import PersonFactory
from tests.factories.work import count_rows

pytestmark = pytest.mark.django_db


def test_a_job_that_is_started_waits_for_the_worker_and_is_recorded():
    person = PersonFactory()

    job = services.start(count_rows, title="Counting", by=person, rows=5)

    assert (job.state, job.title, job.started_by) == (State.QUEUED, "Counting", person)
    assert (job.kind, job.arguments) == ("tests.factories.work.count_rows", {"rows": 5})
    assert DBTaskResult.objects.get().args_kwargs == {"args": [job.pk], "kwargs": {}}
    assert (Event.objects.get().what, Event.objects.get().subject_words) == (
        "jobs.job_started",
        "Counting",
    )


def test_a_job_that_is_started_again_is_a_new_one_for_the_same_work():
    person = PersonFactory()
    first = failed(services.start(count_rows, title="Counting", by=PersonFactory(), rows=5))

    second = services.start_again(job=first, by=person)

    assert second.pk != first.pk
    assert (second.kind, second.arguments, second.title) == (
        first.kind,
        first.arguments,
        first.title,
    )
    assert second.started_by == person


def test_work_that_was_done_or_started_again_already_is_not_done_twice():
    person = PersonFactory()
    waiting = services.start(count_rows, title="Counting", by=person, rows=5)
    wrong = failed(services.start(count_rows, title="Counting", by=person, rows=6))

    again = services.start_again(job=wrong, by=person)

    assert services.start_again(job=waiting, by=person) == waiting
    assert services.start_again(job=wrong, by=person) == again
    assert Job.objects.count() == 3


def failed(job: Job) -> Job:
    job.state, job.error, job.finished_at = State.FAILED, "It went wrong.", NOW
    job.save()
    return job


def test_progress_is_stored_with_when_the_job_was_heard_from():
    job = services.start(count_rows, title="Counting", by=PersonFactory())

    services.report_progress(job=job, done=2, total=5, note="x" * 400)
    services.report_progress(job=job, done=3)

    stored = Job.objects.get()
    assert (stored.done, stored.total, len(stored.note)) == (3, 5, 300)
    assert (stored.heard_from_at - NOW).total_seconds() < 60
