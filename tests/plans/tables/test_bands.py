"""Rows that name what follows, and those that do not."""

import pytest

from goldenthread.documents.document import Place
from goldenthread.plans.tables.bands import (
    Band,
    Label,
    cell_labels,
    find_band,
    is_remark,
    read_label,
    read_labels,
)
from tests.factories.tables import row, wide

PLAN = row("Improve visits", "Audit each month", "Head of QA")


def test_a_row_merged_over_the_table_is_a_band():
    assert find_band(row(*wide("Help and protection", 3)), PLAN, ()) == Band(
        "Help and protection", Place()
    )


def test_a_title_alone_above_a_full_row_is_a_band():
    assert find_band(row("Help and protection", "", ""), PLAN, ()) == Band(
        "Help and protection", Place()
    )


@pytest.mark.parametrize(
    "other",
    [
        row("Ensure that every child is seen in time.", "", ""),
        row("", "Audit each month", ""),
        row("", "", ""),
        PLAN,
        row("Help", "Audit each month", ""),
    ],
)
def test_a_row_that_holds_an_objective_or_nothing_is_no_band(other):
    assert find_band(other, PLAN, ()) is None


def test_a_title_alone_above_a_row_that_leaves_its_cell_empty_is_an_objective():
    assert find_band(row("Help and protection", "", ""), row("", "Audit", ""), ()) is None


def test_cells_that_all_say_the_same_are_a_band():
    found = find_band(
        row("Learning from practice", "Learning from pra", "Learning from practice"), PLAN, ()
    )

    assert found == Band("Learning from practice", Place())


def test_cells_that_only_begin_alike_are_none():
    assert find_band(row("Audit visits", "Audit plans", ""), PLAN, ()) is None


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        ("Imm", "ediately", "Immediately"),
        ("With", "hin 3 Months", "Within 3 Months"),
        ("Witł", "hin 4 Months", "Within 4 Months"),
        ("4. Developing Polic", "cy and Performance", "4. Developing Policy and Performance"),
        ("Zyg", "otes first", "Zygotes first"),
    ],
)
def test_a_word_that_a_ruling_line_cut_is_mended_and_quoted(left, right, text):
    found = find_band(row(left, right, ""), PLAN, {"policy"})

    assert found == Band(text, Place(), f"{left} | {right}")


@pytest.mark.parametrize(
    ("left", "right"),
    [("Wholesome", "and good"), ("Audit", "Plans"), ("A b c d e f g h i j k l m", "n o")],
)
def test_whole_words_in_two_cells_are_not_put_together(left, right):
    assert find_band(row(left, right, ""), PLAN, ()) is None


def test_a_label_says_what_follows_it():
    assert read_label("Our vision: every child is safe") == Label(
        "our vision", "every child is safe"
    )
    assert read_label("Every child: safe") is None


@pytest.mark.parametrize(
    ("said", "labels"),
    [
        ("Vision: safe", [Label("vision", "safe")]),
        ("Outcomes:\n• seen\n• heard", [Label("outcomes", "seen"), Label("outcomes", "heard")]),
        ("Outcomes: seen\nHeard", [Label("outcomes", "seen"), Label("outcomes", "Heard")]),
        ("Help and protection", []),
        ("", []),
    ],
)
def test_a_row_may_say_several_things_under_one_label(said, labels):
    assert read_labels(row(said, "")) == labels


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (("Outcome: safe", "", "Executive lead: Director"), ["outcome", "executive lead"]),
        (("Outcome: safe", "Audit each month", ""), []),
        (("Outcome: safe", "", ""), []),
    ],
)
def test_labels_may_stand_side_by_side_if_each_cell_has_one(cells, names):
    assert [label.name for label in cell_labels(row(*cells))] == names


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Note: dates are agreed", True),
        ("NB – dates are agreed", True),
        ("* Dates are agreed", True),
        ("As at 31 January 2026", True),
        ("Page 2 of 9", True),
        ("Notes and records", False),
        ("Updated policies", False),
    ],
)
def test_a_remark_speaks_of_the_table_and_names_nothing(text, is_one):
    assert is_remark(text) is is_one


def test_who_leads_is_told_by_a_label_that_says_so():
    assert Label("executive lead", "AD and Service Manager").leads == ("AD", "Service Manager")
    assert Label("outcome", "Head of MASH").leads == ()
    assert Label("lead", "the Director will chair all meetings").leads == ()
