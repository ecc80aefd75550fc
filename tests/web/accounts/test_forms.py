"""What is checked when a role is given."""

import pytest

from goldenthread.web.accounts.forms import RoleForm
from goldenthread.web.accounts.roles import (
    Adviser,
    Councillor,
    HeadOfService,
    ImprovementProgrammeManager,
    Inspector,
    SocialWorker,
    SystemAdministrator,
)
from tests.factories.accounts import TeamFactory

pytestmark = pytest.mark.django_db

FORM = {"role": "team_manager", "over": "", "held_from": "2026-05-11", "held_until": ""}


def form(**given: str) -> RoleForm:
    return RoleForm({**FORM, **given}, plan_titles={3: "Our plan"})


@pytest.mark.parametrize(("role", "kind"), [(Councillor, "authority"), (SocialWorker, "own")])
def test_a_role_over_everything_or_ones_own_has_no_target(role, kind):
    checked = form(role=role.id, over=kind, held_until="2026-06-01")

    assert checked.is_valid()
    assert checked.cleaned_data["over"] == {"scope": kind}
    assert checked.cleaned_data["role"] is role


def test_a_role_over_a_part_has_it_as_target():
    team = TeamFactory()
    over = [
        form(over=f"team:{team.pk}"),
        form(role=HeadOfService.id, over=f"service:{team.service_id}"),
        form(role=ImprovementProgrammeManager.id, over="plan:3"),
    ]

    assert all(checked.is_valid() for checked in over)
    assert [checked.cleaned_data["over"] for checked in over] == [
        {"scope": "team", "team": team},
        {"scope": "service", "service": team.service},
        {"scope": "plan", "plan_number": 3},
    ]


def test_a_role_over_what_it_is_never_held_over_is_refused_with_what_it_is_held_over():
    assert form(role=SystemAdministrator.id, over="plan:3").errors["over"] == [
        "System administrator is a role over the whole authority. Choose that, or another role."
    ]


@pytest.mark.parametrize("over", ["", "plan:4", "team:99", "elsewhere"])
def test_nothing_else_can_be_chosen(over):
    assert "over" in form(over=over).errors


def test_somebody_from_outside_needs_a_last_day():
    wrong = form(role=Inspector.id)
    right = form(role=Adviser.id, over="plan:3", held_until="2026-06-01")

    assert wrong.errors["held_until"] == ["Set one: this role is for people from outside."]
    assert right.is_valid()


def test_a_last_day_that_is_none_gets_one_message():
    assert len(form(role=Inspector.id, held_until="soon").errors["held_until"]) == 1


def test_a_role_does_not_end_before_it_begins():
    wrong = form(over=f"team:{TeamFactory().pk}", held_until="2026-05-10")

    assert wrong.errors["held_until"] == ["It is before the first day."]


def test_what_does_not_exist_is_not_offered():
    choices = RoleForm(plan_titles={}).fields["over"].choices

    assert [label for _value, label in choices] == [
        "Choose",
        "The whole authority",
        "Their own actions",
    ]
