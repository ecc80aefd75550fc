"""The event log: who did, opened or took away what, and when. It is only ever added to."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone


class EventsAreKept(Exception):
    """Somebody tried to change or delete an event."""


class Kind(StrEnum):
    """What sort of thing an event says was done, which the last word of its name tells."""

    DONE = "done"
    OPENED = "opened"
    EXPORTED = "exported"

    @property
    def label(self) -> str:
        return {"done": "Done", "opened": "Opened", "exported": "Taken away"}[self.value]

    @classmethod
    def of(cls, what: str) -> Kind:
        last = what.rpartition("_")[2]
        return cls(last) if last in {cls.OPENED, cls.EXPORTED} else cls.DONE


class EventQuerySet(models.QuerySet["Event"]):
    """Events, without the ways to change or delete them; the database refuses those too."""

    def update(self, **_kwargs: Any) -> NoReturn:
        raise EventsAreKept("Events are never changed.")

    def delete(self) -> NoReturn:
        raise EventsAreKept("Events are never deleted.")


class Event(models.Model):
    """One thing that was done, opened or taken away."""

    at = models.DateTimeField(default=timezone.now, editable=False)
    # Nobody, for what the site does by itself.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    what = models.CharField(max_length=100)
    kind = models.CharField(max_length=10, choices=[(kind, kind.label) for kind in Kind])
    # Plain words and numbers, not a foreign key: an event outlives what it is about.
    subject_type = models.CharField(max_length=100, blank=True)
    subject_id = models.CharField(max_length=64, blank=True)
    subject_words = models.CharField(max_length=300, blank=True)
    request_id = models.CharField(max_length=32, blank=True)
    details = models.JSONField(default=dict, blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["-at", "-id"], name="events_newest_first"),
            models.Index(fields=["by", "-at"], name="events_of_a_person"),
            models.Index(fields=["subject_type", "subject_id", "-at"], name="events_of_a_subject"),
        ]
        constraints = [
            models.CheckConstraint(
                name="an_event_has_a_known_kind", condition=models.Q(kind__in=list(Kind))
            ),
            models.CheckConstraint(
                name="an_event_says_what", condition=models.Q(what__contains=".")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.words}: {self.subject_words}" if self.subject_words else self.words

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise EventsAreKept("Events are never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise EventsAreKept("Events are never deleted.")

    @property
    def words(self) -> str:
        """What happened, as a person would read it: plans.plan_opened is “Plan opened”."""
        return self.what.partition(".")[2].replace("_", " ").capitalize()

    @property
    def details_words(self) -> str:
        """The details in a line: “format: docx; layout: same”. PostgreSQL keeps no order of theirs."""
        return "; ".join(
            f"{name.replace('_', ' ')}: {value}" for name, value in sorted(self.details.items())
        )
