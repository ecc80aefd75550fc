"""People, services and teams for tests, and ways to let a person in."""

import datetime
from typing import Any

import factory
from django.test import Client

from goldenthread.web.accounts import services
from goldenthread.web.accounts.models import RoleHeld, Service, Team, User
from goldenthread.web.accounts.roles import Role

LONG_AGO = datetime.date(2020, 1, 1)
A_YEAR_ON = datetime.date(2027, 5, 11)
PASSWORD = "a long made-up password"


class ServiceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Service

    name = factory.Sequence(lambda n: f"Service {n}")


class TeamFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Team

    service = factory.SubFactory(ServiceFactory)
    name = factory.Sequence(lambda n: f"Team {n}")


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Sample Person {n}")
    email = factory.Sequence(lambda n: f"person{n}@example.org")

    @factory.post_generation
    def password(obj: User, create: bool, extracted: str | None, **_kwargs: Any) -> None:  # noqa: N805
        obj.set_password(extracted or PASSWORD)
        if create:
            obj.save(update_fields=["password"])


def role_for(person: User, role: type[Role], **over: Any) -> RoleHeld:
    """Give a person a role that they hold today; an external one until a year on."""
    over.setdefault("held_from", LONG_AGO)
    over.setdefault("held_until", A_YEAR_ON if role.is_external else None)
    return services.grant_role(person=person, role=role, by=None, **over)


def person_with(role: type[Role], **over: Any) -> User:
    """A person who holds one role: person_with(TeamManager, team=team)."""
    person: User = PersonFactory()
    role_for(person, role, **over)
    return person


def signed_in(client: Client, person: User) -> Client:
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
