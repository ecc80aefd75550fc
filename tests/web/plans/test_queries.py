"""Who sees what of plans."""

import pytest
from django.contrib.auth.models import AnonymousUser

from goldenthread.web.accounts.roles import (
    Adviser,
    HeadOfService,
    ImprovementProgrammeManager,
    Permission,
    ScopeKind,
    SocialWorker,
    SystemAdministrator,
    TeamManager,
    YoungPerson,
)
from goldenthread.web.plans import queries, services
from tests.conftest import TODAY
from tests.factories.accounts import ServiceFactory, TeamFactory, person_with, signed_in
from tests.factories.plans import SMALL_PLAN, keeper, read, sent_in, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored(by)


def test_who_may_not_read_plans_sees_none(plan):
    for viewer in (AnonymousUser(), person_with(SystemAdministrator)):
        assert list(queries.plans_for(viewer)) == []
        assert list(queries.themes_for(viewer)) == []
        assert list(queries.objectives_for(viewer)) == []
        assert list(queries.actions_for(viewer)) == []
        assert list(queries.owner_roles_for(viewer)) == []


@pytest.mark.parametrize("role", [HeadOfService, TeamManager])
def test_who_works_in_a_service_or_team_reads_all_of_the_plan(plan, role):
    over = {"service": ServiceFactory()} if role is HeadOfService else {"team": TeamFactory()}
    viewer = person_with(role, **over)

    assert list(queries.plans_for(viewer)) == [plan]
    assert queries.actions_for(viewer).count() == 4
    assert queries.reads_whole(viewer, plan)


def test_a_role_over_one_plan_reads_that_plan_and_no_other(by, plan):
    other = stored(by, SMALL_PLAN.replace("threshold", "new"))
    viewer = person_with(Adviser, plan_number=plan.pk)

    assert list(queries.plans_for(viewer)) == [plan]
    assert {theme.plan for theme in queries.themes_for(viewer)} == {plan}
    assert {objective.theme.plan for objective in queries.objectives_for(viewer)} == {plan}
    assert {action.objective.theme.plan for action in queries.actions_for(viewer)} == {plan}
    assert {role.plan for role in queries.owner_roles_for(viewer)} == {plan}
    assert not queries.reads_whole(viewer, other)


def test_a_manager_of_one_plan_changes_that_plan_and_no_other(client, by, plan):
    other = stored(by, SMALL_PLAN.replace("threshold", "new"))
    manager = person_with(ImprovementProgrammeManager, scope=ScopeKind.PLAN, plan_number=plan.pk)

    answers = [signed_in(client, manager).get(f"/plans/{one.pk}/name/") for one in (plan, other)]

    assert [answer.status_code for answer in answers] == [200, 404]


def test_who_reads_only_their_own_sees_what_their_role_owns(by, plan):
    viewer = person_with(SocialWorker)
    role = plan.owner_roles.get(name="Designated Nurse")
    services.give_role(role=role, holder=viewer, held_from=TODAY, by=by)

    assert [action.text for action in queries.actions_for(viewer)] == ["Agree a rota with health"]
    assert [objective.ref for objective in queries.objectives_for(viewer)] == ["2"]
    assert [theme.title for theme in queries.themes_for(viewer)] == ["The front door"]
    assert list(queries.plans_for(viewer)) == [plan]
    assert list(queries.own_actions_for(viewer)) == list(queries.actions_for(viewer))
    assert not queries.reads_whole(viewer, plan)


def test_a_role_no_longer_held_shows_nothing(by, plan):
    viewer, next_one = person_with(SocialWorker), person_with(SocialWorker)
    role = plan.owner_roles.get(name="Designated Nurse")
    services.give_role(role=role, holder=viewer, held_from=TODAY.replace(day=1), by=by)

    services.give_role(role=role, holder=next_one, held_from=TODAY, by=by)

    assert list(queries.actions_for(viewer)) == []


def test_readings_are_for_those_who_bring_plans_in(by, plan):
    assert list(queries.readings_for(by)) == [plan.reading]
    assert list(queries.readings_for(person_with(HeadOfService, service=ServiceFactory()))) == []


def test_who_keeps_one_plan_sees_the_readings_they_brought_in_themselves(by, plan):
    manager = person_with(ImprovementProgrammeManager, scope=ScopeKind.PLAN, plan_number=plan.pk)
    own = read(manager, SMALL_PLAN.replace("threshold", "new"))

    assert list(queries.readings_for(manager)) == [own]
    assert list(queries.waiting_readings_for(manager)) == [own]
    assert set(queries.readings_with_documents_for(manager)) == {own, plan.reading}


def test_a_file_that_another_sent_in_unseen_is_read_for_whoever_keeps_one_plan(by, plan):
    manager = person_with(
        ImprovementProgrammeManager, scope=ScopeKind.PLAN, plan_number=plan.pk + 1
    )

    own = sent_in(manager)

    assert own != plan.reading
    assert list(queries.readings_for(manager)) == [own]


def test_a_reading_waits_until_it_is_stored_or_put_aside(by):
    reading = read(by)
    waiting_before = list(queries.waiting_readings_for(by))

    services.put_aside(reading=reading, by=by)

    assert waiting_before == [reading]
    assert list(queries.waiting_readings_for(by)) == []


