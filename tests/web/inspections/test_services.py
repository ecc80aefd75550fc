"""Reports and other sources, kept through the services."""

import datetime

import pytest

from goldenthread.web.inspections import services
from goldenthread.web.inspections.models import Inspection, Requirement, Source
from goldenthread.web.shared.models import Event
from tests.factories.inspections import REPORT, asked, inspected, report_read
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db
DAY = datetime.date


@pytest.fixture
def by():
    return keeper()


def test_a_report_becomes_an_inspection_with_all_that_was_read(by):
    inspection = inspected(by)

    assert inspection.source.title == "SIF inspection of Calderbrook Council, December 2016"
    assert (inspection.start, inspection.end) == (DAY(2016, 11, 14), DAY(2016, 12, 8))
    assert [str(one) for one in inspection.judgements.all()] == [
        "Overall judgement: requires improvement",
        "The board: not known",
    ]
    texts = [(one.number, one.text, one.page) for one in inspection.source.requirements.all()]
    assert texts[0] == ("1", "Ensure that children are seen alone and listened to.", 8)
    assert len(texts) == 5


def test_the_second_press_stores_no_second_inspection(by):
    report = report_read(by)
    first = services.store_report(report=report, authority="A", received_on=None, by=by)

    again = services.store_report(report=report, authority="B", received_on=None, by=by)

    assert (again, Inspection.objects.count()) == (first, 1)


def test_the_recommendations_of_the_board_are_not_asked_of_the_authority(by):
    asked_for = inspected(by).source.asked_of_authority()

    assert [one.number for one in asked_for] == ["1", "2", "3", "4"]


def test_what_else_is_asked_keeps_its_numbers_and_goes_by_its_place_where_it_has_none(by):
    source = asked(
        by, "3. See every child alone", "2b) Write it down", "Tell them", "See 4 children"
    )

    said = [(one.number, one.text, one.called) for one in source.requirements.all()]
    assert said == [
        ("3", "See every child alone", "3"),
        ("2b", "Write it down", "2b"),
        ("", "Tell them", "3"),
        ("", "See 4 children", "4"),
    ]


def test_when_it_was_received_is_on_record_with_what_was_said_before(by):
    inspection = inspected(by, received_on=DAY(2017, 2, 13))

    services.say_received(inspection=inspection, received_on=DAY(2017, 2, 14), by=by)

    assert [one.received_on for one in inspection.history.order_by("history_id")] == [
        DAY(2017, 2, 13),
        DAY(2017, 2, 14),
    ]
    assert Event.objects.filter(what="inspections.received_day_set").count() == 1


def test_a_later_day_is_kept_with_why(by):
    inspection = inspected(by)

    services.extend(
        inspection=inspection, what="Action plan", due_on=DAY(2017, 6, 1), reason="Agreed", by=by
    )

    [extension] = inspection.extensions.all()
    assert (extension.due_on, extension.reason, extension.by) == (DAY(2017, 6, 1), "Agreed", by)


def test_records_say_what_they_are(by):
    inspection = inspected(by)

    assert str(Source.objects.get()) == inspection.source.title == str(inspection)
    assert str(Requirement.objects.first()).startswith("1. Ensure")
    assert str(inspection.report) == "Report report.pdf"


def test_a_report_as_read_is_the_report_again(by):
    assert report_read(by).value() == REPORT


def test_the_same_source_sent_twice_is_one(by):
    told = {"kind": "peer_review", "title": "Peers", "dated_on": None, "by": by}
    first = services.add_source(texts=["1. See.", "Hear."], **told)

    again = services.add_source(texts=["1. See.", "Hear."], **told)
    other = services.add_source(texts=["1. See.", "Listen."], **told)

    assert again == first
    assert other != first
    assert Event.objects.filter(what="inspections.source_added").count() == 2
