"""What stands at the edge of every page is written once, and not among the text."""

import dataclasses

import pytest

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.page_edges import Edges, edges, with_edges_once
from tests.factories.tables import document, heading, table

HEADS = ["Objective", "Action"]
TABLE = table(HEADS, ["Children are seen", "Visit every child"], header_rows=1)


def running(text: str) -> Prose:
    return Prose(text, ProseKind.FURNITURE)


def once(*blocks):
    return with_edges_once(document(*blocks, made_from="pdf")).blocks


def test_running_heads_and_feet_are_said_once_first_and_last():
    head, foot, plan = running("Paper for the board"), running("Draft 3"), heading("Plan")

    assert once(head, plan, foot, head, TABLE, foot) == (head, plan, TABLE, foot)


def test_page_numbers_are_left_out_alone_or_after_a_line():
    blocks = [running("Plan | Page 1 of 2"), TABLE, running("Plan | Page 2 of 2"), running("2")]

    assert once(*blocks) == (running("Plan"), TABLE)


def test_headings_that_a_page_repeats_are_told_by_the_table():
    assert once(running("Objective Action"), TABLE, running("Objective  Action")) == (TABLE,)


def test_a_line_that_stands_once_stays_where_it_is():
    note = running("* Agreed in May")

    assert once(heading("Plan"), note, TABLE) == (heading("Plan"), note, TABLE)


def test_a_line_without_letters_is_kept_too():
    assert once(running("***"), TABLE, running("***")) == (running("***"), TABLE)


def test_what_a_word_file_says_twice_among_its_words_are_notes():
    blocks = (heading("Plan"), running("Agreed in May"), TABLE, running("Agreed in May"))

    assert with_edges_once(document(*blocks)).blocks == blocks


def test_a_document_without_furniture_is_as_it_was():
    told = document(heading("Plan"), TABLE, made_from="pdf")

    assert with_edges_once(told) is told


def test_lines_before_and_after_all_else_stand_on_each_page():
    told = document(
        running("For the board"), heading("Plan"), running("Agreed"), running("Draft 3")
    )

    assert edges(told) == Edges(("For the board",), (heading("Plan"),), ("Agreed", "Draft 3"))


@pytest.mark.parametrize(
    "text", ["Page 3 of 7", "***", "Two\nlines", "Two  gaps", "long " * 30, ""], ids=repr
)
def test_what_is_no_line_for_every_page_stays_among_the_text(text):
    blocks = (running(text), heading("Plan"))

    assert edges(document(*blocks)) == Edges((), blocks, ())


def test_no_more_lines_stand_on_each_page_than_have_room():
    lines = tuple(running(f"Line {name}") for name in "abcd")

    told = edges(document(*lines, heading("Plan")))

    assert (told.head, told.blocks) == (("Line a", "Line b", "Line c"), (lines[3], heading("Plan")))


def test_furniture_alone_may_stand_at_both_edges():
    told = document(running("For the board"), running("For the board"))

    assert edges(told) == Edges(("For the board",), (), ("For the board",))
    assert edges(dataclasses.replace(told, blocks=())) == Edges((), (), ())
