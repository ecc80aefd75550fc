"""What a person’s own work is, from every area that has some for them."""

import datetime
from dataclasses import dataclass

from goldenthread.web.accounts.models import User
from goldenthread.web.jobs.models import Job, Standing
from goldenthread.web.jobs.queries import jobs_for

MOST_JOBS = 5


@dataclass(frozen=True)
class JobSaid:
    """A job with where it has got to."""

    job: Job
    standing: Standing


def latest_jobs_for(viewer: User, *, now: datetime.datetime) -> list[JobSaid]:
    """The last few jobs that somebody started."""
    return [JobSaid(job, job.standing(now)) for job in jobs_for(viewer)[:MOST_JOBS]]
