"""What was asked and found, in words."""

import datetime

import pytest
from django.http import QueryDict

from goldenthread.plans.finding.due import Asked, DueAsked, Period
from goldenthread.plans.finding.filtering import Facts
from goldenthread.plans.level_words import USUAL_WORDS
from goldenthread.web.plans.finding import Found, Part
from goldenthread.web.plans.found_words import Chosen, chosen_words, sentence

MARCH = Period(datetime.date(2017, 3, 1), datetime.date(2017, 3, 31))
LABELS = {"theme": "The front door", "owner": "Head of Care", "rag": "Amber", "recommendation": "4"}


def part(number: int | None) -> Part:
    return Part(1, 1, number, Facts(theme=1))


ACTIONS = [part(number) for number in range(1, 5)]
BARE = [part(None), part(None)]


def words(*chosen: str) -> list[Chosen]:
    return [Chosen(one, "?") for one in chosen]


@pytest.mark.parametrize(
    ("found", "chosen", "said"),
    [
        (Found(ACTIONS, ACTIONS), [], "All 4 actions."),
        (
            Found([*ACTIONS, *BARE], [*ACTIONS, *BARE]),
            [],
            "All 4 actions and 2 objectives without an action.",
        ),
        (Found(ACTIONS[:2], ACTIONS), ["ongoing"], "2 of 4 actions are ongoing."),
        (Found(ACTIONS[:1], ACTIONS), ["ongoing"], "1 of 4 actions is ongoing."),
        (Found([], ACTIONS[:1]), ["ongoing"], "None of 1 action is ongoing."),
        (
            Found(ACTIONS[:2], ACTIONS),
            ["due by 1 May 2017", "led by A", "in “B”"],
            "2 of 4 actions are due by 1 May 2017, led by A and in “B”.",
        ),
        (
            Found([*ACTIONS[:1], *BARE[:1]], [*ACTIONS, *BARE]),
            ["ongoing"],
            "1 of 4 actions and 1 of 2 objectives without an action are ongoing.",
        ),
    ],
)
def test_a_sentence_says_how_many_of_how_many_were_found_and_what_for(found, chosen, said):
    assert sentence(found, words(*chosen), USUAL_WORDS) == said


def test_all_that_was_asked_for_is_said_each_with_the_address_without_it():
    query = QueryDict("words=audit due march&theme=1&rag=&page=2&literal=1")

    said = chosen_words(
        {"words": "audit due march", "theme": "1"},
        LABELS,
        Asked("audit", DueAsked(3, 3, None)),
        [MARCH],
        query,
    )

    assert said == [
        Chosen("found for “audit”", "?theme=1"),
        Chosen("due from 1 to 31 March 2017", "?theme=1"),
        Chosen("in “The front door”", "?words=audit+due+march&literal=1"),
    ]


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"owner": "2"}, "led by Head of Care"),
        ({"rag": "amber"}, "of the colour Amber"),
        ({"recommendation": "4"}, "for recommendation 4"),
        ({"flag": "no_date"}, "flagged “No date is given”"),
        ({"due": "2017-03"}, "due from 1 to 31 March 2017"),
        ({"due": "ongoing"}, "ongoing"),
        ({"due": "at_once"}, "due at once or counted from an event"),
        ({"due": "not_dated"}, "without a date"),
        ({"due_from": datetime.date(2017, 3, 1)}, "due on or after 1 March 2017"),
        ({"due_to": datetime.date(2017, 3, 1)}, "due by 1 March 2017"),
    ],
)
def test_each_choice_goes_on_from_are(chosen, said):
    told = chosen_words(chosen, LABELS, Asked(""), [], QueryDict(""))

    assert [one.words for one in told] == [said]


def test_months_in_which_nothing_is_due_are_said():
    told = chosen_words({}, LABELS, Asked("", DueAsked(4, 6, None)), [], QueryDict(""))

    assert told[0].words == "due in April to June of any year"
