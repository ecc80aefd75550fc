"""What people settle about a plan, what its document explains, and two people at once."""

import dataclasses

import pytest

from goldenthread.plans.exporting.title_page import TitlePage
from goldenthread.plans.level_words import LevelWords
from goldenthread.web.plans import queries, services
from goldenthread.web.plans import services_of_settings as settings
from goldenthread.web.plans.models import Plan, PlanSettings
from goldenthread.web.shared.history import changes_of
from goldenthread.web.shared.models import Event
from tests.factories.plans import SMALL_PLAN, keeper, read, stored

pytestmark = pytest.mark.django_db

EXPLAINED = (
    SMALL_PLAN.replace("## The front door", "## Priority 1: The front door").replace(
        "## Care leavers", "## Priority 2: Care leavers"
    )
    + "\n## Annex\n\nKey: Red – Late; Amber – Slipping; Green – In time\n\n"
    "The Head of Service (HOS) reports to the Director of Services (DS).\n"
)


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored(by, EXPLAINED)


def explained_of(plan: Plan) -> dict[str, str]:
    return {colour.colour: colour.meaning for colour in plan.colour_meanings.all()}


def newer(plan: Plan, by, content: str) -> None:
    reading = read(by, content, name="newer.txt")
    services.store_version(
        plan=plan, reading=reading, value=reading.value(), stays={}, refused=[], by=by
    )


def last_event() -> Event:
    return Event.objects.order_by("-pk").first()


def test_what_a_document_explains_is_there_once_it_is_stored(plan):
    words = queries.words_of(plan)

    assert (words.theme, words.themes) == ("priority", "priorities")
    assert PlanSettings.objects.get(plan=plan).words_guessed
    assert queries.abbreviations_of(plan) == {
        "DS": "Director of Services",
        "HOS": "Head of Service",
    }
    assert explained_of(plan) == {"Green": "In time", "Amber": "Slipping", "Red": "Late"}


def test_a_plan_that_explains_nothing_has_the_usual_words_and_its_colours_unexplained(by):
    plan = stored(by)

    assert queries.words_of(plan) == LevelWords()
    assert not plan.settings.words_guessed
    assert queries.abbreviations_of(plan) == {}
    assert explained_of(plan) == {"Green": "", "Amber": "", "Red": ""}
    assert list(queries.colour_key_of(plan)) == []


def test_of_a_reading_without_its_document_only_the_words_are_guessed(by):
    reading = read(by, EXPLAINED)
    services.keep_reading(reading=reading, plan=dataclasses.replace(reading.value(), source=None))

    plan = services.store_reading(reading=reading, by=by)

    assert queries.words_of(plan).theme == "priority"
    assert queries.abbreviations_of(plan) == {}


def test_a_plan_stored_before_there_were_settings_has_them_guessed(plan):
    PlanSettings.objects.all().delete()
    plan = Plan.objects.get(pk=plan.pk)

    assert queries.words_of(plan).theme == "priority"
    assert queries.settings_of(plan).words_guessed


def test_settled_words_are_no_longer_guessed_and_it_is_recorded(plan, by):
    edition = plan.edition

    settings.settle(plan=plan, said={"theme": "pledge"}, opened={"theme": "priority"}, by=by)

    plan = Plan.objects.get(pk=plan.pk)
    assert queries.words_of(plan).theme == "pledge"
    assert not plan.settings.words_guessed
    assert plan.settings.history.first().history_user == by
    assert plan.edition == edition + 1
    assert (last_event().what, last_event().details) == (
        "plans.settings_changed",
        {"settled": ["theme"]},
    )


def test_guessed_words_that_a_person_saves_unchanged_are_settled(plan, by):
    settings.settle(plan=plan, said={"theme": "priority"}, opened={"theme": "priority"}, by=by)

    assert not PlanSettings.objects.get(plan=plan).words_guessed


def test_settling_nothing_records_nothing(plan, by):
    events = Event.objects.count()

    settings.settle(plan=plan, said={"subtitle": ""}, opened={"subtitle": ""}, by=by)
    settings.settle_colours(plan=plan, meanings={"Red": "Late"}, opened={"Red": "Late"}, by=by)

    assert Event.objects.count() == events


def test_two_people_who_change_different_things_both_have_their_way(plan, by):
    opened = {"subtitle": "", "approved_by": ""}

    settings.settle(plan=plan, said={**opened, "subtitle": "For the board"}, opened=opened, by=by)
    settings.settle(plan=plan, said={**opened, "approved_by": "The board"}, opened=opened, by=by)

    settled = PlanSettings.objects.get(plan=plan)
    assert (settled.subtitle, settled.approved_by) == ("For the board", "The board")


def test_two_people_who_change_the_same_thing_are_told_and_the_first_stands(plan, by):
    opened = {"subtitle": ""}
    settings.settle(plan=plan, said={"subtitle": "First"}, opened=opened, by=by)

    with pytest.raises(settings.ChangedMeanwhile) as refusal:
        settings.settle(plan=plan, said={"subtitle": "Second"}, opened=opened, by=by)

    assert refusal.value.theirs == {"subtitle": "First"}
    assert PlanSettings.objects.get(plan=plan).subtitle == "First"


def test_two_people_who_say_the_same_agree(plan, by):
    for _ in range(2):
        settings.settle(plan=plan, said={"subtitle": "Same"}, opened={"subtitle": ""}, by=by)

    assert PlanSettings.objects.get(plan=plan).subtitle == "Same"


