"""Every known layout: its example reads as it says, and its headings mean what it says."""

import dataclasses

import pytest

from goldenthread.core.definitions import load_definitions
from goldenthread.documents.document import Document, Place, Prose, ProseKind
from goldenthread.plans import layouts
from goldenthread.plans.exporting.slots import ADDED, COMPLETED, Level
from goldenthread.plans.layouts.layout import Layout, ThemesIn
from goldenthread.plans.plan import Meaning, Theme
from goldenthread.plans.reading import read_plan
from goldenthread.plans.tables.columns import heading_of_objective, meaning_of_heading

KNOWN = load_definitions(layouts, Layout)
# Only what stands under them tells recommendations by number from recommendations in words.
BY_CONTENT = {("tracker", "Recommendation")}


def placeless(theme: Theme) -> Theme:
    return dataclasses.replace(
        theme,
        place=Place(),
        objectives=tuple(
            dataclasses.replace(
                objective,
                place=Place(),
                actions=tuple(
                    dataclasses.replace(action, place=Place()) for action in objective.actions
                ),
            )
            for objective in theme.objectives
        ),
    )


def example_document(layout: Layout) -> Document:
    heading = Prose(layout.heading_above, ProseKind.HEADING, 2) if layout.heading_above else None
    title = Prose("Improvement plan", ProseKind.HEADING, 1)
    blocks = [block for block in (title, heading, layout.example) if block is not None]
    return Document(tuple(blocks), format="docx")


@pytest.mark.parametrize("layout_id", KNOWN)
def test_the_example_of_a_layout_reads_as_the_layout_says(layout_id):
    plan = read_plan(example_document(KNOWN[layout_id]))

    assert [placeless(theme) for theme in plan.themes] == [KNOWN[layout_id].gives]
    assert plan.layout == layout_id
    assert plan.unplaced == ()


@pytest.mark.parametrize("layout_id", KNOWN)
def test_the_example_of_a_layout_shows_its_headings_and_where_its_themes_are_named(layout_id):
    layout = KNOWN[layout_id]

    lowest = layout.example.header[-1]
    above = layout.example.header[0]
    printed = [
        (low if not low.covered else high).text
        for low, high in zip(lowest.cells, above.cells, strict=True)
    ]
    assert printed == [column.heading for column in layout.columns]
    assert bool(layout.heading_above) == (layout.themes_in == ThemesIn.HEADING)
    assert layout.required <= {column.meaning for column in layout.columns}


@pytest.mark.parametrize("layout_id", KNOWN)
def test_the_headings_of_a_layout_mean_by_their_words_what_the_layout_says(layout_id):
    layout = KNOWN[layout_id]

    for column in layout.columns:
        if (layout_id, column.heading) not in BY_CONTENT:
            told = column.under or column.heading
            assert meaning_of_heading(told) == column.meaning, told


@pytest.mark.parametrize(("key", "heading"), ADDED.items())
def test_the_headings_of_added_columns_mean_by_their_words_what_they_stand_for(key, heading):
    meaning, level = key

    own = heading_of_objective(heading)
    assert (own is not None) == (level == Level.OBJECTIVE)
    assert meaning_of_heading(own or heading) == meaning


def test_the_added_columns_of_numbers_and_days_mean_by_their_words_what_they_stand_for():
    told = [meaning_of_heading(heading) for heading in ("Ref", "Action ref", COMPLETED, "Actions")]

    assert told == [Meaning.REF, Meaning.ACTION_REF, Meaning.TIMESCALES, Meaning.ACTION]
