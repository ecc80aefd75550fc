"""Finding things in plans, as a person does it."""

import dataclasses
import re

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from goldenthread.plans.plan import Action, Objective, Theme
from goldenthread.web.accounts.roles import Adviser, SocialWorker
from goldenthread.web.plans import services
from goldenthread.web.plans.models import Plan
from goldenthread.web.shared.models import Event
from tests.conftest import TODAY
from tests.factories.accounts import person_with, signed_in
from tests.factories.found_plans import CONTACTS, FOUND_PLAN, stored_to_find
from tests.factories.plans import SMALL_PLAN, keeper, read, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored_to_find(by)


@pytest.fixture
def keeper_s(client, by):
    return signed_in(client, by)


def words(answer) -> str:
    """The words in the page's main part, on one line."""
    page = answer.content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(strip_tags(re.sub(r"<(?!/?(?:mark|b)\b)", " <", main)).split())


def found(client, plan: Plan, **asked: str) -> str:
    return words(client.get(reverse("plans:find", args=[plan.pk]), asked))


def test_without_a_question_everything_is_there_and_can_be_printed(keeper_s, plan):
    page = found(keeper_s, plan)

    assert "All 4 actions and 1 objective without an action." in page
    assert "Print the plan" in page
    for text in ("Write a threshold guide", "Ask young people", "Health histories are known"):
        assert text in page


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        ({"words": "audit fort"}, {"Audit forty contacts"}),
        ({"rag": "amber"}, {"Write a threshold guide"}),
        ({"recommendation": "2"}, {"Review every pathway plan", "Ask young people"}),
        ({"flag": "no_owner"}, {"Review every pathway plan"}),
        ({"due": "2026-05"}, {"Health histories are known"}),
        ({"due": "ongoing", "owner": "0"}, {"Review every pathway plan", "Ask young people"}),
        ({"due_from": "2026-04-01", "due_to": "2026-05-31"}, {"Health histories are known"}),
        ({"words": "due in March"}, {"Write a threshold guide", "Audit forty contacts"}),
        ({"words": "guide due March 2026"}, {"Write a threshold guide"}),
        ({"words": "due in August"}, set()),
        ({"words": "due in March", "literal": "1"}, set()),
    ],
)
def test_each_way_of_asking_finds_what_it_should_and_nothing_else(keeper_s, plan, asked, texts):
    page = found(keeper_s, plan, **asked)

    everything = {
        "Write a threshold guide",
        "Audit forty contacts",
        "Review every pathway plan",
        "Ask young people",
        "Health histories are known",
    }
    assert {text for text in everything if text in page} == texts


def test_a_theme_and_an_owner_are_chosen_by_name(keeper_s, plan):
    theme = plan.themes.get(title="The front door")
    owner = plan.owner_roles.get(name="Audit Lead")

    page = found(keeper_s, plan, theme=str(theme.pk), owner=str(owner.pk))

    assert (
        "2 of 4 actions and None of 1 objective without an action are "
        "in “The front door” and led by Audit Lead." in page
    )


def test_a_month_without_a_year_is_that_of_each_year_and_said(keeper_s, plan):
    page = found(keeper_s, plan, words="What is due in March?")

    assert "Understood as: due from 1 to 31 March 2026 or from 1 to 31 March 2027" in page
    assert "Look for the words as they stand" in page


def test_a_time_that_is_not_known_is_looked_for_as_words_and_said(keeper_s, plan):
    page = found(keeper_s, plan, words="due by Easter")

    assert "Looked for the words as they stand." in page
    assert "Nothing in this plan fits." in page


def test_a_month_in_which_nothing_is_due_is_said(keeper_s, plan):
    assert "Nothing here is due in such a month." in found(keeper_s, plan, words="due in August")


def test_what_is_hit_is_marked_in_texts_and_in_what_further_columns_say(keeper_s, plan):
    page = keeper_s.get(reverse("plans:find", args=[plan.pk]), {"words": "nine cafe"})

    body = page.content.decode()
    assert "<b>Evidence the document names:</b> <mark>Café</mark> talks with families" in body
    assert "<mark>Nine</mark> of twelve met" in body


