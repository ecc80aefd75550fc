"""People, the services and teams they work in, and the roles they hold."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from simple_history.models import HistoricalRecords

from goldenthread.web.accounts.roles import (
    EXTERNAL_ROLES,
    Permission,
    Role,
    ScopeKind,
    role_called,
)


class PersonHistory(HistoricalRecords):
    """The history of a person, without an entry for each time they signed in."""

    def post_save(self, instance: Any, created: bool, using: Any = None, **kwargs: Any) -> None:
        if kwargs.get("update_fields") != frozenset({"last_login"}):
            super().post_save(instance, created, using=using, **kwargs)


class UserManager(BaseUserManager["User"]):
    """Finds people by their address, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """A person who may sign in."""

    email = models.EmailField("email address", unique=True)
    name = models.CharField("full name", max_length=200)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()
    history = PersonHistory(excluded_fields=["password", "last_login"])

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name", "email"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="one_person_an_address",
                violation_error_message="Somebody already signs in with this address.",
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="a_person_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split()[0]


class Service(models.Model):
    """A part of the authority's children's services, such as its front door."""

    name = models.CharField(max_length=200, unique=True)
    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def full_name(self) -> str:
        return self.name


class Team(models.Model):
    """A team in a service."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=200)
    history = HistoricalRecords()

    class Meta:
        ordering = ["service__name", "name"]
        constraints = [
            models.UniqueConstraint("service", "name", name="one_team_of_a_name_in_a_service")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def full_name(self) -> str:
        return f"{self.name} ({self.service})"


def not_held_over_this(role: type[Role]) -> str:
    return f"{role.name} is a role over {role.scopes_words()}. Choose that, or another role."


def _scope(kind: ScopeKind, *, target: str = "") -> models.Q:
    """A scope of one kind has its own target and no other."""
    return models.Q(
        scope=kind,
        **{f"{name}__isnull": name != target for name in ("service", "team", "plan_number")},
    )


class RoleStanding(StrEnum):
    """Whether a role is held today, will be, or was."""

    HELD = "Held"
    AHEAD = "Not yet"
    OVER = "Over"


class RoleHeld(models.Model):
    """A role that a person holds, over what, and from when to when."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="roles_held")
    role = models.CharField(max_length=60)
    scope = models.CharField(max_length=20, choices=[(kind, kind.label) for kind in ScopeKind])
    service = models.ForeignKey(Service, on_delete=models.PROTECT, null=True, blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True)
    # A number and no foreign key: plans stand above accounts, which cannot know their table.
    plan_number = models.PositiveBigIntegerField(null=True, blank=True)
    held_from = models.DateField()
    held_until = models.DateField("last day", null=True, blank=True)
    granted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="roles_granted"
    )
    granted_at = models.DateTimeField(auto_now_add=True)
    ended_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="roles_ended"
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["held_from", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_scope_has_its_own_target",
                condition=_scope(ScopeKind.AUTHORITY)
                | _scope(ScopeKind.OWN)
                | _scope(ScopeKind.SERVICE, target="service")
                | _scope(ScopeKind.TEAM, target="team")
                | _scope(ScopeKind.PLAN, target="plan_number"),
            ),
            models.CheckConstraint(
                name="a_role_ends_after_it_begins",
                condition=models.Q(held_until__isnull=True)
                | models.Q(held_until__gte=models.F("held_from")),
            ),
            models.CheckConstraint(
                name="external_readers_have_a_last_day",
                condition=~models.Q(role__in=EXTERNAL_ROLES) | models.Q(held_until__isnull=False),
            ),
            models.CheckConstraint(
                name="a_role_was_ended_by_someone_at_a_moment",
                condition=models.Q(ended_by__isnull=True, ended_at__isnull=True)
                | models.Q(ended_by__isnull=False, ended_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.scope_words}"

    @property
    def is_over_the_wrong_thing(self) -> bool:
        """Whether it is held over what it may not be, as some were before that was settled."""
        return not self.definition.may_be_held_over(ScopeKind(self.scope))

    def clean(self) -> None:
        if self.is_over_the_wrong_thing:
            raise ValidationError({"scope": not_held_over_this(self.definition)})

    @property
    def definition(self) -> type[Role]:
        return role_called(self.role)

    @property
    def title(self) -> str:
        return self.definition.name

    @property
    def scope_words(self) -> str:
        """What the role is held over, as a manager would say it."""
        kind = ScopeKind(self.scope)
        if kind is ScopeKind.PLAN:
            return f"plan {self.plan_number}"
        return str(self.team or self.service or kind.label.lower())

    def gives(self, permission: Permission) -> bool:
        """Whether it allows something, over what it is held over."""
        return (
            permission in self.definition.permissions
            and permission.is_had_over(ScopeKind(self.scope))
            and not self.is_over_the_wrong_thing
        )

    @property
    def last_day(self) -> datetime.date | None:
        """When it ended, or will end as far as is known."""
        return timezone.localdate(self.ended_at) if self.ended_at else self.held_until

    def standing(self, today: datetime.date) -> RoleStanding:
        if self.is_held_on(today):
            return RoleStanding.HELD
        if self.ended_at is None and today < self.held_from:
            return RoleStanding.AHEAD
        return RoleStanding.OVER

    def is_held_on(self, today: datetime.date) -> bool:
        return (
            self.ended_at is None
            and self.held_from <= today
            and (self.held_until is None or today <= self.held_until)
        )
