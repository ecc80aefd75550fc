"""Running what is queued, in this thread and this transaction, as the worker would."""

from goldenthread.web.jobs import running
from goldenthread.web.jobs.models import Job, State


def work_through_jobs() -> None:
    """Carry out every job that is waiting. The worker itself, which the journeys use, ends
    database connections between jobs, and with them a test's transaction."""
    for job in Job.objects.filter(state=State.QUEUED).order_by("pk"):
        running.carry_out(job=job, worker="a-worker-in-a-test")
