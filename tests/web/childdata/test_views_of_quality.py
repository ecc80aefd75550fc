"""How good the data is, as people open it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goldenthread.web.accounts.roles import Councillor, ImprovementProgrammeManager, TeamManager
from goldenthread.web.childdata import services
from goldenthread.web.childdata.models import QualityLook
from goldenthread.web.shared.models import Event
from tests.conftest import TODAY
from tests.factories.accounts import TeamFactory, person_with, signed_in
from tests.factories.jobs import work_through_jobs

pytestmark = pytest.mark.django_db
TABLES = {
    "people": "pers_person_id,pers_dob\nCHILD-77,2015-01-05",
    "plans": (
        "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n"
        "K1,CHILD-77,2026-02-01,2026-01-01"
    ),
    "work": (
        "invo_involvements_id,invo_person_id,invo_professional_id,invo_professional_role_id,"
        "invo_professional_team,invo_involvement_start_date\nI1,CHILD-77,W1,CW,T1,2026-01-01"
    ),
    "teams": "dept_team_id,dept_team_name\nT1,Family Help East",
    "staff": "prof_professional_id,prof_staff_id\nW1,1",
}
QUALITY = reverse("childdata:quality")
FIX_LIST = reverse("childdata:fix_list") + "?team=T1"


def load(by, known_at=TODAY, **other):
    told = {**TABLES, **other}
    files = [SimpleUploadedFile(f"{name}.csv", text.encode()) for name, text in told.items()]
    services.send_in(files=files, known_at=known_at, by=by)
    work_through_jobs()


@pytest.fixture(autouse=True)
def _loaded(analyst):
    load(analyst)


def said(answer) -> str:
    return " ".join(answer.content.decode().replace("&#x27;", "'").split())


def test_each_load_is_looked_at_once_and_no_row_is_kept_of_it():
    look = QualityLook.objects.get()

    assert look.told["faults"] > 0
    assert "CHILD-77" not in str(look.told)


def test_what_is_wrong_is_told_with_whose_it_is_and_what_would_be_right(site):
    told = said(site.get(QUALITY))

    assert "Family Help East" in told
    assert "ssd_cp_plans" in told
    assert "What would be right" in told
    assert "rules were asked" in told
    assert "CHILD-77" not in told


def test_the_rows_of_a_team_are_listed_for_those_who_see_its_children_and_it_is_on_record(site):
    told = said(site.get(FIX_LIST))

    assert "CHILD-77" in told
    assert "record K1" in told
    assert Event.objects.get(what="childdata.fix_list_opened").details == {"team": "T1"}


@pytest.mark.parametrize(("name", "status"), [("Family Help East", 200), ("Family Help West", 404)])
def test_a_team_manager_opens_the_own_team_s_list_alone(client, name, status):
    manager = signed_in(client, person_with(TeamManager, team=TeamFactory(name=name)))

    assert manager.get(FIX_LIST).status_code == status
    assert ("fix-list" in said(manager.get(QUALITY))) == (status == 200)


def test_a_team_that_there_is_not_has_no_list(site):
    assert site.get(reverse("childdata:fix_list")).status_code == 404
    assert site.get(reverse("childdata:fix_list") + "?team=T9").status_code == 404


def test_the_public_and_the_programme_see_no_rows(client):
    assert signed_in(client, person_with(Councillor)).get(QUALITY).status_code == 404
    manager = signed_in(client, person_with(ImprovementProgrammeManager))
    assert manager.get(FIX_LIST).status_code == 404


def test_load_after_load_stands_beside_one_another(site, analyst):
    import datetime

    load(analyst, TODAY - datetime.timedelta(30), people="pers_person_id,pers_dob\nCHILD-88,")

    told = said(site.get(QUALITY))

    assert "Load after load" in told
    assert "11 May 2026" in told
    assert "11 April 2026" in told


def test_before_anything_is_loaded_the_page_says_so(site):
    QualityLook.objects.all().delete()

    assert "Nothing was looked at yet." in said(site.get(QUALITY))


def test_rows_that_no_team_has_are_listed_for_those_who_see_every_child(client, site, analyst):
    load(analyst, work="invo_involvements_id,invo_person_id\nI1,CHILD-77")

    assert "Nobody’s case now" in said(site.get(QUALITY))
    group = {"team": "nobody’s case now"}
    assert "record K1" in said(site.get(reverse("childdata:fix_list"), group))
    manager = person_with(TeamManager, team=TeamFactory(name="Family Help East"))
    assert signed_in(client, manager).get(reverse("childdata:fix_list"), group).status_code == 404
