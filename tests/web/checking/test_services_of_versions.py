"""A reading as a newer version of a plan: answered, and stored in its place."""

import pytest

from goldenthread.web.checking import services
from goldenthread.web.checking import services_of_versions as versions
from goldenthread.web.checking.models import DifferenceAnswer
from goldenthread.web.checking.newer import closer_version, newer_of, state_of
from goldenthread.web.plans.models import Action, Objective
from goldenthread.web.shared.models import Event
from tests.factories.checks import begun
from tests.factories.newer_versions import FIRST, LATER, answered, keys_of, newer
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def other():
    return keeper()


def owners_of(plan) -> dict[str, list[str]]:
    return {
        one.title: [officer.role.name for officer in one.officers_in_order.all()]
        for one in Objective.objects.filter(theme__plan=plan)
    }


def test_what_is_no_longer_told_must_be_decided_before_it_is_stored(by):
    plan, check = newer(by)

    with pytest.raises(services.SettledAlready, match="no longer tells 4 things"):
        versions.store_newer(check=check, state=state_of(check), by=by)

    assert plan.versions.count() == 1
    assert set(owners_of(plan)) == {
        "Children are seen alone and listened to",
        "Plans say what changes for the child",
        "Supervision is reflective and recorded",
        "Care leavers know their health history",
    }


def test_owners_that_are_kept_stand_in_the_newer_version(by):
    plan, check = newer(by)
    answered(check, by)

    versions.store_newer(check=check, state=state_of(check), by=by)

    assert owners_of(plan) == {
        "Children are seen alone and listened to": ["Head of Care"],
        "Plans say what changes for the child": ["Quality Auditor"],
        "Supervision is reflective and recorded": ["Principal Social Worker"],
        "Care leavers know their health history": ["Designated Nurse"],
        "Families say that help came in time": [],
    }


def test_what_was_let_go_is_gone_and_the_version_before_still_tells_it(by):
    plan, check = newer(by)
    answered(check, by, keep=False)

    versions.store_newer(check=check, state=state_of(check), by=by)

    assert not any(owners_of(plan).values())
    first = plan.versions.get(number=1).value()
    assert first.themes[0].objectives[0].officers == ("Head of Care",)
    assert len(first.themes[0].objectives) == 4


def test_what_stays_keeps_its_address_and_its_history(by):
    _, check = newer(by)
    before = Action.objects.get(text="Visit each child every week")
    answered(check, by)

    versions.store_newer(check=check, state=state_of(check), by=by)

    after = Action.objects.get(pk=before.pk)
    assert after.text == "Visit each child every single week"
    assert after.history.earliest("history_id").text == before.text


def test_a_difference_that_is_refused_leaves_the_plan_as_it_was_and_is_on_record(by):
    plan, check = newer(by)
    answered(check, by)
    found = newer_of(check)
    worded = [one.key for one in found.comparison.differences if one.kind == "reworded"]
    versions.answer_differences(check=check, keys=worded, is_kept=True, seen=99, by=by)

    versions.store_newer(check=check, state=state_of(check), by=by)

    assert Action.objects.filter(text="Visit each child every week").exists()
    refused = plan.versions.get(number=2).refused
    assert "Wording kept as before: the action “Visit each child every week”" in refused


def test_the_last_answer_holds_and_all_are_kept(by):
    _, check = newer(by)
    key = keys_of(check, lost=True)[0]

    for is_kept in (True, False, False):
        versions.answer_differences(check=check, keys=[key], is_kept=is_kept, seen=99, by=by)

    assert [one.is_kept for one in DifferenceAnswer.objects.all()] == [True, False]
    assert newer_of(check).answers[key].is_kept is False


def test_somebody_elses_answer_is_not_overruled_unseen(by, other):
    _, check = newer(by)
    key = keys_of(check, lost=True)[0]
    versions.answer_differences(check=check, keys=[key], is_kept=True, seen=0, by=other)

    with pytest.raises(services.SettledAlready, match=f"{other} answered this"):
        versions.answer_differences(check=check, keys=[key], is_kept=False, seen=0, by=by)

    last = DifferenceAnswer.objects.get()
    assert (last.by, last.is_kept) == (other, True)
    versions.answer_differences(check=check, keys=[key], is_kept=False, seen=last.pk, by=by)
    assert newer_of(check).answers[key].by == by


def test_a_page_that_others_have_changed_since_stores_nothing(by):
    plan, check = newer(by)
    answered(check, by)
    seen = state_of(check)
    versions.answer_differences(
        check=check, keys=keys_of(check, lost=False)[:1], is_kept=True, seen=99, by=by
    )

    with pytest.raises(services.SettledAlready, match="Something was decided"):
        versions.store_newer(check=check, state=seen, by=by)

    assert plan.versions.count() == 1


def test_a_second_press_stores_no_second_version(by):
    plan, check = newer(by)
    answered(check, by)
    state = state_of(check)
    first = versions.store_newer(check=check, state=state, by=by)

    assert versions.store_newer(check=check, state=state, by=by) == first
    assert plan.versions.count() == 2


def test_a_key_that_is_none_of_the_differences_answers_nothing(by):
    _, check = newer(by)

    assert versions.answer_differences(check=check, keys=["x"], is_kept=True, seen=0, by=by) == 0


def test_which_plan_it_goes_on_is_on_record_and_can_be_changed(by):
    plan, check = newer(by)

    versions.choose_plan(check=check, plan=None, by=by)

    chosen = Event.objects.filter(what="checking.version_chosen").order_by("pk")
    assert [one.details["after"] for one in chosen] == [plan.pk, None]
    check.refresh_from_db()
    with pytest.raises(services.SettledAlready, match="plan of its own"):
        versions.answer_differences(check=check, keys=["x"], is_kept=True, seen=0, by=by)


def test_a_third_version_is_told_from_the_first_that_it_repeats(by):
    plan, check = newer(by)
    answered(check, by, keep=False)
    versions.store_newer(check=check, state=state_of(check), by=by)
    again = begun(by, FIRST + "\n", "plan found in a drawer.txt")
    versions.choose_plan(check=again, plan=plan, by=by)
    again.refresh_from_db()

    assert closer_version(again).number == 1


def test_a_later_document_is_closest_to_the_version_that_stands(by):
    _, check = newer(by, later=LATER)

    assert closer_version(check) is None
