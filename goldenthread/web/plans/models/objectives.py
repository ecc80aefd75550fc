"""Themes, objectives and actions, with who owns each and when it is due."""

from __future__ import annotations

from django.db import models
from simple_history.models import HistoricalRecords

from goldenthread.plans import plan as values
from goldenthread.plans.plan import TimescaleKind
from goldenthread.plans.words.timescale_words import in_words, says_itself
from goldenthread.web.plans.models.placed import Claims, Placed
from goldenthread.web.plans.models.plan import OwnerRole, Plan


class Theme(Placed):
    """A part of a plan under one heading; its title is empty where the plan has no themes."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="themes")
    position = models.PositiveIntegerField()
    title = models.TextField(default="", blank=True)
    vision = models.TextField(null=True, blank=True)  # noqa: DJ001 absent is not empty
    outcomes = models.JSONField(default=list, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint("plan", "position", name="one_theme_at_a_position")]

    def __str__(self) -> str:
        return self.title or "The whole plan"


class Objective(Claims):
    """What is to be achieved, with the actions that are to achieve it; `cited` as it was printed."""

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="objectives")
    position = models.PositiveIntegerField()
    title = models.TextField()
    cited = models.JSONField(default=list, blank=True)
    officers = models.ManyToManyField(OwnerRole, through="Officer", related_name="objectives")

    history = HistoricalRecords()

    class Meta:
        ordering = ["theme__position", "position"]
        constraints = [
            models.UniqueConstraint("theme", "position", name="one_objective_at_a_position")
        ]

    def __str__(self) -> str:
        return f"{self.ref}. {self.title}" if self.ref else self.title


class Citation(models.Model):
    """That an objective cites a recommendation, by its number as cited."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="citations")
    number = models.PositiveIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("objective", "number", name="a_recommendation_is_cited_once")
        ]

    def __str__(self) -> str:
        return f"Recommendation {self.number}"


class Officer(models.Model):
    """That a role answers for an objective, in the order in which the plan names them."""

    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, related_name="officers_in_order"
    )
    role = models.ForeignKey(OwnerRole, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("objective", "role", name="an_officer_is_named_once"),
        ]

    def __str__(self) -> str:
        return str(self.role)


class Action(Claims):
    """One thing a plan says will be done, by someone, by a date."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="actions")
    position = models.PositiveIntegerField()
    text = models.TextField()
    column = models.TextField(default="", blank=True)
    depth = models.PositiveSmallIntegerField(default=0)
    owners = models.ManyToManyField(OwnerRole, through="ActionOwner", related_name="actions")

    history = HistoricalRecords()

    class Meta:
        ordering = ["objective__theme__position", "objective__position", "position"]
        constraints = [
            models.UniqueConstraint("objective", "position", name="one_action_at_a_position")
        ]

    def __str__(self) -> str:
        return self.text


class ActionOwner(models.Model):
    """That a role owns an action, in the order in which the plan names them."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="owners_in_order")
    role = models.ForeignKey(OwnerRole, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("action", "role", name="an_owner_is_named_once"),
        ]

    def __str__(self) -> str:
        return str(self.role)


class Timescale(models.Model):
    """When an objective or an action is due, as printed (`raw`) and as understood."""

    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, null=True, related_name="timescales"
    )
    action = models.ForeignKey(
        Action, on_delete=models.CASCADE, null=True, related_name="timescales"
    )
    position = models.PositiveIntegerField()
    raw = models.TextField()
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in TimescaleKind])
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    inferred = models.BooleanField(default=False)

    history = HistoricalRecords()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                name="a_timescale_is_of_an_objective_or_of_an_action",
                condition=models.Q(objective__isnull=True, action__isnull=False)
                | models.Q(objective__isnull=False, action__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.raw

    def value(self) -> values.Timescale:
        return values.Timescale(
            raw=self.raw,
            kind=TimescaleKind(self.kind),
            start=self.start,
            end=self.end,
            inferred=self.inferred,
        )

    @property
    def understood(self) -> str:
        return in_words(self.value())

    @property
    def says_itself(self) -> bool:
        return says_itself(self.value())
