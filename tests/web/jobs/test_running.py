"""Carrying a job out: whatever happens, the job says what came of it."""

import pytest

from goldenthread.web.jobs import running, services
from goldenthread.web.jobs.models import Job, State
from tests.factories.accounts import PersonFactory
from tests.factories.work import be_ended, break_down, count_rows, refuse, refuse_document

pytestmark = pytest.mark.django_db


def carried_out(work, **arguments) -> Job:
    job = services.start(work, title="Work", by=PersonFactory(), **arguments)
    running.carry_out(job=job, worker="w")
    return Job.objects.get()


def test_work_that_ends_well_gives_its_result():
    job = carried_out(count_rows, rows=4)

    assert (job.state, job.result_url, job.error) == (State.DONE, "/roles/", "")
    assert (job.done, job.total, job.worker) == (4, 4, "w")
    assert job.started_at <= job.heard_from_at <= job.finished_at


@pytest.mark.parametrize(
    ("work", "says"),
    [
        (refuse, "The file is protected. Save it again without a password."),
        (refuse_document, "The file is empty. Choose another."),
    ],
)
def test_work_that_is_refused_says_why_in_its_own_words(work, says):
    job = carried_out(work)

    assert (job.state, job.error) == (State.FAILED, says)
    assert job.finished_at


def test_work_that_breaks_down_says_a_sentence_and_never_the_exception(caplog):
    job = carried_out(break_down)

    assert job.error.startswith("Something went wrong on our side, and nothing was stored.")
    assert str(job.pk) in job.error
    assert "Child" not in job.error
    assert f"Job {job.pk} (tests.factories.work.break_down) failed" in caplog.text


def test_work_whose_worker_is_ended_says_so_and_lets_it_end():
    with pytest.raises(SystemExit):
        carried_out(be_ended)

    assert Job.objects.get().error == (
        "It was stopped part way, and nothing was stored. Start it again."
    )


def test_what_is_no_work_is_not_run():
    job = services.start(count_rows, title="Work", by=PersonFactory())
    job.kind = "os.getcwd"
    job.save()

    running.carry_out(job=job, worker="w")

    assert Job.objects.get().state == State.FAILED


def test_a_sign_of_life_is_for_the_jobs_of_that_worker_that_are_under_way():
    done = carried_out(count_rows)
    mine, other = (services.start(count_rows, title="Work", by=PersonFactory()) for _ in range(2))
    for job, worker in ((mine, "w"), (other, "other")):
        job.state, job.worker = State.RUNNING, worker
        job.save()

    running.hear_from(worker="w")

    heard = {job.pk: job.heard_from_at for job in Job.objects.all()}
    assert heard[mine.pk]
    assert heard[other.pk] is None
    assert heard[done.pk] == done.heard_from_at
