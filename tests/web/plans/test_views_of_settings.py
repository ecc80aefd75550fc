"""The pages of a plan's settings, as a person opens and fills them in."""

import json

import pytest
from django.urls import reverse

from goldenthread.web.accounts.roles import Adviser, Councillor
from goldenthread.web.plans import queries, services
from goldenthread.web.plans import services_of_settings as settling
from goldenthread.web.plans.models import Plan
from goldenthread.web.plans.queries import WORDS
from tests.factories.accounts import person_with, signed_in
from tests.factories.plans import SMALL_PLAN, keeper, stored

pytestmark = pytest.mark.django_db

EXPLAINED = (
    SMALL_PLAN.replace("## The front door", "## Priority 1: The front door").replace(
        "## Care leavers", "## Priority 2: Care leavers"
    )
    + "\n## Annex\n\nKey: Red – Late; Amber – Slipping; Green – In time\n\n"
    "The Head of Service (HOS) reports.\n"
)
FOR_EDITORS = (
    "settings",
    "settings_words",
    "settings_layout",
    "settings_title_page",
    "settings_colours",
    "abbreviation_add",
)


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored(by, EXPLAINED)


@pytest.fixture
def keeper_s(client, by):
    return signed_in(client, by)


def page_of(plan: Plan, name: str = "settings") -> str:
    return reverse(f"plans:{name}", args=[plan.pk])


def shown(client, address: str) -> str:
    return client.get(address).content.decode()


def fields_of(client, address: str) -> dict[str, object]:
    """What a browser would send back of the page's form, left as it is."""
    form = client.get(address).context["form"]
    return {field.html_name: field.value() for field in form if field.value() not in (None, False)}


def test_every_page_of_the_settings_opens_for_who_may_change_the_plan_and_no_other(
    client, keeper_s, plan
):
    abbreviation = plan.abbreviations.get(short="HOS")
    pages = [page_of(plan, name) for name in FOR_EDITORS]
    pages.append(reverse("plans:abbreviation_change", args=[abbreviation.pk]))

    assert {keeper_s.get(page).status_code for page in pages} == {200}
    reader = signed_in(client, person_with(Councillor))
    assert {reader.get(page).status_code for page in pages} == {404}
    assert reader.post(page_of(plan, "look_again")).status_code == 404
    remove = reverse("plans:abbreviation_remove", args=[abbreviation.pk])
    assert reader.post(remove).status_code == 404
    stranger = signed_in(client, person_with(Adviser, plan_number=plan.pk + 1))
    assert {stranger.get(page).status_code for page in pages} == {404}
    assert stranger.get(page_of(plan, "abbreviation_list")).status_code == 404


def test_the_plan_leads_to_its_settings_only_who_may_change_them(client, keeper_s, plan):
    address = reverse("plans:plan_detail", args=[plan.pk])

    assert page_of(plan) in shown(keeper_s, address)
    reader = signed_in(client, person_with(Councillor))
    assert page_of(plan) not in shown(reader, address)
    assert page_of(plan, "abbreviation_list") in shown(reader, address)


def test_the_settings_say_what_was_guessed_and_what_the_document_explains(keeper_s, plan):
    said = shown(keeper_s, page_of(plan))

    assert "These words were guessed" in said
    assert "priority, priorities" in said
    assert "Slipping" in said
    assert "1 abbreviation" in said


def test_words_are_settled(keeper_s, plan):
    address = page_of(plan, "settings_words")
    sent = {**fields_of(keeper_s, address), "theme": "pledge", "themes": "pledges"}

    answer = keeper_s.post(address, sent, follow=True)

    assert "The plan’s words are settled." in answer.content.decode()
    assert "These words were guessed" not in answer.content.decode()
    plan = Plan.objects.get(pk=plan.pk)
    assert queries.words_of(plan).themes == "pledges"
    assert "priority → pledge" in answer.content.decode()


def test_a_word_that_is_missing_or_a_list_is_refused_beside_its_field(keeper_s, plan):
    address = page_of(plan, "settings_words")
    sent = {**fields_of(keeper_s, address), "theme": "", "action": "task, step"}

    said = keeper_s.post(address, sent).content.decode()

    assert "Enter a word." in said
    assert "without a comma" in said
    assert queries.words_of(Plan.objects.get(pk=plan.pk)).theme == "priority"