def test_what_the_objective_says_for_an_action_is_said_to_be_from_it(keeper_s, plan):
    page = found(keeper_s, plan, words="threshold")

    assert "Mar 26 understood as by 31 March 2026 (year worked out) from the objective" in page


def test_a_choice_is_taken_out_by_its_link(keeper_s, plan):
    page = keeper_s.get(reverse("plans:find", args=[plan.pk]), {"words": "audit", "rag": "green"})

    assert 'href="?rag=green"' in page.content.decode()
    assert 'href="?words=audit"' in page.content.decode()


def test_a_choice_that_is_gone_is_an_error_beside_its_field(keeper_s, plan):
    page = found(keeper_s, plan, owner="999999")

    assert "There is a problem" in page
    assert "This is not in the plan any more." in page


def test_who_reads_only_their_own_is_offered_and_shown_only_that(client, by, plan):
    viewer = person_with(SocialWorker)
    role = plan.owner_roles.get(name="Audit Lead")
    services.give_role(role=role, holder=viewer, held_from=TODAY, by=by)
    own = signed_in(client, viewer)

    page = found(own, plan)
    printed = words(own.get(reverse("plans:plan_print", args=[plan.pk])))

    for shown in (page, printed):
        assert "Audit forty contacts" in shown
        assert "pathway" not in shown
        assert "Café" not in shown
    assert "Care leavers" not in page
    assert own.get(reverse("plans:plan_source", args=[plan.pk])).status_code == 404
    action = plan.themes.first().objectives.first().actions.get(position=2)
    detail = own.get(reverse("plans:action_detail", args=[action.pk])).content.decode()
    assert "table 1, row 3" in detail
    assert "#table-1-row-3" not in detail


def test_no_page_of_finding_exists_for_somebody_with_another_plan(client, plan):
    other = signed_in(client, person_with(Adviser, plan_number=plan.pk + 1))

    for name in ("find", "plan_print", "plan_source"):
        assert other.get(reverse(f"plans:{name}", args=[plan.pk])).status_code == 404


def test_the_print_holds_all_with_dates_as_printed_and_as_understood(keeper_s, by, plan):
    page = words(keeper_s.get(reverse("plans:plan_print", args=[plan.pk])))

    assert f"Printed on 11 May 2026 by {by}." in page
    assert "When, as printed Mar 26 Understood as by 31 March 2026 (year worked out)" in page
    assert "Evidence the document names: Café talks with families" in page
    assert "HOS (Head of Service) Front Door" in page
    assert page.endswith("Abbreviations HOS Head of Service")


def test_the_print_of_what_was_found_holds_that_alone(keeper_s, plan):
    page = words(keeper_s.get(reverse("plans:plan_print", args=[plan.pk]), {"words": "forty"}))
    none = words(keeper_s.get(reverse("plans:plan_print", args=[plan.pk]), {"words": "zebra"}))

    assert "Audit forty contacts" in page
    assert "Write a threshold guide" not in page
    assert "Nothing in this plan fits." in none


def test_every_place_of_a_plan_stands_in_the_document_under_the_name_it_leads_to(keeper_s, by):
    plan = stored(by)
    document = keeper_s.get(reverse("plans:plan_source", args=[plan.pk])).content.decode()
    action = plan.themes.first().objectives.first().actions.first()

    page = keeper_s.get(reverse("plans:action_detail", args=[action.pk])).content.decode()

    (anchor,) = re.findall(rf"/plans/{plan.pk}/document/#([\w-]+)", page)
    assert f'id="{anchor}"' in document


