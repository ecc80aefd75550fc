"""What a person’s own work is, from every area that has some for them."""

import datetime
from dataclasses import dataclass

from django.db.models import F, Min, QuerySet
from django.db.models.functions import Coalesce

from goldenthread.web.accounts.models import User
from goldenthread.web.jobs.models import Job, Standing
from goldenthread.web.jobs.queries import jobs_for
from goldenthread.web.plans.models import Action
from goldenthread.web.plans.queries import own_actions_for

MOST_JOBS = 5
MOST_ACTIONS = 25


@dataclass(frozen=True)
class JobSaid:
    """A job with where it has got to."""

    job: Job
    standing: Standing


def latest_jobs_for(viewer: User, *, now: datetime.datetime) -> list[JobSaid]:
    """The last few jobs that somebody started."""
    return [JobSaid(job, job.standing(now)) for job in jobs_for(viewer)[:MOST_JOBS]]


def next_actions_for(viewer: User) -> QuerySet[Action]:
    """What somebody's posts own, by the day it falls due, or its objective does; no date last."""
    due_on = Coalesce(Min("timescales__end"), Min("objective__timescales__end"))
    return (
        own_actions_for(viewer)
        .annotate(due_on=due_on)
        .order_by(F("due_on").asc(nulls_last=True), "pk")[:MOST_ACTIONS]
    )
