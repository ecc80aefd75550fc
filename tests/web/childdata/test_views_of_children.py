"""One child's timeline: whose it is to see, and what is kept of every look."""

import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goldenthread.web.accounts.roles import (
    Councillor,
    HeadOfService,
    ImprovementProgrammeManager,
    TeamManager,
)
from goldenthread.web.childdata import services
from goldenthread.web.shared.models import Event
from tests.conftest import TODAY
from tests.factories.accounts import ServiceFactory, TeamFactory, person_with, signed_in
from tests.factories.jobs import work_through_jobs

pytestmark = pytest.mark.django_db
TABLES = {
    "people": "pers_person_id,pers_dob\nCHILD-77,2015-01-05\nCHILD-88,2016-01-05",
    "visits": "cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date\nV1,CHILD-77,2026-01-10",
    "work": (
        "invo_involvements_id,invo_person_id,invo_professional_team,invo_involvement_start_date\n"
        "I1,CHILD-77,T1,2026-01-01"
    ),
    "teams": "dept_team_id,dept_team_name\nT1,Family Help East",
}
ADDRESS = reverse("childdata:child")
LOOK = {"person_id": "CHILD-77", "reason": "A complaint"}


@pytest.fixture(autouse=True)
def _loaded(analyst):
    files = [SimpleUploadedFile(f"{name}.csv", text.encode()) for name, text in TABLES.items()]
    services.send_in(files=files, known_at=TODAY, by=analyst)
    work_through_jobs()


def said(answer) -> str:
    return " ".join(answer.content.decode().replace("&#x27;", "'").split())


def test_an_analyst_sees_the_child_s_timeline(site):
    told = said(site.post(ADDRESS, LOOK))

    assert "Child CHILD-77" in told
    assert "10 January 2026" in told
    assert "Family Help East" in told


def test_every_look_is_on_record_with_why_and_without_the_child(site, analyst):
    site.post(ADDRESS, LOOK)
    site.post(ADDRESS, LOOK)

    first, second = Event.objects.filter(what="childdata.child_opened")
    assert (first.by, first.details["reason"]) == (analyst, "A complaint")
    assert first.details["child"] == second.details["child"]
    assert "CHILD-77" not in f"{first.details}{first.subject_words}{first.subject_id}"


def test_the_number_stands_in_no_log(site, caplog):
    with caplog.at_level(logging.DEBUG):
        site.post(ADDRESS, LOOK)

    assert "CHILD-77" not in caplog.text


@pytest.mark.parametrize("name", ["family help EAST", "T1"])
def test_a_team_manager_sees_the_children_of_the_team_by_its_name_or_number(client, name):
    manager = person_with(TeamManager, team=TeamFactory(name=name))

    assert "10 January 2026" in said(signed_in(client, manager).post(ADDRESS, LOOK))


def test_another_team_s_child_is_no_child_that_there_is(client):
    manager = person_with(TeamManager, team=TeamFactory(name="Family Help West"))

    other = said(signed_in(client, manager).post(ADDRESS, LOOK))
    nobody = said(client.post(ADDRESS, {**LOOK, "person_id": "NOBODY"}))

    assert "There is no child of this number whom you may see." in other
    assert "There is no child of this number whom you may see." in nobody
    assert "10 January 2026" not in other
    assert Event.objects.filter(what="childdata.child_refused").count() == 2


def test_a_child_without_a_team_is_seen_by_those_who_see_all(client, site):
    look = {**LOOK, "person_id": "CHILD-88"}

    assert "Child CHILD-88" in said(site.post(ADDRESS, look))
    manager = person_with(TeamManager, team=TeamFactory(name="Family Help East"))
    assert "no child of this number" in said(signed_in(client, manager).post(ADDRESS, look))


def test_a_head_sees_the_children_of_the_service_s_teams(client):
    service = ServiceFactory()
    TeamFactory(name="Family Help East", service=service)
    head = person_with(HeadOfService, service=service)

    assert "10 January 2026" in said(signed_in(client, head).post(ADDRESS, LOOK))


@pytest.mark.parametrize("role", [Councillor, ImprovementProgrammeManager])
def test_who_sees_no_child_finds_no_such_page(client, role):
    assert signed_in(client, person_with(role)).get(ADDRESS).status_code == 404


@pytest.mark.parametrize("lacks", ["person_id", "reason"])
def test_both_the_number_and_why_are_asked_for(site, lacks):
    told = {name: value for name, value in LOOK.items() if name != lacks}

    assert "There is a problem" in said(site.post(ADDRESS, told))
    assert not Event.objects.filter(what__startswith="childdata.child").exists()


def test_the_page_is_not_kept_by_the_browser(site):
    assert "no-store" in site.post(ADDRESS, LOOK)["Cache-Control"]
