"""The made-up plan's two documents are read as their own text says they should be."""

import functools

import pytest

from goldenthread.documents.reading import read_contained
from goldenthread.plans.json_form import plan_as_json
from goldenthread.plans.reading import read_plan
from goldenthread.web.demo import word
from goldenthread.web.demo.documents import TRACKER, WORD_PLAN
from goldenthread.web.demo.source import source_plan
from tests.web.demo.expected import compared, expected_of_tracker, expected_of_word

THEMES = tuple(theme.id for theme in source_plan().themes)
DOCUMENTS = {
    "word": (WORD_PLAN, expected_of_word),
    "tracker": (TRACKER, expected_of_tracker),
}


@functools.cache
def reading(name):
    path, _ = DOCUMENTS[name]
    return plan_as_json(read_plan(read_contained(path)))


@functools.cache
def expectation(name):
    _, expected = DOCUMENTS[name]
    return expected(source_plan())


def all_words(read):
    """Everything that a reading says, in one string without spaces."""
    said = []

    def take(value):
        if isinstance(value, dict):
            for key, one in value.items():
                if key not in {"tables", "document", "place", "where"}:
                    take(one)
        elif isinstance(value, list):
            for one in value:
                take(one)
        elif isinstance(value, str):
            said.append(value)

    take(read)
    return "".join("".join(said).split())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_themes_are_read_in_order_and_no_others(name):
    read, expected = compared(reading(name)), expectation(name)

    assert [theme["title"] for theme in read["themes"]] == [
        theme["title"] for theme in expected["themes"]
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("number", range(len(THEMES)), ids=THEMES)
def test_a_theme_is_read_as_its_text_says(name, number):
    read, expected = compared(reading(name)), expectation(name)

    assert read["themes"][number] == expected["themes"][number]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_stands_around_the_themes_is_read(name):
    read, expected = compared(reading(name)), expectation(name)

    assert {**read, "themes": []} == {**expected, "themes": []}


def test_what_stands_outside_the_themes_is_unplaced_and_not_lost():
    front = source_plan().front
    said = all_words(reading("word")["unplaced"])
    told = [
        *front["introduction"],
        *(one["long"] for one in front["glossary"]),
        *(one["purpose"] for one in front["meeting"]),
        *(one["means"] for one in front["key"]),
        *(one["name"] for one in front["measure"]),
        *(one["changes"] for one in front["version_history"]),
    ]

    assert [text for text in told if "".join(text.split()) not in said] == []


def test_what_a_reviewer_struck_out_is_no_part_of_the_plan():
    said = all_words(reading("word"))

    assert "".join(word.STRUCK_OUT.split()) not in said


def test_the_objective_without_a_lead_and_the_dates_to_be_confirmed_are_flagged():
    flags = reading("word")["flags"]
    by_kind = {flag["kind"]: [] for flag in flags}
    for flag in flags:
        by_kind[flag["kind"]].append(flag["message"])

    assert any("Spot exploitation early" in message for message in by_kind["no_owner"])
    assert sum("TBC" in message for message in by_kind["unclear_date"]) == 2
