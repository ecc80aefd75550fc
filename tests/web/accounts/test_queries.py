"""Who may do what today, and over how much."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from goldenthread.web.accounts import queries, services
from goldenthread.web.accounts.models import RoleHeld
from goldenthread.web.accounts.queries import Reach
from goldenthread.web.accounts.roles import (
    Adviser,
    Director,
    HeadOfService,
    ImprovementProgrammeManager,
    Permission,
    ScopeKind,
    SocialWorker,
    SystemAdministrator,
    TeamManager,
)
from goldenthread.web.shared import events
from goldenthread.web.shared.models import Kind
from tests.conftest import TODAY
from tests.factories.accounts import (
    A_YEAR_ON,
    PersonFactory,
    TeamFactory,
    person_with,
    role_for,
)
from tests.factories.clock import later

pytestmark = pytest.mark.django_db


def titles() -> dict[int, str]:
    return {3: "Our plan"}


def test_somebody_without_a_role_may_do_nothing():
    for viewer in (PersonFactory(), AnonymousUser()):
        assert queries.permissions_for(viewer) == frozenset()
        assert queries.reach_for(viewer, Permission.READ_PLAN) == Reach()
        assert not queries.may(viewer, Permission.READ_PLAN)


def test_permissions_are_those_of_all_roles_together():
    person = person_with(SystemAdministrator)
    role_for(person, SocialWorker)

    assert queries.permissions_for(person) == (
        SystemAdministrator.permissions | SocialWorker.permissions
    )


@pytest.mark.parametrize(
    ("permission", "may"),
    [
        (Permission.EDIT_PLAN, True),
        (Permission.EXPORT_PLAN, True),
        (Permission.IMPORT_PLAN, True),
        (Permission.READ_EVENTS, False),
    ],
)
def test_a_manager_of_one_plan_keeps_that_plan_and_reads_no_access_log(permission, may):
    person = person_with(ImprovementProgrammeManager, scope=ScopeKind.PLAN, plan_number=3)

    assert queries.may(person, permission) is may
    assert queries.may(person, permission, plan=3) is may
    assert not queries.may(person, permission, plan=4)


@pytest.mark.parametrize("role", [ImprovementProgrammeManager, Director, SystemAdministrator])
def test_a_role_stored_over_what_it_may_not_be_held_over_gives_nothing(role):
    person = PersonFactory()
    RoleHeld.objects.create(
        user=person, role=role.id, scope=ScopeKind.TEAM, team=TeamFactory(), held_from=TODAY
    )

    assert queries.permissions_for(person) == frozenset()
    assert not queries.people_for(person)
    assert not queries.events_for(person)


def test_reach_is_that_of_all_roles_which_allow_it_together():
    team = TeamFactory()
    person = person_with(TeamManager, team=team)
    role_for(person, HeadOfService, service=team.service)
    role_for(person, Adviser, plan_number=3)
    role_for(person, SocialWorker)

    assert queries.reach_for(person, Permission.READ_PLAN) == Reach(
        services=frozenset({team.service_id}),
        teams=frozenset({team.pk}),
        plans=frozenset({3}),
        own=True,
    )
    assert queries.reach_for(person, Permission.EXPORT_PLAN) == Reach(
        services=frozenset({team.service_id}), teams=frozenset({team.pk}), plans=frozenset({3})
    )


def test_over_the_whole_authority_every_plan_is_in_reach():
    person = person_with(ImprovementProgrammeManager)

    assert queries.may(person, Permission.EDIT_PLAN, plan=3)
    assert queries.reach_for(person, Permission.EDIT_PLAN) == Reach(authority=True)


def test_over_one_plan_only_that_plan_is_in_reach():
    person = person_with(Adviser, plan_number=3)

    assert queries.may(person, Permission.READ_PLAN)
    assert queries.may(person, Permission.READ_PLAN, plan=3)
    assert not queries.may(person, Permission.READ_PLAN, plan=4)


def test_a_plan_may_be_given_as_its_record():
    class Plan:
        pk = 3

    assert queries.may(person_with(Adviser, plan_number=3), Permission.READ_PLAN, plan=Plan())


def test_a_reach_by_owner_covers_no_whole_plan():
    reach = Reach(own=True)

    assert reach
    assert reach.is_by_owner
    assert not reach.covers_plan(3)
    assert not Reach()
    assert not Reach(plans=frozenset({3})).is_by_owner


def test_a_role_counts_to_the_end_of_its_last_day():
    person = person_with(Adviser, plan_number=3, held_until=TODAY)

    with later(seconds=14 * 3600):
        late_that_day = queries.may(person, Permission.READ_PLAN)
    with later(seconds=15 * 3600 + 60):
        after_midnight = queries.may(person, Permission.READ_PLAN)

    assert (late_that_day, after_midnight) == (True, False)


def test_a_role_that_is_ahead_or_was_ended_does_not_count():
    ahead = person_with(SystemAdministrator, held_from=TODAY + datetime.timedelta(days=1))
    ended = person_with(SocialWorker)
    services.end_role(held=ended.roles_held.get(), by=ended)

    assert queries.roles_held_by(ahead) == []
    assert queries.roles_held_by(ended) == []


def test_somebody_who_is_barred_may_do_nothing():
    person = person_with(SocialWorker)
    services.bar_person(person=person, by=person)

    assert queries.permissions_for(person) == frozenset()


def test_a_role_given_a_moment_ago_counts_already():
    person = PersonFactory()
    before = queries.may(person, Permission.READ_PLAN)

    role_for(person, SocialWorker)

    assert (before, queries.may(person, Permission.READ_PLAN)) == (False, True)


def test_all_questions_about_one_viewer_cost_one_query(django_assert_num_queries):
    person = person_with(TeamManager, team=TeamFactory())
    role_for(person, SocialWorker)

    with django_assert_num_queries(1):
        queries.permissions_for(person)
        queries.reach_for(person, Permission.READ_PLAN)
        queries.may(person, Permission.EDIT_PLAN, plan=3)
        assert [held.scope_words for held in queries.roles_held_by(person)]


def test_roles_are_said_with_plans_by_their_titles(settings):
    settings.PLANS_NAMED_BY = f"{__name__}.titles"
    person = person_with(Adviser, plan_number=3)
    role_for(person, Adviser, plan_number=4)
    role_for(person, SocialWorker)

    said = queries.roles_said(person.roles_held.all(), TODAY)

    assert [role.over for role in said] == ["Our plan", "plan 4", "their own actions"]
    assert {role.standing for role in said} == {"Held"}


def test_where_no_app_names_plans_they_have_numbers(settings):
    settings.PLANS_NAMED_BY = ""
    person = person_with(Adviser, plan_number=3)

    assert [role.over for role in queries.roles_said(person.roles_held.all(), TODAY)] == ["plan 3"]


@pytest.mark.parametrize(
    ("role", "over", "must"),
    [
        (SystemAdministrator, {}, True),
        (SocialWorker, {}, True),
        (ImprovementProgrammeManager, {}, False),
        (Adviser, {"plan_number": 3, "held_until": A_YEAR_ON}, False),
    ],
)
def test_who_sees_children_by_name_or_gives_roles_must_use_codes(role, over, must):
    assert queries.must_use_codes(person_with(role, **over)) is must


def test_people_services_and_roles_are_for_those_who_give_roles():
    team = TeamFactory()
    admin, other = person_with(SystemAdministrator), person_with(TeamManager, team=team)

    assert set(queries.people_for(admin)) == {admin, other}
    assert set(queries.roles_held_for(admin)) == {admin.roles_held.get(), other.roles_held.get()}
    assert list(queries.services_for(admin)) == [team.service]
    assert not queries.people_for(other)
    assert not queries.roles_held_for(other)
    assert not queries.services_for(other)


def test_people_are_found_by_a_part_of_their_name_or_address():
    admin = person_with(SystemAdministrator)
    ann = PersonFactory(name="Ann Other", email="a@example.org")
    bea = PersonFactory(name="B. Else", email="other@example.org")

    assert set(queries.people_for(admin, called="OTHER")) == {ann, bea}


def test_roles_that_were_ended_cannot_be_ended_again():
    admin, other = person_with(SystemAdministrator), person_with(SocialWorker)
    services.end_role(held=other.roles_held.get(), by=admin)

    assert list(queries.roles_held_for(admin)) == [admin.roles_held.get()]


def test_events_are_for_those_who_may_read_them():
    admin, other = person_with(SystemAdministrator), person_with(SocialWorker)

    assert queries.events_for(admin).count() == 2
    assert not queries.events_for(other)


def test_events_are_chosen_by_person_kind_and_days():
    admin = person_with(SystemAdministrator)
    opened = events.record("plans.plan_opened", by=admin)
    with later(seconds=24 * 3600):
        exported = events.record("plans.plan_exported", by=admin)
    found = queries.events_for(admin)
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)

    assert list(queries.chosen_events(found, by=admin)) == [exported, opened]
    assert list(queries.chosen_events(found, kind=Kind.EXPORTED)) == [exported]
    assert list(queries.chosen_events(found, first=tomorrow)) == [exported]
    assert list(queries.chosen_events(found, by=admin, last=TODAY)) == [opened]
    assert queries.chosen_events(found).count() == found.count()