def test_the_layout_that_is_settled_is_chosen_already_on_the_download_page(keeper_s, plan):
    address = page_of(plan, "settings_layout")

    keeper_s.post(address, {**fields_of(keeper_s, address), "layout": "tracker"})

    download = keeper_s.get(page_of(plan, "plan_download"))
    assert download.context["form"]["layout"].value() == "tracker"


def test_a_title_page_that_is_wanted_is_in_the_download_unless_it_is_left_out(keeper_s, plan, by):
    download = page_of(plan, "plan_download")
    assert "with_title_page" not in shown(keeper_s, download)
    address = page_of(plan, "settings_title_page")
    keeper_s.post(
        address,
        {**fields_of(keeper_s, address), "has_title_page": "on", "approved_by": "the board"},
    )

    form = keeper_s.get(download).context["form"]
    asked = {"layout": "same", "suffix": ".html"}

    assert form["with_title_page"].value() is True
    with_it = keeper_s.get(download, {**asked, "with_title_page": "on"}).content.decode()
    assert "Approved by the board" in with_it
    assert "Approved by the board" not in keeper_s.get(download, asked).content.decode()


def test_the_printed_plan_begins_with_its_title_page_and_a_list_of_what_was_found_does_not(
    keeper_s, plan, by
):
    printed = page_of(plan, "plan_print")
    assert "app-title-page" not in shown(keeper_s, printed)

    settling.settle(
        plan=plan,
        said={"has_title_page": True, "version_line": "Version 2", "approved_by": "the board"},
        opened={"has_title_page": False, "version_line": "", "approved_by": ""},
        by=by,
    )

    whole = shown(keeper_s, printed)
    assert "Version 2" in whole
    assert "Approved by the board" in whole
    assert "app-title-page" not in shown(keeper_s, f"{printed}?words=guide")


def test_who_saves_second_is_told_and_what_they_entered_stays_on_the_page(keeper_s, plan, by):
    address = page_of(plan, "settings_title_page")
    sent = {**fields_of(keeper_s, address), "subtitle": "Mine", "has_title_page": "on"}
    settling.settle(
        plan=plan,
        said={"subtitle": "Theirs", "has_title_page": True},
        opened={"subtitle": "", "has_title_page": False},
        by=by,
    )

    said = keeper_s.post(address, sent)

    assert "It says “Theirs” now." in said.content.decode()
    assert said.context["form"]["subtitle"].value() == "Mine"
    assert queries.settings_of(Plan.objects.get(pk=plan.pk)).subtitle == "Theirs"
    again = {**sent, "opened": said.context["form"]["opened"].value()}
    keeper_s.post(address, again)
    assert queries.settings_of(Plan.objects.get(pk=plan.pk)).subtitle == "Mine"


def test_a_choice_that_somebody_else_changed_is_told_in_words(keeper_s, plan, by):
    settling.settle(plan=plan, said={"layout": "tracker"}, opened={"layout": "same"}, by=by)

    told = keeper_s.post(
        page_of(plan, "settings_layout"),
        {"layout": "progress_report", "opened": json.dumps({"layout": "same"})},
    ).content.decode()

    assert f"It says “{services.layout_title('tracker')}” now." in told


def test_a_tick_that_somebody_else_set_is_told_in_words(keeper_s, plan, by):
    settling.settle(
        plan=plan, said={"has_title_page": True}, opened={"has_title_page": False}, by=by
    )

    told = keeper_s.post(page_of(plan, "settings_title_page"), {"opened": ""}).content.decode()

    assert "It is ticked now." in told


@pytest.mark.parametrize("opened", ["", "no json", "[1]"])
def test_a_form_that_lost_what_it_showed_asks_once_more(keeper_s, plan, opened):
    address = page_of(plan, "settings_words")
    sent = {**fields_of(keeper_s, address), "theme": "pledge", "opened": opened}

    said = keeper_s.post(address, sent)

    assert "It says “priority” now." in said.content.decode()
    keeper_s.post(address, {**sent, "opened": said.context["form"]["opened"].value()})
    assert queries.words_of(Plan.objects.get(pk=plan.pk)).theme == "pledge"


