"""The versions of a plan, one of them, and any two side by side."""

import pytest
from django.urls import reverse

from goldenthread.web.accounts.roles import BoardChair, SocialWorker
from goldenthread.web.checking import services_of_versions as versions
from goldenthread.web.checking.newer import state_of
from tests.factories.accounts import person_with, signed_in
from tests.factories.newer_versions import FIRST, answered, newer
from tests.factories.plans import keeper, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    plan, check = newer(by)
    answered(check, by)
    versions.store_newer(check=check, state=state_of(check), by=by)
    return plan


def said(answer) -> str:
    return " ".join(answer.content.decode().replace("&#x27;", "'").split())


def get(client, person, name, *args, **query):
    return signed_in(client, person).get(reverse(f"plans:{name}", args=args), query)


def test_all_versions_are_listed_with_what_changed(client, plan):
    told = said(get(client, person_with(BoardChair), "version_list", plan.pk))

    assert 'Version 2</a> <span class="app-quiet">stands now' in told
    assert "4 kept as before when it was stored" in told
    assert "The first" in told


def test_a_plan_of_one_version_has_nothing_to_compare(client, by):
    plan = stored(by, FIRST)

    told = said(get(client, by, "version_list", plan.pk))

    assert "Compare any two" not in told
    assert get(client, by, "version_compare", plan.pk).status_code == 302


def test_an_earlier_version_is_readable_as_it_was_stored(client, plan):
    told = said(get(client, person_with(BoardChair), "version_detail", plan.pk, 1))

    assert "Visit each child every week" in told
    assert "This is an earlier version." in told


def test_a_version_says_what_was_kept_when_it_was_stored(client, plan):
    told = said(get(client, person_with(BoardChair), "version_detail", plan.pk, 2))

    assert "Owners kept as before: the action “Write a summary" in told
    assert "Kept: the objective “3 Supervision is reflective" in told


@pytest.mark.parametrize(("before", "after"), [(1, 2), (2, 1)])
def test_any_two_versions_are_compared_the_older_first_whichever_is_named_first(
    client, plan, before, after
):
    told = said(get(client, person_with(BoardChair), "version_compare", plan.pk, before=before, after=after))  # fmt: skip

    assert "between version 1" in told
    assert "single" in told


def test_one_group_of_differences_has_a_page(client, plan):
    told = said(get(client, person_with(BoardChair), "version_compare", plan.pk, before=1, after=2, group="changed-1-wording"))  # fmt: skip

    assert "Wording (1)" in told


@pytest.mark.parametrize("query", [{}, {"before": "x"}, {"before": 1, "after": 1}, {"before": 9, "after": 1}])  # fmt: skip
def test_nonsense_is_answered_by_the_form_with_what_is_wrong(client, plan, query):
    answer = get(client, person_with(BoardChair), "version_compare", plan.pk, **query)

    assert answer.status_code == 200
    assert "There is a problem" in said(answer)


def test_a_version_or_group_that_is_not_there_is_not_found(client, plan, by):
    assert get(client, by, "version_detail", plan.pk, 9).status_code == 404
    assert get(client, by, "version_compare", plan.pk, before=1, after=2, group="x").status_code == 404  # fmt: skip


@pytest.mark.parametrize(("name", "more"), [("version_list", ()), ("version_detail", (1,)), ("version_compare", ())])  # fmt: skip
def test_who_reads_only_what_they_own_reads_no_versions(client, plan, name, more):
    answer = get(client, person_with(SocialWorker), name, plan.pk, *more, before=1, after=2)

    assert answer.status_code == 404
