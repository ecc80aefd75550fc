"""Carrying a job out, in the worker: whatever happens, the job says what came of it."""

import logging

from django.utils import timezone

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.web.jobs.models import Job, State
from goldenthread.web.jobs.work import WorkRefused, work_at

log = logging.getLogger(__name__)

WENT_WRONG = (
    "Something went wrong on our side, and nothing was stored. Start it again; if it happens "
    "again, tell your administrator the number of this job: {number}."
)
STOPPED = "It was stopped part way, and nothing was stored. Start it again."
LONGEST_ERROR = 1000


def carry_out(*, job: Job, worker: str) -> None:
    job.state = State.RUNNING
    job.worker = worker
    job.started_at = job.heard_from_at = timezone.now()
    job.save(update_fields=["state", "worker", "started_at", "heard_from_at"])
    try:
        result_url = work_at(job.kind)(job, **job.arguments)
    except (WorkRefused, DocumentRefused) as refusal:
        _fail(job, str(refusal))
    except Exception:
        log.exception("Job %s (%s) failed", job.pk, job.kind)
        _fail(job, WENT_WRONG.format(number=job.pk))
    except BaseException:  # the worker itself is being ended
        _fail(job, STOPPED)
        raise
    else:
        _finish(job, result_url)


def hear_from(*, worker: str) -> None:
    """Note that a worker is alive, so that its jobs are not taken for stopped."""
    Job.objects.filter(worker=worker, state=State.RUNNING).update(heard_from_at=timezone.now())


def _finish(job: Job, result_url: str) -> None:
    job.state = State.DONE
    job.result_url = result_url
    job.finished_at = timezone.now()
    if job.total:
        job.done = job.total
    job.save(update_fields=["state", "result_url", "finished_at", "done"])


def _fail(job: Job, why: str) -> None:
    job.state = State.FAILED
    job.error = why[:LONGEST_ERROR]
    job.finished_at = timezone.now()
    # Work that was refused may have named a page that says more.
    job.save(update_fields=["state", "error", "finished_at", "result_url"])
