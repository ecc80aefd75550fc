"""The menu's entry for plans."""

import pytest

from goldenthread.web.accounts.roles import ImprovementProgrammeManager, SystemAdministrator
from goldenthread.web.plans.navigation import sections
from goldenthread.web.shared.navigation import Section
from tests.factories.accounts import person_with

pytestmark = pytest.mark.django_db


def test_the_menu_has_the_plan_for_those_who_may_read_it():
    assert sections(person_with(ImprovementProgrammeManager)) == [Section("Plan", "/plans/")]
    assert sections(person_with(SystemAdministrator)) == []
