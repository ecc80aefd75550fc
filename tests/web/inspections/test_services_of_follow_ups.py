"""Confirming what became of earlier requirements, and taking passages as requirements."""

import datetime

import pytest

from goldenthread.inspections.follow_up import Outcome
from goldenthread.web.inspections import services_of_follow_ups as services
from goldenthread.web.inspections.models import FollowUp
from goldenthread.web.shared.models import Event
from tests.factories.inspections import NEXT_REPORT, inspected
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def earlier(by):
    return inspected(by)


@pytest.fixture
def newer(by):
    return inspected(by, NEXT_REPORT)


def decided(requirement, outcome=Outcome.RESOLVED, **told):
    return services.Decision(requirement=requirement, outcome=outcome, **told)


def test_what_became_of_a_requirement_is_kept_with_the_words_that_were_shown(by, earlier, newer):
    requirement = earlier.source.requirements.first()

    count = services.settle(
        inspection=newer,
        decisions=[decided(requirement, quote="Seen alone.", page=3, proposed="resolved")],
        by=by,
    )

    kept = FollowUp.objects.get()
    assert count == 1
    assert (kept.outcome, kept.quote, kept.page, kept.proposed, kept.by) == (
        "resolved",
        "Seen alone.",
        3,
        "resolved",
        by,
    )
    assert Event.objects.filter(what="inspections.follow_ups_settled").count() == 1


def test_the_same_said_twice_is_kept_once_and_another_changes_it_with_its_history(
    by, earlier, newer
):
    requirement = earlier.source.requirements.first()
    services.settle(inspection=newer, decisions=[decided(requirement)], by=by)

    again = services.settle(inspection=newer, decisions=[decided(requirement)], by=by)
    changed = services.settle(
        inspection=newer, decisions=[decided(requirement, Outcome.WORSE, note="Fewer.")], by=by
    )

    kept = FollowUp.objects.get()
    assert (again, changed, kept.outcome, kept.note) == (0, 1, "worse", "Fewer.")
    assert [one.outcome for one in kept.history.all()] == ["worse", "resolved"]


def test_only_what_is_asked_for_again_is_tied_to_a_later_requirement(by, earlier, newer):
    first, second, *_ = earlier.source.requirements.all()
    later = newer.source.requirements.get()

    services.settle(
        inspection=newer,
        decisions=[
            decided(first, Outcome.REPEATED, again=later),
            decided(second, Outcome.RESOLVED, again=later),
        ],
        by=by,
    )

    assert [one.again for one in FollowUp.objects.all()] == [later, None]


def test_passages_become_requirements_once(by, newer):
    passages = [(one.text, one.page) for one in NEXT_REPORT.passages[:2]]

    first = services.take_passages(inspection=newer, passages=passages, by=by)
    again = services.take_passages(inspection=newer, passages=passages[:1], by=by)

    assert (first, again) == (2, 0)
    taken = list(newer.source.asked_of_authority())[1:]
    assert [(one.position, one.page, one.group) for one in taken] == [
        (2, 3, "From the text of the report"),
        (3, 4, "From the text of the report"),
    ]


def test_what_was_done_stands_as_it_was_said_first(by, newer):
    day = datetime.date(2019, 12, 1)

    first = services.say_done(inspection=newer, what="The plan", on=day, by=by)
    again = services.say_done(
        inspection=newer, what="The plan", on=day + datetime.timedelta(1), by=by
    )

    assert (again, again.on) == (first, day)
