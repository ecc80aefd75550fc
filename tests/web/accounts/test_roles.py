"""The roles, as a manager reads them."""

import pytest

from goldenthread.web.accounts.roles import (
    EXTERNAL_ROLES,
    ROLES,
    DataClass,
    ImprovementProgrammeManager,
    Permission,
    Role,
    ScopeKind,
    SystemAdministrator,
    TeamManager,
    role_called,
)


def test_a_role_is_called_by_its_name_in_snake_case():
    assert TeamManager.id == "team_manager"
    assert role_called("team_manager") is TeamManager


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)
def test_each_role_says_what_it_is_for_in_whole_sentences(role: type[Role]):
    assert role.name[0].isupper()
    assert role.description.endswith(".")
    assert role.permissions
    assert role.permissions_in_order == [one for one in Permission if one in role.permissions]


def test_whoever_gives_roles_sees_no_plan_and_no_child_for_it():
    givers = [role for role in ROLES.values() if Permission.MANAGE_PEOPLE in role.permissions]

    assert givers == [SystemAdministrator]
    assert Permission.READ_PLAN not in SystemAdministrator.permissions
    assert SystemAdministrator.data_class is DataClass.PUBLIC


def test_nobody_from_outside_changes_a_plan_or_sees_a_child_by_name():
    outside = [ROLES[role_id] for role_id in EXTERNAL_ROLES]

    assert outside
    assert not any(Permission.EDIT_PLAN in role.permissions for role in outside)
    assert not any(role.data_class.is_identifiable for role in outside)
    assert not any(role.sees_named_staff for role in outside)


def test_only_the_two_classes_with_names_are_identifiable():
    assert [one.value for one in DataClass if one.is_identifiable] == ["3", "4"]


@pytest.mark.parametrize("kind", [Permission, ScopeKind, DataClass])
def test_every_choice_has_words(kind):
    assert all(one.label and one.label[0].isupper() for one in kind)


def test_a_role_says_all_that_it_may_be_held_over():
    assert ImprovementProgrammeManager.scopes_words() == "the whole authority or one plan"
    assert [kind for kind in ScopeKind if TeamManager.may_be_held_over(kind)] == [ScopeKind.TEAM]


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)
def test_each_permission_of_a_role_can_be_had_over_its_usual_scope(role: type[Role]):
    assert all(one.is_had_over(role.scope) for one in role.permissions)
