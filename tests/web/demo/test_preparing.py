"""Before the site opens, the made-up authority's own plan is read through the real importer."""

import datetime

import pytest
from django.core.files import File
from django.utils import timezone

from goldenthread.childdata.store.snapshots import Store
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.inspections.follow_up import Outcome
from goldenthread.web.accounts import services as accounts
from goldenthread.web.accounts.models import User
from goldenthread.web.accounts.roles import Councillor, ImprovementProgrammeManager
from goldenthread.web.childdata.models import Load
from goldenthread.web.childdata.store import manifests
from goldenthread.web.demo.authority import DEMO_PASSWORD
from goldenthread.web.demo.documents import TRACKER
from goldenthread.web.demo.preparing import prepare
from goldenthread.web.inspections.models import FollowUp, Source
from goldenthread.web.jobs.models import State
from goldenthread.web.plans import services as plans
from goldenthread.web.plans.models import Plan, RequirementLink, RoleHolding
from tests.conftest import TODAY
from tests.factories.child_stores import MAY, loaded, people

ADDRESS = "http://localhost:8000"

# The worker takes its jobs from the database, so they have to be there for all to see.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _children_are_there(settings, tmp_path):
    """A store that holds somebody already, so that nobody is made up: one test does that."""
    settings.STORE_FOLDER = tmp_path / "store"
    loaded(Store(settings.STORE_FOLDER), MAY, tmp_path / "extract", ssd_person=people("A"))


def said():
    heard = []
    return heard, heard.append


def test_the_demonstration_opens_with_its_plan_and_says_how_to_sign_in(settings, tmp_path):
    settings.STORE_FOLDER = tmp_path / "empty store"
    heard, say = said()

    lines = prepare(plan=None, address=ADDRESS, say=say)

    plan = Plan.objects.get()
    assert plan.title == "Children’s Services Improvement Plan 2025–2027"
    assert plan.authority == "Calderbrook Council"
    assert plan.stored_by.email == "programme@calderbrook.example"
    assert heard == [
        "Reading the made-up authority’s plan …",
        "Reading what inspectors wrote to it …",
        "Making up its children and loading them …",
    ]
    assert DEMO_PASSWORD in lines[0]
    days = [one.known_at for one in manifests()]
    assert days == [datetime.date(2026, 4, 30), datetime.date(2026, 3, 31)]
    assert not Load.objects.exclude(is_new=True).exists()


def test_people_hold_their_posts_in_the_plan():
    prepare(plan=None, address=ADDRESS, say=print)

    held = {holding.role.name: holding.holder.name for holding in RoleHolding.objects.all()}
    assert held == {
        "DCS": "Alex Invented",
        "Designated Nurse": "Max Supposed",
        "Head of Performance and Insight": "Ash Sample",
        "HoS FD": "Sam Pretend",
        "PSW": "Billie Trial",
        "QA Team Manager": "Robin Specimen",
        "TM MASH": "Jo Placeholder",
    }


def test_what_inspectors_asked_is_linked_and_followed_up_in_part():
    prepare(plan=None, address=ADDRESS, say=print)

    assert {source.title: source.requirements.count() for source in Source.objects.all()} == {
        "ILACS inspection of Calderbrook Council, March 2022": 7,
        "ILACS inspection of Calderbrook Council, June 2025": 14,
        "Monitoring visit to Calderbrook Council, January 2026": 2,
        "Improvement notice, September 2025": 3,
    }
    assert [one.outcome for one in FollowUp.objects.all()] == [
        Outcome.REPEATED,
        Outcome.REPEATED,
        Outcome.REPEATED,
        Outcome.WORSE,
        Outcome.RESOLVED,
    ]
    linked = RequirementLink.objects.values_list("requirement__position", flat=True)
    assert set(linked) == set(range(1, 15))


def test_the_second_start_reads_and_gives_nothing_anew():
    prepare(plan=None, address=ADDRESS, say=print)
    heard, say = said()

    prepare(plan=None, address=ADDRESS, say=say)

    assert heard == []
    assert Plan.objects.count() == 1
    assert RoleHolding.objects.count() == 7
    assert Source.objects.count() == 4


def test_a_plan_named_at_the_start_is_read_as_a_further_one(settings):
    lines = prepare(plan=TRACKER, address=ADDRESS, say=print)

    first, further = Plan.objects.order_by("pk")
    assert further.title == "Children’s Services Improvement Plan – tracker"
    assert lines[0] == f"{TRACKER.name} is read: {ADDRESS}/plans/{further.pk}/"
    assert first.pk != further.pk


def test_a_file_that_is_no_plan_is_refused_by_name(tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all, the office is closed on Friday.", "utf-8")

    with pytest.raises(DocumentRefused, match=r"^letter\.txt: This document holds no improvement"):
        prepare(plan=letter, address=ADDRESS, say=print)


def test_a_start_after_a_reading_went_wrong_reads_the_file_once_more():
    prepare(plan=None, address=ADDRESS, say=print)
    with TRACKER.open("rb") as opened:
        arrival = plans.bring_in(
            file=File(opened), name=TRACKER.name, by=Plan.objects.get().stored_by
        )
    job = arrival.reading.job
    job.state, job.error = State.FAILED, "Something went wrong on our side."
    job.started_at = job.finished_at = timezone.now()
    job.save()

    prepare(plan=TRACKER, address=ADDRESS, say=print)

    assert Plan.objects.count() == 2


def test_outside_the_demonstration_nothing_is_made_up(settings):
    settings.DEMO = False

    assert prepare(plan=None, address=ADDRESS, say=print) == []
    assert not User.objects.exists()


def test_outside_the_demonstration_a_plan_needs_somebody_who_may_bring_it_in(settings):
    settings.DEMO = False
    person = accounts.invite_person(name="Kim", email="kim@calderbrook.example", by=None)
    accounts.grant_role(person=person, role=Councillor, by=None, held_from=TODAY, held_until=TODAY)

    with pytest.raises(DocumentRefused, match=r"Nobody who signs in with KIM@.* may bring in"):
        prepare(plan=TRACKER, address=ADDRESS, say=print, by="KIM@calderbrook.example")

    accounts.grant_role(person=person, role=ImprovementProgrammeManager, by=None, held_from=TODAY)
    prepare(plan=TRACKER, address=ADDRESS, say=print, by="KIM@calderbrook.example")
    assert Plan.objects.get().stored_by == person


def test_outside_the_demonstration_nobody_is_credited_who_was_not_named(settings):
    settings.DEMO = False
    person = accounts.invite_person(name="Kim", email="kim@calderbrook.example", by=None)
    accounts.grant_role(person=person, role=ImprovementProgrammeManager, by=None, held_from=TODAY)

    with pytest.raises(DocumentRefused, match="Say who brings the plan in"):
        prepare(plan=TRACKER, address=ADDRESS, say=print)

    assert not Plan.objects.exists()
