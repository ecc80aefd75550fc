"""The points that a cell makes."""

import pytest

from goldenthread.documents.document import Place
from goldenthread.plans.words.points import Point, one_line, paragraphs, points, wording_of
from goldenthread.plans.words.run_on import Wording
from tests.factories.tables import cell, item


def texts(said: str | list[str], **more: object) -> list[str]:
    return [point.text for point in points(cell(said), lost_breaks=True, **more)]


def test_white_space_and_line_breaks_are_single_spaces():
    assert one_line(" multi-\nagency   work\nbegins ") == "multi-agency work begins"


def test_paragraphs_and_items_are_points_and_items_under_a_paragraph_hang_under_it():
    assert paragraphs(cell(["Look at:", "• visits", "", "Report"])) == [
        Point("Look at:", 0, Place()),
        Point("visits", 1, Place()),
        Point("Report", 0, Place()),
    ]


def test_items_of_one_list_hang_under_those_less_deep():
    told = cell("").__class__((item("Look at", level=1), item("visits", level=2)))

    assert [point.depth for point in paragraphs(told)] == [0, 1]


def test_points_stand_as_they_are_where_line_breaks_are_kept():
    told = points(cell("Visit each child. Report to the board."), lost_breaks=False)

    assert [point.text for point in told] == ["Visit each child. Report to the board."]


def test_a_lone_paragraph_that_lost_its_breaks_is_cut_at_sentences():
    assert texts("Visit each child. Report to the board.") == [
        "Visit each child.",
        "Report to the board.",
    ]


def test_of_several_paragraphs_only_a_capital_begins_a_point():
    assert texts(["Visit each child. Look at plans", "Share what works well Review the rest"]) == [
        "Visit each child. Look at plans",
        "Share what works well",
        "Review the rest",
    ]


def test_where_lines_were_rows_each_paragraph_is_cut_at_sentences():
    said = ["Visit each child. Look at plans.", "Report."]

    assert texts(said, run_on=True) == ["Visit each child.", "Look at plans.", "Report."]


def test_items_are_never_cut():
    assert texts(["• Visit each child. Report."]) == ["Visit each child. Report."]


def test_names_of_things_under_a_colon_are_a_list_that_lost_its_breaks():
    assert texts(["Advice given on:", "Chronologies Genograms"]) == [
        "Advice given on:",
        "Chronologies",
        "Genograms",
    ]


def test_other_words_under_a_colon_are_not():
    assert texts(["Advice given on:", "Family trees"]) == ["Advice given on:", "Family trees"]


def test_a_document_is_known_by_its_small_words_and_by_how_its_blocks_begin():
    assert wording_of(["Staying Put policy", "each team", "Visit"]) == Wording(
        frozenset({"policy", "each", "team"}), frozenset({("staying", "put")})
    )


@pytest.mark.parametrize("said", ["", ["", " "]])
def test_an_empty_cell_makes_no_point(said):
    assert texts(said) == []
