"""The pages of plans, as a person opens them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import resolve, reverse

from goldenthread.web.accounts.roles import Adviser, PartnerAgency, SocialWorker
from goldenthread.web.plans import services
from goldenthread.web.plans.models import Plan, Reading
from goldenthread.web.shared import events
from goldenthread.web.shared.models import Event, Kind
from tests.conftest import TODAY
from tests.factories.accounts import PersonFactory, person_with, signed_in
from tests.factories.jobs import work_through_jobs
from tests.factories.plans import SMALL_PLAN, keeper, read, sent_in, stored

pytestmark = pytest.mark.django_db

SIXTY_ACTIONS = SMALL_PLAN + "".join(
    f"{number}\tObjective {number}\t1\tAction {number}\tHead of Care\tMay 2026\tRed\tNone\n"
    for number in range(4, 60)
)


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored(by)


@pytest.fixture
def keeper_s(client, by):
    return signed_in(client, by)


def uploaded(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, SMALL_PLAN.encode())


def pages_of(plan: Plan) -> list[str]:
    theme = plan.themes.first()
    objective = theme.objectives.first()
    return [
        reverse("plans:plan_list"),
        *(
            reverse(f"plans:{name}", args=[plan.pk])
            for name in (
                "plan_detail",
                "plan_name",
                "action_list",
                "plan_grid",
                "recommendation_list",
                "owner_list",
                "flag_list",
                "plan_download",
            )
        ),
        reverse("plans:theme_detail", args=[theme.pk]),
        reverse("plans:objective_detail", args=[objective.pk]),
        reverse("plans:action_detail", args=[objective.actions.first().pk]),
        reverse("plans:owner_detail", args=[plan.owner_roles.first().pk]),
    ]


def test_every_page_of_a_plan_opens_for_its_keeper(keeper_s, plan):
    assert {page: keeper_s.get(page).status_code for page in pages_of(plan)} == dict.fromkeys(
        pages_of(plan), 200
    )


def test_no_page_of_a_plan_exists_for_somebody_with_another_plan(client, plan):
    other = signed_in(client, person_with(Adviser, plan_number=plan.pk + 1))

    assert {page: other.get(page).status_code for page in pages_of(plan)[1:]} == dict.fromkeys(
        pages_of(plan)[1:], 404
    )


def test_who_reads_only_their_own_gets_no_page_of_the_whole(client, by, plan):
    viewer = person_with(SocialWorker)
    role = plan.owner_roles.get(name="Designated Nurse")
    services.give_role(role=role, holder=viewer, held_from=TODAY, by=by)
    own = signed_in(client, viewer)

    shown = own.get(reverse("plans:plan_detail", args=[plan.pk])).content.decode()

    assert "You see the objectives and actions that are yours" in shown
    for name in ("plan_grid", "recommendation_list", "owner_list", "flag_list", "plan_download"):
        assert own.get(reverse(f"plans:{name}", args=[plan.pk])).status_code == 404
    listed = own.get(reverse("plans:action_list", args=[plan.pk])).content.decode()
    assert "Agree a rota with health" in listed
    assert "Write a threshold guide" not in listed


@pytest.mark.parametrize(("name", "is_shown"), [("Head of MASH", True), ("Rota planner", False)])
def test_what_is_said_of_a_whole_objective_is_for_those_who_answer_for_it(
    client, by, plan, name, is_shown
):
    objective = plan.themes.first().objectives.first()
    role, is_new = plan.owner_roles.get_or_create(name=name)
    if is_new:
        objective.actions.first().owners_in_order.create(role=role, position=1)
    viewer = person_with(SocialWorker)
    services.give_role(role=role, holder=viewer, held_from=TODAY, by=by)

    page = signed_in(client, viewer).get(f"/plans/objectives/{objective.pk}/").content.decode()

    assert (">Cost<" in page) is is_shown
    assert ("is shown to those who answer for it" in page) is not is_shown


def test_a_document_is_sent_in_read_and_looked_at(keeper_s, by):
    sent = keeper_s.post(reverse("plans:bring_in"), {"document": uploaded("plan.txt")})
    reading = Reading.objects.get()
    address = reverse("plans:reading_detail", args=[reading.pk])
    under_way = keeper_s.get(address)
    work_through_jobs()
    seen = keeper_s.get(address)

    assert sent.url == under_way.url == reverse("jobs:job_detail", args=[reading.job_id])
    assert "Every contact is decided within a day" in seen.content.decode()
    assert reverse("checking:tables", args=[reading.pk]) in seen.content.decode()


def test_a_reading_under_way_that_another_sent_in_says_so(client, by):
    reading = sent_in(by)

    page = signed_in(client, keeper()).get(reverse("plans:reading_detail", args=[reading.pk]))

    assert "plan.txt is not read yet" in page.content.decode()
    assert f"{by} sent it in on 11 May 2026" in page.content.decode()


def test_the_same_file_again_leads_to_what_was_read(keeper_s, plan):
    again = keeper_s.post(
        reverse("plans:bring_in"), {"document": uploaded("copy.txt")}, follow=True
    )

    assert "This very file was brought in before" in again.content.decode()
    assert Plan.objects.count() == 1


def test_no_document_is_said_beside_the_field(keeper_s):
    page = keeper_s.post(reverse("plans:bring_in"), {}).content.decode()

    assert "There is a problem" in page
    assert "Choose the document that holds the plan." in page


def test_a_refused_reading_says_why_and_cannot_be_checked(keeper_s, by):
    reading = read(by, "Dear colleague,\n\nThe meeting is on Monday.\n", "letter.txt")

    page = keeper_s.get(reverse("plans:reading_detail", args=[reading.pk])).content.decode()

    assert reading.refusal in page.replace("&#x27;", "'")
    assert keeper_s.get(reverse("checking:store", args=[reading.pk])).status_code == 404


def test_a_reading_put_aside_says_so(keeper_s, by):
    reading = read(by)

    keeper_s.post(reverse("plans:put_aside", args=[reading.pk]))

    page = keeper_s.get(reverse("plans:reading_detail", args=[reading.pk])).content.decode()
    assert "put this aside on 11 May 2026" in page


def test_only_those_who_bring_plans_in_see_readings_and_the_form(client, by, plan):
    viewer = signed_in(client, person_with(PartnerAgency, plan_number=plan.pk))

    assert viewer.get(reverse("plans:bring_in")).status_code == 404
    assert viewer.get(reverse("plans:reading_detail", args=[plan.reading_id])).status_code == 404
    assert viewer.post(reverse("plans:put_aside", args=[plan.reading_id])).status_code == 404


def test_a_download_is_a_file_and_is_recorded(keeper_s, by, plan):
    answer = keeper_s.get(
        reverse("plans:plan_download", args=[plan.pk]), {"layout": "same", "suffix": ".md"}
    )

    assert answer.headers["Content-Disposition"].endswith('improvement-plan.md"')
    assert b"Write a threshold guide" in answer.content
    assert Event.objects.get(what="plans.plan_exported").by == by


def test_a_layout_that_is_unknown_is_refused_in_words(keeper_s, plan):
    page = keeper_s.get(
        reverse("plans:plan_download", args=[plan.pk]), {"layout": "none", "suffix": ".md"}
    )

    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()


def test_the_document_comes_back_as_it_was_sent(keeper_s, plan):
    answer = keeper_s.get(reverse("plans:document", args=[plan.reading_id]))

    assert b"".join(answer.streaming_content) == SMALL_PLAN.encode()
    assert Event.objects.filter(what="documents.document_exported").count() == 1


def test_opening_any_page_of_a_plan_is_recorded(keeper_s, by, plan):
    pages = pages_of(plan)[1:]
    for page in pages:
        keeper_s.get(page)

    opened = events.events_about(plan).filter(kind=Kind.OPENED, by=by)
    assert [event.details["page"] for event in reversed(opened)] == [
        resolve(page).url_name.replace("_", " ") for page in pages
    ]


def test_the_record_of_an_opening_tells_numbers_and_no_words(keeper_s, plan):
    action = plan.themes.first().objectives.first().actions.first()
    keeper_s.get(reverse("plans:action_detail", args=[action.pk]))

    event = Event.objects.get(kind=Kind.OPENED)
    assert event.subject_words == plan.title
    assert event.details == {"page": "action detail", "action": action.pk}


def test_opening_a_reading_is_recorded(keeper_s, by):
    reading = read(by)

    keeper_s.get(reverse("plans:reading_detail", args=[reading.pk]))

    assert events.events_about(reading).first().what == "plans.reading_opened"


def test_the_grid_leads_from_each_objective_and_action_to_its_page(keeper_s, plan):
    page = keeper_s.get(reverse("plans:plan_grid", args=[plan.pk])).content.decode()

    objective = plan.themes.first().objectives.first()
    assert reverse("plans:objective_detail", args=[objective.pk]) in page
    assert reverse("plans:action_detail", args=[objective.actions.first().pk]) in page


def test_a_plan_s_name_is_changed_and_its_old_one_shown(keeper_s, plan):
    old = plan.title

    page = keeper_s.post(
        reverse("plans:plan_name", args=[plan.pk]), {"title": "Getting better"}, follow=True
    )

    assert "Getting better" in page.content.decode()
    assert old in keeper_s.get(reverse("plans:plan_name", args=[plan.pk])).content.decode()


def test_a_role_is_given_to_a_person_once(keeper_s, by, plan):
    role = plan.owner_roles.first()
    address = reverse("plans:owner_detail", args=[role.pk])
    given = {"holder": by.pk, "held_from": "2026-05-11"}

    first = keeper_s.post(address, given, follow=True)
    second = keeper_s.post(address, {**given, "holder": PersonFactory().pk})

    assert f"{by} holds this role from 11 May 2026." in first.content.decode()
    assert "Choose a later day." in second.content.decode()
    assert role.holdings.count() == 1


def test_a_role_given_from_a_day_to_come_is_not_said_to_be_held(keeper_s, by, plan):
    address = reverse("plans:owner_detail", args=[plan.owner_roles.first().pk])

    answer = keeper_s.post(address, {"holder": by.pk, "held_from": "2026-06-01"}, follow=True)

    assert f"{by} will hold this role from 1 June 2026." in answer.content.decode()


def test_the_first_day_begins_as_today_in_the_form_that_browsers_take(keeper_s, plan):
    address = reverse("plans:owner_detail", args=[plan.owner_roles.first().pk])

    assert 'value="2026-05-11"' in keeper_s.get(address).content.decode()


def test_who_may_not_change_a_plan_cannot_give_its_roles(client, plan):
    role = plan.owner_roles.first()
    viewer = person_with(Adviser, plan_number=plan.pk)

    answer = signed_in(client, viewer).post(
        reverse("plans:owner_detail", args=[role.pk]),
        {"holder": viewer.pk, "held_from": "2026-05-11"},
    )

    assert answer.status_code == 404
    assert role.holdings.count() == 0


@pytest.mark.parametrize(
    ("name", "queries"),
    [("plan_detail", 8), ("action_list", 12), ("plan_grid", 23), ("owner_list", 7)],
)
def test_a_page_of_sixty_actions_asks_a_fixed_number_of_queries(
    client, by, name, queries, django_assert_num_queries
):
    plan = stored(by, SIXTY_ACTIONS)
    page = signed_in(client, by)
    page.get(reverse("plans:plan_list"))

    with django_assert_num_queries(queries):
        answer = page.get(reverse(f"plans:{name}", args=[plan.pk]))

    assert answer.status_code == 200


def test_the_grid_of_one_edition_is_kept_and_made_anew_after_a_change(
    client, by, plan, django_assert_num_queries
):
    page = signed_in(client, by)
    address = reverse("plans:plan_grid", args=[plan.pk])
    page.get(address)

    with django_assert_num_queries(6):
        page.get(address)
    services.name_plan(plan=plan, title="Getting better", authority="", by=by)

    assert "Getting better" in page.get(address).content.decode()
