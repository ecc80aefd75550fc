"""Jobs: long work that somebody started, how far it is and what came of it."""

from __future__ import annotations

import datetime
from enum import StrEnum

from django.conf import settings
from django.db import models


class State(StrEnum):
    """Where a job has got to, as it is stored."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Standing(StrEnum):
    """Where a job has got to, as a person is told: a stored state, or a worker gone quiet."""

    QUEUED = "queued"
    WAITING = "waiting"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"
    FAILED = "failed"

    @property
    def label(self) -> str:
        return {
            "queued": "Waiting to start",
            "waiting": "Still waiting",
            "running": "Under way",
            "stopped": "Stopped",
            "done": "Done",
            "failed": "Could not be done",
        }[self.value]

    @property
    def is_over(self) -> bool:
        return self in {Standing.DONE, Standing.FAILED, Standing.STOPPED}


class Job(models.Model):
    """One piece of long work."""

    # The work's import path; a function marked with @work, or it is not run.
    kind = models.CharField(max_length=200)
    arguments = models.JSONField(default=dict)
    title = models.CharField(max_length=300)
    state = models.CharField(
        max_length=10, choices=[(state, state.value) for state in State], default=State.QUEUED
    )
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True)
    note = models.CharField(max_length=300, blank=True)
    result_url = models.CharField(max_length=500, blank=True)
    error = models.CharField(max_length=1000, blank=True)
    worker = models.CharField(max_length=64, blank=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="jobs"
    )
    queued_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    heard_from_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-queued_at", "-pk"]
        indexes = [models.Index(fields=["started_by", "-queued_at"], name="jobs_of_a_person")]
        constraints = [
            models.CheckConstraint(
                name="a_job_has_a_known_state", condition=models.Q(state__in=list(State))
            ),
            models.CheckConstraint(
                name="a_job_that_is_over_says_when",
                condition=models.Q(
                    state__in=[State.QUEUED, State.RUNNING], finished_at__isnull=True
                )
                | models.Q(state__in=[State.DONE, State.FAILED], finished_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_failed_job_says_why_and_no_other",
                condition=models.Q(state=State.FAILED) & ~models.Q(error="")
                | ~models.Q(state=State.FAILED) & models.Q(error=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def standing(self, now: datetime.datetime) -> Standing:
        """Where it has got to, given that a worker that has long said nothing is gone."""
        silent_since = now - datetime.timedelta(seconds=settings.JOB_SILENT_SECONDS)
        if self.state == State.QUEUED and self.queued_at < silent_since:
            return Standing.WAITING
        if self.state == State.RUNNING and (self.heard_from_at or self.queued_at) < silent_since:
            return Standing.STOPPED
        return Standing(self.state)