def test_all_plans_are_searched_together(keeper_s, by, plan):
    stored_to_find(by, dataclasses.replace(FOUND_PLAN, title="A second plan"), mark="new")

    page = words(keeper_s.get(reverse("plans:search"), {"words": "forty"}))
    empty = words(keeper_s.get(reverse("plans:search")))
    none = words(keeper_s.get(reverse("plans:search"), {"words": "zebra"}))

    assert "2 of 8 actions and None of 2 objectives without an action" in page
    assert "A second plan" in page
    assert "Calderbrook Council improvement plan" in page
    assert "forty" not in empty
    assert "Nothing in the plans that you may see fits." in none


def test_a_search_shows_nothing_of_a_plan_that_the_viewer_may_not_see(client, by, plan):
    other = stored_to_find(by, dataclasses.replace(FOUND_PLAN, title="A second plan"), mark="new")
    viewer = signed_in(client, person_with(Adviser, plan_number=other.pk))

    page = words(viewer.get(reverse("plans:search"), {"words": "forty"}))

    assert "1 of 4 actions" in page
    assert plan.title not in page
    assert set(Event.objects.filter(kind="opened").values_list("subject_id", flat=True)) == {
        str(other.pk)
    }


def test_after_a_newer_version_its_words_are_found_and_what_stays_keeps_its_address(
    keeper_s, by, plan
):
    action = plan.themes.first().objectives.first().actions.first()
    told = reverse("plans:action_detail", args=[action.pk])
    guide, audit = CONTACTS.actions
    contacts = dataclasses.replace(
        CONTACTS, actions=(dataclasses.replace(guide, text="Publish the guidance"), audit)
    )
    value = dataclasses.replace(FOUND_PLAN, themes=(Theme("The door", objectives=(contacts,)),))

    services.store_version(
        plan=plan,
        reading=read(by, SMALL_PLAN.replace("threshold", "newer"), "newer.txt"),
        value=value,
        stays={(0,): (0,), (0, 0): (0, 0), (0, 0, 0): (0, 0, 0), (0, 0, 1): (0, 0, 1)},
        refused=[],
        by=by,
    )

    assert (
        told
        in keeper_s.get(
            reverse("plans:find", args=[plan.pk]), {"words": "guidance"}
        ).content.decode()
    )
    assert "Nothing in this plan fits." in found(keeper_s, plan, words="threshold")
    assert "All 2 actions." in found(keeper_s, plan)


def with_actions(number: int):
    """A plan of so many actions under half as many objectives."""
    objectives = tuple(
        Objective(
            title=f"Objective {at}",
            officers=(f"Role {at % 7}",),
            actions=(Action(f"Audit {at} first", "Action"), Action(f"Audit {at} second", "Action")),
        )
        for at in range(number // 2)
    )
    return dataclasses.replace(FOUND_PLAN, themes=(Theme("All", objectives=objectives),))


@pytest.mark.parametrize(
    ("name", "queries"), [("find", 28), ("plan_print", 28), ("search", 25), ("plan_source", 6)]
)
@pytest.mark.parametrize("actions", [4, 140])
def test_a_page_asks_as_many_queries_for_many_actions_as_for_few(
    keeper_s, by, name, queries, actions, django_assert_num_queries
):
    plan = stored_to_find(by, with_actions(actions))
    keeper_s.get(reverse("plans:plan_list"))
    address = reverse(f"plans:{name}", args=[] if name == "search" else [plan.pk])

    with django_assert_num_queries(queries):
        answer = keeper_s.get(address, {"words": "audit"})

    assert answer.status_code == 200


def test_long_results_come_by_the_page_and_the_print_has_all(keeper_s, by):
    plan = stored_to_find(by, with_actions(140))

    page = keeper_s.get(reverse("plans:find", args=[plan.pk]), {"words": "audit", "page": "2"})
    printed = keeper_s.get(reverse("plans:plan_print", args=[plan.pk]), {"words": "audit"})

    assert "this page shows 61 to 120, and the print has all" in words(page)
    assert 'href="?page=3&amp;words=audit"' in page.content.decode()
    assert printed.content.decode().count('<tr id="action-') == 140