def test_a_title_page_says_what_was_settled_and_else_what_the_plan_says(plan, by):
    settings.settle(
        plan=plan,
        said={"subtitle": "For children", "authority": "A council"},
        opened={"subtitle": "", "authority": ""},
        by=by,
    )

    assert queries.title_page_of(Plan.objects.get(pk=plan.pk)) == TitlePage(
        title=plan.title, subtitle="For children", authority="A council"
    )


def test_a_title_page_stands_only_in_files_that_have_pages_and_where_it_was_asked_for(plan, by):
    told = {"plan": plan, "layout": "same", "by": by}

    for suffix, has_pages in ((".docx", True), (".pdf", True), (".xlsx", False), (".md", False)):
        without = services.download(suffix=suffix, **told).content
        with_it = services.download(suffix=suffix, with_title_page=True, **told).content
        assert (with_it != without) == has_pages, suffix


def test_a_colour_is_explained_by_a_person_and_it_is_recorded(plan, by):
    settings.settle_colours(
        plan=plan,
        meanings={"Red": "Stuck", "Mauve": "Unknown"},
        opened={"Red": "Late"},
        by=by,
    )

    assert explained_of(plan)["Red"] == "Stuck"
    assert not plan.colour_meanings.get(colour="Red").from_document
    assert "Mauve" not in explained_of(plan)
    assert (last_event().what, last_event().details) == (
        "plans.colours_explained",
        {"colours": ["Red"]},
    )


def test_an_abbreviation_is_added_once(plan, by):
    added = settings.add_abbreviation(plan=plan, short="QA", long="Quality assurance", by=by)

    assert not added.from_document
    assert queries.abbreviations_of(plan)["QA"] == "Quality assurance"
    assert last_event().what == "plans.abbreviation_added"
    with pytest.raises(settings.ToldAlready, match="It stands for “Quality assurance”"):
        settings.add_abbreviation(plan=plan, short="QA", long="Quick answers", by=by)


def test_an_abbreviation_is_changed_and_two_at_once_are_told(plan, by):
    known = plan.abbreviations.get(short="HOS")
    opened = {"long": known.long}

    settings.change_abbreviation(abbreviation=known, long="Head of school", opened=opened, by=by)
    settings.change_abbreviation(abbreviation=known, long="Head of school", opened=opened, by=by)

    assert queries.abbreviations_of(plan)["HOS"] == "Head of school"
    assert Event.objects.filter(what="plans.abbreviation_changed").count() == 1
    with pytest.raises(settings.ChangedMeanwhile):
        settings.change_abbreviation(abbreviation=known, long="House", opened=opened, by=by)


def test_a_removed_abbreviation_is_off_the_list_until_somebody_adds_it_again(plan, by):
    known = plan.abbreviations.get(short="HOS")

    for _ in range(2):
        settings.remove_abbreviation(abbreviation=known, by=by)

    assert "HOS" not in queries.abbreviations_of(plan)
    assert Event.objects.filter(what="plans.abbreviation_removed").count() == 1
    with pytest.raises(settings.ChangedMeanwhile):
        settings.change_abbreviation(
            abbreviation=known, long="House", opened={"long": known.long}, by=by
        )
    settings.add_abbreviation(plan=plan, short="HOS", long="Head of school", by=by)
    assert queries.abbreviations_of(plan)["HOS"] == "Head of school"


def test_a_newer_version_adds_what_it_explains_and_leaves_what_people_settled(plan, by):
    settings.settle(plan=plan, said={"theme": "pledge"}, opened={"theme": "priority"}, by=by)
    settings.settle_colours(plan=plan, meanings={"Red": "Stuck"}, opened={"Red": "Late"}, by=by)
    settings.remove_abbreviation(abbreviation=plan.abbreviations.get(short="DS"), by=by)
    settings.change_abbreviation(
        abbreviation=plan.abbreviations.get(short="HOS"),
        long="Head of school",
        opened={"long": "Head of Service"},
        by=by,
    )

    newer(
        plan,
        by,
        EXPLAINED.replace("Red – Late", "Red – Very late").replace("In time", "On track")
        + "\nThe Quality Assurance (QA) team checks.\n",
    )

    plan = Plan.objects.get(pk=plan.pk)
    assert queries.words_of(plan).theme == "pledge"
    assert explained_of(plan) == {"Green": "On track", "Amber": "Slipping", "Red": "Stuck"}
    assert queries.abbreviations_of(plan) == {"HOS": "Head of school", "QA": "Quality Assurance"}


def test_looking_again_finds_what_was_stored_before_anybody_looked(plan, by):
    plan.abbreviations.all().delete()
    plan.colour_meanings.all().delete()
    PlanSettings.objects.all().delete()

    settings.look_again(plan=Plan.objects.get(pk=plan.pk), by=by)

    assert set(queries.abbreviations_of(plan)) == {"HOS", "DS"}
    assert explained_of(plan)["Red"] == "Late"
    assert PlanSettings.objects.get(plan=plan).theme == "priority"
    assert last_event().what == "plans.explanations_looked_for"


def test_a_plan_s_own_history_says_nothing_of_its_settings(plan, by):
    before = changes_of(plan)

    settings.settle(plan=plan, said={"subtitle": "For all"}, opened={"subtitle": ""}, by=by)

    assert changes_of(plan) == before
    assert changes_of(plan.settings)[0].fields[0].after == "For all"


def test_a_layout_is_headed_in_the_settled_words_and_the_document_s_own_stays_as_it_is(plan, by):
    settings.settle(plan=plan, said={"action": "task"}, opened={"action": "action"}, by=by)
    plan = Plan.objects.get(pk=plan.pk)

    def told(layout: str) -> str:
        return services.download(plan=plan, layout=layout, suffix=".md", by=by).content.decode()

    assert ">Task<" in told("tracker")
    assert "Actions" in told("same")
    assert "Task" not in told("same")
