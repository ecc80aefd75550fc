"""Documents sent in, what was read from them, and the plans, objectives and actions stored from that."""

from __future__ import annotations

import json
import re
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models.functions import MD5
from simple_history.models import HistoricalRecords

from goldenthread.documents.document import Place
from goldenthread.plans import plan as values
from goldenthread.plans.json_form import plan_from_json
from goldenthread.plans.plan import FlagKind, TimescaleKind
from goldenthread.plans.timescale_words import in_words, says_itself


def kept_under(document: SentDocument, name: str) -> str:
    """By content: two files may share a name. The ending stays, since it tells text formats apart."""
    ending = Path(name).suffix.lower()
    if not re.fullmatch(r"\.[a-z0-9]{1,8}", ending):
        ending = ""
    return f"documents/{document.sha256[:2]}/{document.sha256}{ending}"


class SentDocument(models.Model):
    """A file as somebody sent it in, kept as it was."""

    file = models.FileField(upload_to=kept_under)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="documents_sent"
    )
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-sent_at", "-pk"]

    def __str__(self) -> str:
        return self.name


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
        return getattr(self, "plan", None)

    def value(self) -> values.Plan:
        """The plan as it was read. There is none before it is read, or where it was refused."""
        return plan_from_json(json.loads(self.content or ""))


class Plan(models.Model):
    """An improvement plan. Its first form is a reading that somebody stored."""

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

    class Meta:
        ordering = ["-stored_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(title=""), name="a_plan_has_a_title")
        ]

    def __str__(self) -> str:
        return self.title


class Placed(models.Model):
    """A fact of a plan, with where in the document it stands: the parts of a documents Place."""

    place = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True

    @property
    def where(self) -> Place:
        return Place(**self.place)


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


class Claims(Placed):
    """What a document says of an objective or an action beside its owners and dates.

    `rag_claimed` is the colour it gives itself; `fields` are its progress, evidence and the
    like by goldenthread.plans.plan.Field; `other` its further columns by their heading.
    """

    ref = models.TextField(null=True, blank=True)  # noqa: DJ001 absent is not empty
    rag_claimed = models.TextField(null=True, blank=True)  # noqa: DJ001
    fields = models.JSONField(default=dict, blank=True)
    # Pairs of heading and texts: a JSON object would not keep the columns' order everywhere.
    other = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True


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
