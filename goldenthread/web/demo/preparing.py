"""What has to be there before the site opens: the made-up authority with its plan, and a plan named at the start."""

import datetime
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.web.accounts.models import User
from goldenthread.web.accounts.queries import reach_for
from goldenthread.web.accounts.roles import (
    Director,
    ImprovementProgrammeManager,
    PerformanceAnalyst,
    Permission,
)
from goldenthread.web.childdata.store import manifests
from goldenthread.web.demo.authority import PEOPLE
from goldenthread.web.demo.child_data import build_child_data
from goldenthread.web.demo.documents import WORD_PLAN
from goldenthread.web.demo.inspections import build_inspections
from goldenthread.web.demo.services import (
    build_authority,
    give_roles_over_plan,
    lines_on_what_is_left,
    sign_in_lines,
)
from goldenthread.web.inspections.models import Source
from goldenthread.web.plans import services as plans
from goldenthread.web.plans.models import Plan


def prepare(
    *, plan: Path | None, address: str, say: Callable[[str], object], by: str = ""
) -> list[str]:
    """Make the demonstration where it is one, read `plan` where one is named; the lines to print.

    `by` is the address of whoever brings that plan in; nobody else is credited with it.
    """
    lines: list[str] = []
    if settings.DEMO:
        keeper = _made_up_authority(timezone.localdate(), say)
        lines.extend(sign_in_lines())
    else:
        lines.extend(lines_on_what_is_left())
        keeper = None
    if plan is not None and (by or keeper is None):
        keeper = _who_brings_in(plan, by)
    if plan is not None:
        say(f"Reading {plan.name} …")
        stored = read_and_store(plan, by=keeper)
        where = address + reverse("plans:plan_detail", args=[stored.pk])
        lines.insert(0, f"{plan.name} is read: {where}")
    return lines


def read_and_store(path: Path, *, by: User) -> Plan:
    """Read a document through the same job as a document sent in, and store it at once."""
    with path.open("rb") as opened:
        arrival = plans.bring_in(file=File(opened), name=path.name, by=by)
    call_command("work_jobs", until_empty=True)
    reading = arrival.reading
    reading.refresh_from_db()
    if reading.job and reading.job.error:
        raise DocumentRefused(f"{path.name}: {reading.job.error}")
    return plans.store_reading(reading=reading, by=by)


def _made_up_authority(today: datetime.date, say: Callable[[str], object]) -> User:
    people = build_authority(today=today)
    keeper = people[ImprovementProgrammeManager.id]
    if not Plan.objects.exists():
        say("Reading the made-up authority’s plan …")
        read_and_store(WORD_PLAN, by=keeper)
    first = Plan.objects.earliest("pk")
    give_roles_over_plan(plan_number=first.pk, today=today)
    _give_owner_roles(first, people, today=today, by=keeper)
    if not Source.objects.exists():
        say("Reading what inspectors wrote to it …")
        build_inspections(plan=first, by=keeper, director=people[Director.id])
    if not manifests():
        say("Making up its children and loading them …")
        build_child_data(today=today, by=people[PerformanceAnalyst.id])
    return keeper


def _give_owner_roles(
    plan: Plan, people: dict[str, User], *, today: datetime.date, by: User
) -> None:
    for person in PEOPLE:
        for role in plan.owner_roles.filter(name__in=person.holds, holdings__isnull=True):
            plans.give_role(role=role, holder=people[person.role.id], held_from=today, by=by)


def _who_brings_in(plan: Path, address: str) -> User:
    if not address:
        raise DocumentRefused(
            "Say who brings the plan in, since that stays on record with it: "
            f".venv/bin/python manage.py serve --plan {plan} --by their@address"
        )
    person = User.objects.filter(email__iexact=address, is_active=True).first()
    if person is None or not reach_for(person, Permission.IMPORT_PLAN).authority:
        raise DocumentRefused(
            f"Nobody who signs in with {address} may bring in a plan. Start without PLAN, sign in "
            "as an administrator and give them the role of improvement programme manager."
        )
    return person
