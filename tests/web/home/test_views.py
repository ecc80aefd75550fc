"""The first page after signing in: one's own work."""

import datetime
import re

import pytest
from django.test import Client

from goldenthread.web.accounts.roles import (
    Councillor,
    HeadOfService,
    ImprovementProgrammeManager,
    SocialWorker,
    SystemAdministrator,
)
from goldenthread.web.jobs import services as jobs
from goldenthread.web.plans import services as plans
from tests.conftest import TODAY
from tests.factories.accounts import PersonFactory, ServiceFactory, person_with, signed_in
from tests.factories.inspections import inspected
from tests.factories.plans import SMALL_PLAN, keeper, read, stored
from tests.factories.work import count_rows

pytestmark = pytest.mark.django_db


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def home_of(person) -> str:
    return text(signed_in(Client(), person).get("/"))


def test_a_visitor_signs_in_first():
    assert Client().get("/")["Location"] == "/account/login/?next=/"


def test_somebody_without_a_role_is_told_whom_to_ask():
    assert "You hold no role today" in home_of(PersonFactory())


def test_a_keeper_sees_plans_and_readings_that_wait_and_may_bring_one_in():
    person = keeper()
    plan = stored(person)
    read(person, SMALL_PLAN.replace("March", "April"), "second plan.txt")

    page = home_of(person)

    assert f"{person.name}, improvement programme manager over the whole authority" in page
    assert plan.title in page
    assert "second plan.txt" in page
    assert "Bring in a plan" in page


def test_an_administrator_is_told_what_there_is_to_do():
    page = home_of(person_with(SystemAdministrator))

    assert "Invite people and give them roles" in page
    assert "no plan for you to read yet" not in page


def test_somebody_whose_plan_is_not_there_yet_is_told_whom_to_ask():
    page = home_of(person_with(SocialWorker))

    assert "There is no plan for you to read yet" in page
    assert "Invite people" not in page


def test_a_keeper_of_nothing_yet_is_told_what_to_do():
    page = home_of(person_with(ImprovementProgrammeManager))

    assert "There is no plan here yet" in page
    assert "Bring in a plan" in page


def test_somebody_who_owns_actions_sees_them_first_due_first():
    by = keeper()
    plan = stored(by)
    person = person_with(HeadOfService, service=ServiceFactory())
    for role in plan.owner_roles.filter(name__in=["Head of MASH", "Designated Nurse"]).reverse():
        plans.give_role(role=role, holder=person, held_from=TODAY, by=by)

    page = home_of(person)

    assert "Your actions" in page
    order = ["Write a threshold guide", "Audit forty contacts", "Agree a rota with health"]
    assert sorted(order, key=page.find) == order
    assert page.find(order[0]) > page.find("Your actions")
    assert "Review every pathway plan" not in page
    assert "Bring in a plan" not in page


def test_an_administrator_sees_no_plan():
    plan = stored(keeper())

    assert plan.title not in home_of(person_with(SystemAdministrator))


def test_ones_last_jobs_are_there():
    person = PersonFactory()
    for number in range(7):
        jobs.start(count_rows, title=f"Reading number {number}.docx", by=person)

    page = home_of(person)

    assert "Reading number 6.docx" in page
    assert "Reading number 1.docx" not in page
    assert "All your jobs" in page


def test_the_first_page_costs_the_same_however_much_one_owns(django_assert_num_queries):
    by = keeper()
    plan = stored(by)
    for role in plan.owner_roles.all():
        plans.give_role(role=role, holder=by, held_from=TODAY, by=by)
    client = signed_in(Client(), by)
    client.get("/")

    # The session, the viewer, their roles; actions, owners and dates of their own and of the
    # objectives; readings that wait, plans, jobs.
    with django_assert_num_queries(13):
        client.get("/")


def test_whoever_answers_for_an_inspection_is_told_what_is_due_to_the_inspectors():
    by = keeper()
    inspected(by, received_on=TODAY - datetime.timedelta(days=80))

    assert "Action plan sent to the Secretary of State and Ofsted" in home_of(by)
    assert "Due to inspectors" not in home_of(person_with(Councillor))
