"""What was read from each document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from goldenthread.plans import plan as values
from goldenthread.plans.json_form import plan_from_json
from goldenthread.web.documents.models import SentDocument

if TYPE_CHECKING:
    from goldenthread.web.plans.models.plan import Plan


class Reading(models.Model):
    """One reading of a document: under way, refused, read, put aside or stored as a plan.

    `content` is the plan in the form of goldenthread.plans.json_form; `refusal` the sentence
    that says why the document was not read.
    """

    document = models.ForeignKey(SentDocument, on_delete=models.PROTECT, related_name="readings")
    job = models.OneToOneField("jobs.Job", on_delete=models.PROTECT, null=True)
    # Text and no JSON column: PostgreSQL would put the keys of that in an order of its own.
    content = models.TextField(null=True)  # noqa: DJ001 absent until it is read
    refusal = models.TextField(default="", blank=True)
    read_at = models.DateTimeField(null=True)
    put_aside_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    put_aside_at = models.DateTimeField(null=True)

    history = HistoricalRecords(excluded_fields=["content"])

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="a_reading_was_put_aside_by_someone_at_a_moment",
                condition=models.Q(put_aside_by__isnull=True, put_aside_at__isnull=True)
                | models.Q(put_aside_by__isnull=False, put_aside_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_reading_is_read_or_refused",
                condition=models.Q(content__isnull=True) | models.Q(refusal=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Reading of {self.document.name}"

    @property
    def is_read(self) -> bool:
        return self.read_at is not None and not self.refusal

    @property
    def is_under_way(self) -> bool:
        return self.read_at is None

    @property
    def stored_plan(self) -> Plan | None:
        version = getattr(self, "version", None)
        return version.plan if version else None

    def value(self) -> values.Plan:
        """The plan as it was read. There is none before it is read, or where it was refused."""
        return plan_from_json(json.loads(self.content or ""))
