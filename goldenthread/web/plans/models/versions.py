"""The versions of a plan: what each said when it was stored, which nothing changes any more."""

from __future__ import annotations

import json

from django.conf import settings
from django.db import models

from goldenthread.plans import plan as values
from goldenthread.plans.json_form import plan_from_json
from goldenthread.web.plans.models.plan import Plan
from goldenthread.web.plans.models.readings import Reading


class PlanVersion(models.Model):
    """What a plan said from one reading on. `refused` are the differences that were not taken over."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    reading = models.OneToOneField(Reading, on_delete=models.PROTECT, related_name="version")
    content = models.TextField()
    refused = models.JSONField(default=list, blank=True)
    stored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    stored_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint("plan", "number", name="one_version_of_a_number")]

    def __str__(self) -> str:
        return f"Version {self.number}"

    def value(self) -> values.Plan:
        return plan_from_json(json.loads(self.content))
