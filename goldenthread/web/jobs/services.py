"""Starting jobs and saying how far they are."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from goldenthread.web.accounts.models import User
from goldenthread.web.jobs.models import Job, Standing
from goldenthread.web.jobs.tasks import run_job
from goldenthread.web.jobs.work import Work, path_of, work_at
from goldenthread.web.shared import events

LONGEST_NOTE = 300


@transaction.atomic
def start(function: Work, *, title: str, by: User, **arguments: Any) -> Job:
    """Queue a function marked @work. Its arguments must be plain values that JSON can hold."""
    return _queue(path_of(function), arguments, title=title, by=by)


@transaction.atomic
def start_again(*, job: Job, by: User) -> Job:
    """Queue work that failed or stopped once more, as a new job.

    Work that was done, is under way or was started again already is not done twice: the job
    that stands for it is given.
    """
    job = Job.objects.select_for_update().get(pk=job.pk)
    later = Job.objects.filter(kind=job.kind, arguments=job.arguments, pk__gt=job.pk)
    newest = later.order_by("-pk").first()
    if newest is not None:
        return newest
    if job.standing(timezone.now()) not in (Standing.FAILED, Standing.STOPPED):
        return job
    return _queue(job.kind, job.arguments, title=job.title, by=by)


def report_progress(
    *, job: Job, done: int | None = None, total: int | None = None, note: str | None = None
) -> None:
    """Say how far a job is. Call it outside a transaction, or nobody sees it until that ends."""
    if done is not None:
        job.done = done
    if total is not None:
        job.total = total
    if note is not None:
        job.note = note[:LONGEST_NOTE]
    job.heard_from_at = timezone.now()
    job.save(update_fields=["done", "total", "note", "heard_from_at"])


def _queue(kind: str, arguments: dict[str, Any], *, title: str, by: User) -> Job:
    job = Job.objects.create(kind=kind, arguments=arguments, title=title, started_by=by)
    queued = getattr(work_at(kind), "queued", None)
    if queued:
        queued(job, **arguments)
    run_job.enqueue(job.pk)
    events.record("jobs.job_started", job, by=by)
    return job
