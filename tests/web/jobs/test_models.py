"""Where a job stands, as it is stored and as a person is told."""

import datetime

import pytest
from django.db import IntegrityError
from django.utils import timezone

from goldenthread.web.jobs import services
from goldenthread.web.jobs.models import Job, Standing, State
from tests.factories.accounts import PersonFactory
from tests.factories.work import count_rows

pytestmark = pytest.mark.django_db

SILENT = datetime.timedelta(seconds=61)


def job(**fields) -> Job:
    started = services.start(count_rows, title="Counting", by=PersonFactory())
    for name, value in fields.items():
        setattr(started, name, value)
    started.save()
    return started


def test_a_new_job_waits_to_start_and_after_a_minute_it_still_waits():
    waiting = job()
    now = timezone.now()

    assert waiting.standing(now) is Standing.QUEUED
    assert waiting.standing(now + SILENT) is Standing.WAITING


def test_a_job_is_under_way_for_as_long_as_it_is_heard_from():
    now = timezone.now()
    running = job(state=State.RUNNING, started_at=now - SILENT * 9, heard_from_at=now)

    assert running.standing(now) is Standing.RUNNING
    assert running.standing(now + SILENT) is Standing.STOPPED


@pytest.mark.parametrize(
    ("fields", "standing"),
    [
        ({"state": State.DONE, "finished_at": timezone.now()}, Standing.DONE),
        ({"state": State.FAILED, "finished_at": timezone.now(), "error": "Why"}, Standing.FAILED),
    ],
)
def test_a_job_that_is_over_stays_as_it_ended(fields, standing):
    assert job(**fields).standing(timezone.now() + SILENT) is standing


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "elsewhere"},
        {"state": State.DONE},
        {"state": State.RUNNING, "finished_at": timezone.now()},
        {"state": State.FAILED, "finished_at": timezone.now()},
        {"state": State.RUNNING, "error": "Why"},
    ],
)
def test_the_database_keeps_states_and_their_facts_together(fields):
    with pytest.raises(IntegrityError):
        job(**fields)


def test_each_standing_has_words_and_says_whether_it_is_the_last():
    over = {standing for standing in Standing if standing.is_over}

    assert all(standing.label for standing in Standing)
    assert over == {Standing.DONE, Standing.FAILED, Standing.STOPPED}


def test_a_job_is_called_by_its_title():
    assert str(Job(title="Reading plan.docx")) == "Reading plan.docx"
