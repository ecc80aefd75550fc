"""The worker, as a process of its own beside the tests."""

import threading

import pytest
from django.core.management import call_command

from goldenthread.web.jobs import services
from goldenthread.web.jobs.management.commands import work_jobs
from goldenthread.web.jobs.models import Job, State
from goldenthread.web.shared.worker_signs import is_worker_heard
from tests.factories.accounts import PersonFactory
from tests.factories.work import count_rows, refuse

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_worker_takes_one_job_after_another_until_none_waits():
    services.start(count_rows, title="One", by=PersonFactory())
    services.start(refuse, title="Two", by=PersonFactory())

    call_command("work_jobs", until_empty=True)

    assert [(job.title, job.state) for job in Job.objects.order_by("pk")] == [
        ("One", State.DONE),
        ("Two", State.FAILED),
    ]
    assert Job.objects.values("worker").distinct().count() == 1
    assert not is_worker_heard(), "it goes when no job waits, so nobody can count on it"


def test_signs_of_life_are_given_for_as_long_as_the_worker_lives(monkeypatch):
    monkeypatch.setattr(work_jobs, "SECONDS_BETWEEN_SIGNS", 0.01)
    job = services.start(count_rows, title="One", by=PersonFactory())
    Job.objects.update(state=State.RUNNING, worker="w")
    over = threading.Event()

    signs = threading.Thread(target=work_jobs._give_signs, args=["w", over, True])
    signs.start()
    for _ in range(200):
        job.refresh_from_db()
        if job.heard_from_at:
            break
        over.wait(0.02)
    over.set()
    signs.join(5)

    assert job.heard_from_at
    assert is_worker_heard()
    assert not signs.is_alive()


def test_what_nobody_asks_for_again_is_cleared_away():
    services.start(count_rows, title="One", by=PersonFactory())

    work_jobs._clear_away()

    assert Job.objects.count() == 1
