"""A newer version in place of a stored plan: what stays keeps its address, its holders and its history."""

import dataclasses

import pytest

from goldenthread.plans.plan import Action
from goldenthread.web.plans import services
from goldenthread.web.plans.models import Objective, PlanVersion
from goldenthread.web.plans.plan_values import plan_value
from goldenthread.web.shared.history import changes_of
from goldenthread.web.shared.models import Event
from tests.conftest import TODAY
from tests.factories.accounts import PersonFactory
from tests.factories.plans import SMALL_PLAN, keeper, read, stored

pytestmark = pytest.mark.django_db
# The first theme with its two objectives and their actions, each where it was.
ALL_STAY = {at: at for at in [(0,), (0, 0), (0, 0, 0), (0, 0, 1), (0, 1), (0, 1, 0), (1,), (1, 0), (1, 0, 0)]}  # fmt: skip


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored(by)


def newer(by, *changes):
    """A reading of the plan with some of its words replaced."""
    content = SMALL_PLAN.replace("This paragraph", "This newer paragraph")
    for before, after in changes:
        content = content.replace(before, after)
    return read(by, content, "newer.txt")


def store(plan, reading, by, stays=ALL_STAY, value=None, refused=()):
    return services.store_version(
        plan=plan,
        reading=reading,
        value=value or reading.value(),
        stays=stays,
        refused=refused,
        by=by,
    )


def test_what_stays_keeps_its_address_and_has_the_change_in_its_history(plan, by):
    action = plan.themes.first().objectives.first().actions.first()
    reading = newer(by, ("Write a threshold guide", "Write the threshold guide"))

    store(plan, reading, by)

    action.refresh_from_db()
    assert action.text == "Write the threshold guide"
    (changed, added) = changes_of(action)
    assert (changed.by, added.what) == (str(by), "Added")
    assert [(one.before, one.after) for one in changed.fields if one.label == "Text"] == [
        ("Write a threshold guide", "Write the threshold guide")
    ]


def test_the_plan_says_just_what_the_newer_version_says(plan, by):
    reading = newer(by, ("Head of MASH", "Head of Front Door"), ("March 2026", "April 2026"))

    told = plan_value(store(plan, reading, by))

    assert told.themes == reading.value().themes


def test_the_order_may_change_and_parts_go_and_come(plan, by):
    reading = newer(by)
    value = reading.value()
    first, second = value.themes[0].objectives
    new = dataclasses.replace(second, actions=(Action("A new one", "Actions"), *second.actions))
    value = dataclasses.replace(
        value, themes=(dataclasses.replace(value.themes[0], objectives=(new,)),)
    )
    kept = Objective.objects.get(title=second.title)

    store(plan, reading, by, {(0,): (0,), (0, 0): (0, 1), (0, 0, 1): (0, 1, 0)}, value)

    assert plan_value(plan).themes == value.themes
    assert Objective.objects.get() == kept
    assert not Objective.objects.filter(title=first.title).exists()
    assert Objective.history.filter(title=first.title, history_type="-").count() == 1


def test_who_holds_a_role_goes_on_holding_it_even_where_it_owns_nothing_now(plan, by):
    role = plan.owner_roles.get(name="Head of MASH")
    services.give_role(role=role, holder=PersonFactory(), held_from=TODAY, by=by)
    reading = newer(by, ("Head of MASH", "Head of Front Door"), ("Designated Nurse", "Lead Nurse"))

    store(plan, reading, by)

    names = set(plan.owner_roles.values_list("name", flat=True))
    assert names == {"Head of MASH", "Head of Front Door", "Lead Nurse", "Head of Care"}


def test_each_version_stays_as_it_was_stored(plan, by):
    reading = newer(by, ("Write a threshold guide", "Write the threshold guide"))

    store(plan, reading, by, refused=["One owner stays"])

    second, first = plan.versions.all()
    assert (first.number, second.number) == (1, 2)
    assert first.value().themes[0].objectives[0].actions[0].text == "Write a threshold guide"
    assert second.value().themes[0].objectives[0].actions[0].text == "Write the threshold guide"
    assert second.refused == ["One owner stays"]
    event = Event.objects.get(what="plans.version_stored")
    assert (event.by, event.details["number"]) == (by, 2)


def test_stored_twice_it_is_one_version(plan, by):
    reading = newer(by)

    assert store(plan, reading, by) == store(plan, reading, by) == plan
    assert PlanVersion.objects.count() == 2


def test_the_newer_document_is_the_plan_s_own_from_then_on(plan, by):
    reading = newer(by)
    services.put_aside(reading=reading, by=by)

    store(plan, reading, by)

    plan.refresh_from_db()
    reading.refresh_from_db()
    assert plan.reading == reading
    assert reading.stored_plan == plan
    assert reading.put_aside_at is None
    assert plan.edition == 2


def test_what_changed_and_what_did_not_keep_their_order_through_several_versions(plan, by):
    titles = ("Every contact is decided within a day", "Every contact is decided at once")
    second = newer(by, titles)
    store(plan, second, by)
    third = read(by, SMALL_PLAN.replace("Agree a rota", "Agree one rota"), "third.txt")

    store(plan, third, by)

    plan.refresh_from_db()
    assert plan_value(plan).themes == third.value().themes
    positions = [
        [objective.position for objective in theme.objectives.all()] for theme in plan.themes.all()
    ]
    assert [theme.position for theme in plan.themes.all()] == [1, 2]
    assert positions == [[1, 2], [1]]
    unchanged = Objective.objects.get(title__startswith="Every care leaver")
    assert unchanged.history.count() == 1
