"""The title of a plan."""

import dataclasses

import pytest

from goldenthread.documents.document import Prose
from goldenthread.plans.whole.titles import given_title, title_blocks
from tests.factories.tables import document, heading, item, table


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ([heading("Improving together"), heading("Care plan quality", 2)], ["Improving together"]),
        (
            [Prose("Introduction"), heading("About"), heading("Improvement plan 2025", 2)],
            ["Improvement plan 2025"],
        ),
        (
            [Prose("NORTHMERE SERVICES"), Prose("IMPROVEMENT PLAN"), Prose("2018")],
            ["NORTHMERE SERVICES", "IMPROVEMENT PLAN"],
        ),
        (
            [heading("Northmere Council"), Prose("Improvement plan – phase 2: getting to good")],
            ["Northmere Council", "Improvement plan – phase 2: getting to good"],
        ),
        ([heading("Northmere Council"), Prose("Plan owner: the director")], ["Northmere Council"]),
        ([heading("Northmere Council"), Prose("This is our plan.")], ["Northmere Council"]),
        ([heading("Northmere Council"), item("Plan")], ["Northmere Council"]),
        ([heading("Our plan"), Prose("Improvement plan 2025")], ["Our plan"]),
        ([heading("Northmere Council")], ["Northmere Council"]),
        ([Prose("We visited the council."), Prose("Improvement plan")], []),
        ([Prose("Help"), Prose("Protection"), Prose("Care"), Prose("Plan")], []),
        ([Prose("Homes"), heading("Help"), table(("a", "b"))], ["Help"]),
        ([item("Plan")], []),
        ([heading("Priority 1: Care plans"), heading("Priority 2: Visits")], []),
        ([], []),
    ],
)
def test_the_title_is_a_heading_or_lines_that_name_a_plan(blocks, title):
    assert [block.text for block in title_blocks(document(*blocks))] == title


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("Our plan", "Our plan"),
        ("Document1", None),
        ("Microsoft Word - plan.docx", None),
        ("", None),
        (None, None),
    ],
)
def test_a_title_that_a_program_made_up_is_none(given, title):
    assert given_title(dataclasses.replace(document(), title=given)) == title