def test_a_colour_is_explained_and_the_key_stands_beside_what_claims_it(keeper_s, plan, by):
    address = page_of(plan, "settings_colours")
    red = f"colour_{plan.colour_meanings.get(colour='Red').pk}"
    sent = {**fields_of(keeper_s, address), red: "Stuck for good"}

    keeper_s.post(address, sent)

    theme = plan.themes.first()
    objective = theme.objectives.first()
    action = objective.actions.first()
    action.rag_claimed = "Red"
    action.save()
    for name, key in (
        ("plan_grid", plan.pk),
        ("theme_detail", theme.pk),
        ("objective_detail", objective.pk),
        ("action_detail", action.pk),
    ):
        assert "Stuck for good" in shown(keeper_s, reverse(f"plans:{name}", args=[key])), name
    sent = {**sent, red: "Lost"}
    assert "It says “Stuck for good” now." in keeper_s.post(address, sent).content.decode()


def test_abbreviations_are_added_changed_and_removed(keeper_s, plan):
    add, listed = page_of(plan, "abbreviation_add"), page_of(plan, "abbreviation_list")

    assert "QA is added." in keeper_s.post(
        add, {"short": "QA", "long": "Quality assurance"}, follow=True
    ).content.decode()  # fmt: skip
    again = keeper_s.post(add, {"short": "QA", "long": "Quick answers"})
    assert "QA is there already." in again.content.decode()

    known = plan.abbreviations.get(short="QA")
    change = reverse("plans:abbreviation_change", args=[known.pk])
    sent = {**fields_of(keeper_s, change), "long": "Quality and audit"}
    keeper_s.post(change, sent)
    assert "Quality and audit" in shown(keeper_s, listed)
    sent["long"] = "Quality and answers"
    assert "It says “Quality and audit” now." in keeper_s.post(change, sent).content.decode()

    removed = keeper_s.post(reverse("plans:abbreviation_remove", args=[known.pk]), follow=True)
    assert "QA is off the list." in removed.content.decode()
    assert keeper_s.get(change).status_code == 404
    assert "Quality and audit" not in shown(keeper_s, listed)


def test_a_plan_without_abbreviations_says_where_they_are_looked_for(keeper_s, by):
    plan = stored(by)

    assert "There is no abbreviation yet." in shown(keeper_s, page_of(plan, "abbreviation_list"))
    assert "No abbreviation yet" in shown(keeper_s, page_of(plan))


def test_looking_again_brings_back_what_the_document_explains(keeper_s, plan):
    plan.abbreviations.all().delete()

    answer = keeper_s.post(page_of(plan, "look_again"), follow=True)

    assert "looked through again" in answer.content.decode()
    assert "1 abbreviation" in answer.content.decode()


def test_the_pages_of_a_plan_say_the_words_that_were_settled(keeper_s, plan, by):
    said = dict(zip(WORDS, ("pledge", "pledges", "goal", "goals", "task", "tasks", "pupils"), strict=True))  # fmt: skip
    usual = {word: getattr(plan.settings, word) for word in WORDS}
    settling.settle(plan=plan, said=said, opened=usual, by=by)
    theme = plan.themes.first()
    objective = theme.objectives.first()
    action = objective.actions.first()

    overview = shown(keeper_s, reverse("plans:plan_detail", args=[plan.pk]))

    assert "Pledges" in overview
    assert "Tasks" in overview
    assert "All tasks" in overview
    for name, key, words in (
        ("theme_detail", theme.pk, ["Goals", "Tasks"]),
        ("objective_detail", objective.pk, ["Goal 1", "Tasks", "Goals before and after"]),
        ("action_detail", action.pk, ["Task", "Goal 1", "Tasks before and after"]),
        ("action_list", plan.pk, ["All tasks", "tasks.", "Goal"]),
        ("recommendation_list", plan.pk, ["Goals that cite it"]),
        ("owner_list", plan.pk, ["Goals", "Tasks"]),
    ):
        page = shown(keeper_s, reverse(f"plans:{name}", args=[key]))
        assert [word for word in words if word not in page] == [], name
