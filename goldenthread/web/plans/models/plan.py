"""A plan, what its document says around its objectives, and the roles that it names as owners."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import MD5
from simple_history.models import HistoricalRecords

from goldenthread.plans.plan import FlagKind
from goldenthread.web.plans.models.placed import Placed
from goldenthread.web.plans.models.readings import Reading


class Plan(models.Model):
    """An improvement plan as it stands. Each of its versions is a reading that somebody stored."""

    # That of its newest version.
    reading = models.OneToOneField(Reading, on_delete=models.PROTECT, related_name="plan")
    title = models.TextField()
    authority = models.TextField(default="", blank=True)
    layout = models.CharField(max_length=100)
    columns = models.JSONField(default=list)
    # Counted up by every service that changes anything of the plan: what was made from one
    # edition, such as the page of its grid, is good for as long as that edition lasts.
    edition = models.PositiveIntegerField(default=1)
    stored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="plans_stored"
    )
    stored_at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords()
    not_shown = ("edition",)

    class Meta:
        ordering = ["-stored_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(title=""), name="a_plan_has_a_title")
        ]

    def __str__(self) -> str:
        return self.title


class Recommendation(Placed):
    """One of the inspectors' recommendations, as the plan prints it."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="recommendations")
    position = models.PositiveIntegerField()
    # Two lists in one plan may number alike, so a number is not the key.
    number = models.PositiveIntegerField()
    text = models.TextField()

    history = HistoricalRecords()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                "plan", "position", name="one_recommendation_at_a_position_in_a_plan"
            )
        ]

    def __str__(self) -> str:
        return f"Recommendation {self.number}"


class OwnerRole(models.Model):
    """A post or group that a plan names as owner, worded as the plan words it."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="owner_roles")
    name = models.TextField()

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        constraints = [
            # By digest: an index does not take a name as long as a cell may be.
            models.UniqueConstraint("plan", MD5("name"), name="one_owner_role_of_a_name_in_a_plan")
        ]

    def __str__(self) -> str:
        return self.name


class RoleHolding(models.Model):
    """Who holds an owner role, from when to when. People change, roles stay."""

    role = models.ForeignKey(OwnerRole, on_delete=models.CASCADE, related_name="holdings")
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="owner_roles_held"
    )
    held_from = models.DateField()
    held_until = models.DateField("last day", null=True, blank=True)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    given_at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["-held_from", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="a_holding_ends_after_it_begins",
                condition=models.Q(held_until__isnull=True)
                | models.Q(held_until__gte=models.F("held_from")),
            ),
            models.UniqueConstraint(
                "role",
                name="one_holder_of_a_role_without_an_end",
                condition=models.Q(held_until__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder}, {self.role}"


class Flag(Placed):
    """Something in a plan's document that a person should look at."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="flags")
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in FlagKind])
    message = models.TextField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.message


class UnplacedText(Placed):
    """Text of the document that is no part of the plan's themes, objectives or actions."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="unplaced")
    text = models.TextField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text
