"""The shared made-up authority is what its documentation says."""

import pytest

from goldenthread.web.accounts import queries, roles
from goldenthread.web.accounts.models import Service, Team
from goldenthread.web.accounts.roles import ROLES, ScopeKind
from tests.universe import build_universe

pytestmark = pytest.mark.django_db


def test_there_is_a_person_for_each_role_in_a_place_of_their_own():
    universe = build_universe()

    assert set(universe.people) == set(ROLES)
    assert (Service.objects.count(), Team.objects.count()) == (7, 25)
    manager = universe.person(roles.TeamManager)
    assert str(manager) == "Jo Placeholder"
    assert [held.team for held in queries.roles_held_by(manager)] == [
        universe.team("Multi-agency safeguarding hub")
    ]


def test_everybody_holds_their_role_save_those_whose_plan_is_still_to_come():
    universe = build_universe()

    for role_id, person in universe.people.items():
        held = [one.role for one in queries.roles_held_by(person)]
        assert held == ([] if ROLES[role_id].scope is ScopeKind.PLAN else [role_id])
