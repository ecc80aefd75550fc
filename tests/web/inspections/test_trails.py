"""What was asked, followed through every later inspection."""

import pytest

from goldenthread.inspections.follow_up import Outcome
from goldenthread.web.inspections import queries
from goldenthread.web.inspections import services_of_follow_ups as services
from goldenthread.web.inspections.trails import trails_of
from tests.factories.inspections import NEXT_REPORT, asked, inspected
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


def trails(by, inspection):
    sources = queries.history_sources_for(by, inspection)
    own = {source.pk: list(source.asked_of_authority()) for source in sources}
    return trails_of(sources, own, queries.follow_ups_for(by))


def settle(by, requirement, newer, outcome, again=None):
    decision = services.Decision(requirement=requirement, outcome=outcome, again=again)
    services.settle(inspection=newer, decisions=[decision], by=by)


def test_each_requirement_has_a_row_and_each_inspection_a_step(by):
    earlier, newer = inspected(by), inspected(by, NEXT_REPORT)
    settle(by, earlier.source.requirements.first(), newer, Outcome.RESOLVED)

    found = trails(by, newer)

    assert len(found) == 5
    assert [step.said for step in found[0].steps] == ["Asked", "Resolved"]
    assert [step.said for step in found[1].steps] == ["Asked", "Not looked at"]
    assert [step.said for step in found[-1].steps] == ["Not asked yet", "Asked"]


def test_what_is_asked_for_again_goes_on_in_its_row_and_is_followed_by_its_later_wording(by):
    earlier, newer = inspected(by), inspected(by, NEXT_REPORT)
    last = inspected(by, _later(NEXT_REPORT))
    again = newer.source.requirements.get()
    third = earlier.source.requirements.get(position=3)
    settle(by, third, newer, Outcome.REPEATED, again)
    settle(by, again, last, Outcome.WORSE)

    found = next(one for one in trails(by, last) if one.first == third)

    assert [step.said for step in found.steps] == ["Asked", "Repeated", "Worse"]
    assert found.steps[1].requirement == again
    assert again not in [one.first for one in trails(by, last)]


def test_what_others_ask_has_a_row_and_no_column(by):
    newer = inspected(by, NEXT_REPORT)
    review = asked(by, "See every child.")

    [found] = [one for one in trails(by, newer) if one.first.source == review]

    assert [step.said for step in found.steps] == ["Not asked yet"]


def test_a_row_is_found_by_any_of_its_wordings_in_whatever_form(by):
    earlier, newer = inspected(by), inspected(by, NEXT_REPORT)
    third = earlier.source.requirements.get(position=3)
    settle(by, third, newer, Outcome.REPEATED, newer.source.requirements.get())

    found = next(one for one in trails(by, newer) if one.first == third)

    assert found.is_about("recording of supervision")
    assert found.is_about("quality")
    assert not found.is_about("adoption")


def _later(report):
    import dataclasses
    import datetime

    from goldenthread.inspections.report import Span

    day = datetime.date(2024, 5, 3)
    return dataclasses.replace(report, spans=(Span(day, day),))
