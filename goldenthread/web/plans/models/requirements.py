"""What a plan answers of what is asked of the authority."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from goldenthread.plans.linking import Why
from goldenthread.web.inspections.models import Requirement
from goldenthread.web.plans.models.objectives import Objective


class RequirementLink(models.Model):
    """That somebody said that an objective answers a requirement; `why` is what was suggested it by."""

    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, related_name="requirement_links"
    )
    requirement = models.ForeignKey(
        Requirement, on_delete=models.PROTECT, related_name="objective_links"
    )
    why = models.CharField(
        max_length=20, choices=[(one.value, one.value) for one in Why], blank=True
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["objective__theme__position", "objective__position", "requirement__position"]
        constraints = [
            models.UniqueConstraint(
                "objective", "requirement", name="an_objective_answers_a_requirement_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.objective} answers {self.requirement}"
