"""The pages of inspections and other sources, as a person opens them."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goldenthread.web.accounts.roles import Councillor, Director, SystemAdministrator
from goldenthread.web.inspections import services
from goldenthread.web.inspections.models import Inspection, Report, Source
from goldenthread.web.shared.models import Event
from tests.factories.accounts import person_with, signed_in
from tests.factories.inspections import NEXT_REPORT, asked, inspected, report_read
from tests.factories.jobs import work_through_jobs
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db
DAY = datetime.date


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def site(client, by):
    return signed_in(client, by)


def page(name, *args):
    return reverse(f"inspections:{name}", args=args)


def said(answer) -> str:
    return " ".join(answer.content.decode().replace("&#x27;", "'").split())


def test_without_any_the_page_says_what_to_do(site):
    assert "No inspection is here yet." in said(site.get(page("source_list")))


def test_inspections_and_other_sources_are_listed_with_how_much_they_ask_for(client, by):
    inspected(by)
    asked(by, "One.", "Two.")

    told = said(signed_in(client, person_with(Councillor)).get(page("source_list")))

    assert "SIF inspection of Calderbrook Council, December 2016" in told
    assert "Peer review" in told
    assert "Bring in an inspection report" not in told


def test_a_file_that_is_no_report_is_refused_in_words_and_leaves_nothing(site):
    sent = SimpleUploadedFile("letter.pdf", b"<html>Not found</html>")
    site.post(page("bring_in"), {"document": sent})
    work_through_jobs()
    report = Report.objects.get()

    told = said(site.get(page("report_detail", report.pk)))

    assert "letter.pdf was not read" in told
    assert report.refusal in told
    assert not report.document.file


@pytest.mark.parametrize("sent", [None, SimpleUploadedFile("empty.pdf", b"")])
def test_no_file_or_an_empty_one_is_said(site, sent):
    answer = site.post(page("bring_in"), {"document": sent} if sent else {})

    assert "There is a problem" in said(answer)
    assert not Report.objects.exists()


def test_what_was_read_is_looked_at_and_stored(site, by):
    report = report_read(by)
    told = said(site.get(page("report_detail", report.pk)))

    answer = site.post(
        page("report_detail", report.pk),
        {
            "authority": "Calderbrook Council",
            "received_on": "2017-02-13",
        },
        follow=True,
    )

    assert "requires improvement" in told
    assert "Stored as an inspection." in said(answer)
    assert Inspection.objects.get().received_on == DAY(2017, 2, 13)


def test_an_inspection_shows_judgements_requirements_and_what_is_due_when(client, by):
    inspection = inspected(by)

    told = said(signed_in(client, person_with(Councillor)).get(page("inspection_detail", inspection.pk)))  # fmt: skip

    assert "Thursday 25 May 2017" in told
    assert "Requires improvement" in told
    assert "For the Local Safeguarding Children Board" in told
    assert "page 35" in told
    assert "A later day was agreed" not in told


def test_inspections_of_one_authority_stand_side_by_side(site, by):
    first = inspected(by)
    second = inspected(by)

    told = said(site.get(page("inspection_detail", second.pk)))

    assert reverse("inspections:inspection_detail", args=[first.pk]) in told
    assert "SIF, December 2016" in told


def test_when_it_was_received_is_said_on_a_page(site, by):
    inspection = inspected(by)
    day = {"received_on": "2017-02-20"}

    answer = site.post(page("received", inspection.pk), day, follow=True)

    assert "Report received 20 February 2017" in said(answer)


def test_a_later_day_needs_why(site, by):
    inspection = inspected(by)
    what = "Action plan sent to the Secretary of State and Ofsted"
    day = {"what": what, "due_on": "2017-06-01"}

    without = site.post(page("extend", inspection.pk), day)
    answer = site.post(
        page("extend", inspection.pk), {**day, "reason": "Ofsted agreed"}, follow=True
    )

    assert "Enter why it is due later" in said(without)
    assert "Thursday 1 June 2017" in said(answer)
    assert "Ofsted agreed" in said(answer)


def test_another_source_is_typed_in_line_by_line(site):
    told = {
        "kind": "peer_review",
        "title": "Peer review of May",
        "requirements": "1. See.\n\nTell.\n",
    }

    answer = site.post(page("source_add"), told, follow=True)

    assert "What it asks for (2)" in said(answer)
    assert Source.objects.get().requirements.count() == 2


def test_a_source_that_asks_for_nothing_is_not_kept(site):
    answer = site.post(
        page("source_add"), {"kind": "peer_review", "title": "X", "requirements": " \n"}
    )

    assert "Enter at least one thing that it asks for." in said(answer)
    assert not Source.objects.exists()


@pytest.mark.parametrize("name", ["bring_in", "source_add"])
def test_who_only_reads_brings_nothing_in(client, name):
    assert signed_in(client, person_with(Councillor)).get(page(name)).status_code == 404


def test_the_director_brings_reports_in(client):
    assert signed_in(client, person_with(Director)).get(page("bring_in")).status_code == 200


def test_who_reads_no_plan_sees_no_inspection(client, by):
    inspection = inspected(by)
    administrator = signed_in(client, person_with(SystemAdministrator))

    for address in (page("source_list"), page("inspection_detail", inspection.pk)):
        assert administrator.get(address).status_code == 404


def test_what_was_done_is_said_on_a_page_and_not_before_it_happens(site, by):
    inspection = inspected(by)
    what = "Action plan sent to the Secretary of State and Ofsted"
    address = page("done", inspection.pk)

    future = site.post(address, {"what": what, "on": "2999-01-01"})
    done = site.post(address, {"what": what, "on": "2017-05-02"}, follow=True)

    assert "Enter a day that is not in the future." in said(future)
    assert "Done on 2 May 2017" in said(done)
    assert site.get(address).status_code == 404


def test_what_was_said_to_be_done_is_taken_back_and_due_again(site, by):
    inspection = inspected(by)
    what = "Action plan sent to the Secretary of State and Ofsted"
    site.post(page("done", inspection.pk), {"what": what, "on": "2017-05-02"})

    answer = site.post(page("done_taken_back", inspection.pk), {"what": what}, follow=True)
    twice = site.post(page("done_taken_back", inspection.pk), {"what": what}, follow=True)

    assert "It is due again." in said(answer)
    assert "It is due again." not in said(twice)
    assert not inspection.done.exists()
    assert Event.objects.filter(what="inspections.clock_done_taken_back").count() == 1


def test_who_only_reads_takes_nothing_back(client, by):
    inspection = inspected(by)

    answer = signed_in(client, person_with(Councillor)).post(
        page("done_taken_back", inspection.pk), {"what": "x"}
    )

    assert answer.status_code == 404


def test_judgements_on_one_subject_stand_in_one_row_whatever_they_are_called(site, by):
    inspected(by)
    newer = inspected(by, NEXT_REPORT)

    told = said(site.get(page("inspection_detail", newer.pk)))

    assert 'Good</td><td>Requires improvement <span class="app-quiet">as Overall judgement' in told


def test_what_asks_for_something_is_listed_the_latest_first(client, by):
    older = inspected(by).source
    newer = services.add_source(
        kind="peer_review", title="Peer review", dated_on=DAY(2020, 3, 1), texts=["See."], by=by
    )
    undated = services.add_source(
        kind="local_priority", title="Ours", dated_on=None, texts=["Hear."], by=by
    )

    answer = signed_in(client, by).get(reverse("inspections:source_list"))

    assert list(answer.context["sources"]) == [newer, older, undated]
