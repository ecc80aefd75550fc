"""The frameworks' files: what each must say, and how a new one would be told from the others."""

import datetime
import re

import pytest

from goldenthread.inspections.frameworks.framework import (
    all_frameworks,
    framework_from,
    plain_words,
)

FRAMEWORKS = {framework.id: framework for framework in all_frameworks()}
DUE = {
    "ILACS": [70], "ILACS-2026": [70], "LAC-2013": [70], "LSCB-review": [], "SIF": [70],
    "SIF-reinspection": [70], "focused-visit": [20, 70], "monitoring-visit": [],
}  # fmt: skip


def test_every_framework_of_the_contract_has_a_file_and_its_clocks():
    assert {
        name: [clock.working_days for clock in framework.clocks]
        for name, framework in sorted(FRAMEWORKS.items())
    } == DUE
    assert all(clock.source for framework in FRAMEWORKS.values() for clock in framework.clocks)


@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_a_framework_has_a_title_of_its_own_and_grades_if_it_judges(framework):
    title = framework.title.replace("local authority", "Calderbrook local authority")

    assert any(pattern.search(title) for pattern in framework.titles)
    assert bool(framework.judgements) == bool(framework.grades) == (not framework.is_letter)
    assert all(kind.printed or kind.sentences for kind in framework.judgements)


def test_frameworks_with_one_title_follow_each_other_in_time():
    last, first = FRAMEWORKS["ILACS"].last_inspection, FRAMEWORKS["ILACS-2026"].first_inspection

    assert FRAMEWORKS["ILACS"].covers(last)
    assert not FRAMEWORKS["ILACS"].covers(first)
    assert first - last == datetime.timedelta(days=1)
    assert FRAMEWORKS["ILACS-2026"].covers(datetime.date(2030, 1, 1))
    assert FRAMEWORKS["ILACS"].covers(None)


def test_a_framework_needs_little_to_be_one():
    told = {
        "id": "Next", "name": "The next", "title": "Inspection of families", "titles": ["families"],
        "lists": {"expected": True, "headings": ["to do"], "groups": []},
    }  # fmt: skip

    made = framework_from("next", told)

    assert made.covers(datetime.date(1999, 1, 1))
    assert made.titles == (re.compile("families", re.IGNORECASE),)


def test_names_are_compared_by_their_words():
    assert plain_words("2.1 Adoption performance:") == "adoption performance"
    assert plain_words("Children’s  homes") == "childrens homes"