def test_the_document_of_a_plan_is_for_those_who_may_download_it(by, plan):
    waiting = read(by, SMALL_PLAN.replace("threshold", "new"))
    adviser = person_with(Adviser, plan_number=plan.pk)
    head = person_with(HeadOfService, service=ServiceFactory())
    young = person_with(YoungPerson, plan_number=plan.pk)

    assert set(queries.readings_with_documents_for(by)) == {waiting, plan.reading}
    assert list(queries.readings_with_documents_for(adviser)) == [plan.reading]
    assert list(queries.readings_with_documents_for(head)) == [plan.reading]
    assert list(queries.readings_with_documents_for(young)) == []


def test_what_may_be_done_in_a_plan_is_asked_of_the_whole_of_it(plan):
    manager = person_with(ImprovementProgrammeManager)
    adviser = person_with(Adviser, plan_number=plan.pk + 1)

    assert queries.may_in_plan(manager, Permission.EDIT_PLAN, plan)
    assert not queries.may_in_plan(adviser, Permission.EXPORT_PLAN, plan)
    assert queries.may_bring_in(manager)
    assert not queries.may_bring_in(adviser)


def test_recommendations_stand_with_those_that_cite_them(by, plan):
    rows = queries.recommendations_with_objectives(by, plan)

    assert [(row.number, row.printed, [o.ref for o in row.objectives]) for row in rows] == [
        (1, None, ["1"]),
        (2, None, ["2"]),
        (3, None, ["1"]),
        (4, None, ["3"]),
    ]


def test_an_objective_tells_the_printed_text_of_what_it_cites(by):
    printed = "## Recommendations\n\n1. Decide every contact in a day.\n2. Involve health.\n\n"
    plan = stored(by, SMALL_PLAN.replace("## The front door", printed + "## The front door"))
    objective = queries.objectives_for(by).get(theme__plan=plan, ref="1")

    cited = queries.recommendations_cited(objective)

    assert [(row.number, row.printed and row.printed.text) for row in cited] == [
        (1, "Decide every contact in a day."),
        (3, None),
    ]


def test_neighbours_are_those_before_and_after_in_the_document(by, plan):
    objectives = queries.objectives_for(by)
    first, second, third = objectives

    assert queries.neighbours(objectives, second) == queries.Neighbours(first, third)
    assert queries.neighbours(objectives, first) == queries.Neighbours(None, second)
    assert queries.neighbours(objectives, third) == queries.Neighbours(second, None)


def test_counts_are_of_each_plan_theme_objective_and_role(by, plan):
    counted = queries.plans_with_counts_for(by).get()
    themes = queries.themes_with_counts_for(by)
    objectives = queries.objectives_with_counts_for(by)
    roles = queries.roles_with_counts(queries.owner_roles_for(by))

    assert (counted.themes_count, counted.objectives_count, counted.actions_count) == (2, 3, 4)
    assert [(t.objectives_count, t.actions_count) for t in themes] == [(2, 3), (1, 1)]
    assert [objective.actions_count for objective in objectives] == [2, 1, 1]
    assert {role.name: role.objectives_count for role in roles} == {
        "Designated Nurse": 1,
        "Head of Care": 1,
        "Head of MASH": 1,
    }


def test_counts_are_of_what_the_viewer_may_read(by, plan):
    viewer = person_with(SocialWorker)
    first = queries.actions_for(by).get(text="Write a threshold guide")
    role = plan.owner_roles.create(name="Writer of guides")
    first.owners_in_order.create(role=role, position=1)
    services.give_role(role=role, holder=viewer, held_from=TODAY, by=by)

    counted = queries.plans_with_counts_for(viewer).get()
    theme = queries.themes_with_counts_for(viewer).get()
    objective = queries.objectives_with_counts_for(viewer).get()

    assert (counted.themes_count, counted.objectives_count, counted.actions_count) == (1, 1, 1)
    assert (theme.objectives_count, theme.actions_count) == (1, 1)
    assert objective.actions_count == 1
    assert not queries.answers_for(viewer, objective)


def test_each_objective_and_action_has_an_address_by_what_it_says(plan):
    addresses = dict(queries.links_into(plan))

    first = plan.themes.first().objectives.first()
    assert addresses["Every contact is decided within a day"] == f"/plans/objectives/{first.pk}/"
    assert addresses["1. Every contact is decided within a day"] == f"/plans/objectives/{first.pk}/"
    assert addresses["Write a threshold guide"] == f"/plans/actions/{first.actions.first().pk}/"


def test_plans_are_known_by_number_and_title(plan):
    assert queries.plan_titles() == {plan.pk: "Calderbrook Council improvement plan"}


def test_counts_of_a_long_plan_are_not_joined_with_one_another():
    by = keeper()
    plan = stored(by)

    told = [
        str(queries.plans_with_counts_for(by).query),
        str(queries.themes_with_counts_for(by).query),
        str(queries.roles_with_counts(queries.owner_roles_for(by)).query),
    ]

    # Each count is a query of its own within; outside them nothing multiplies rows.
    for sql in told:
        outside = sql[sql.rindex(" FROM ") :]
        assert "plans_action" not in outside
        assert "plans_objective" not in outside
    [counted] = queries.plans_with_counts_for(by).filter(pk=plan.pk)
    assert (counted.themes_count, counted.objectives_count, counted.actions_count) == (2, 3, 4)
