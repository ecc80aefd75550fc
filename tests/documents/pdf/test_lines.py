"""Printed lines, and the paragraphs and items they make."""

import pytest

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.pdf.lines import (
    Line,
    depths,
    had_room,
    is_contents_entry,
    is_number,
    lines_of,
    passages_of,
    pieces_of,
    prose_of,
)
from goldenthread.documents.pdf.text import Vocabulary
from tests.factories.words import line, word, words

EMPTY = Vocabulary(())


def parts(lines: list[Line], right: float = 100) -> list[str]:
    return [
        "/".join(held.text for held in passage.lines)
        for passage in passages_of(lines, right, EMPTY)
    ]


def test_words_are_put_in_lines_by_their_height_and_in_order_from_the_left():
    mixed = [word("b", 50, 0), word("low", 0, 1), word("a", 0, 0.2)]

    assert [held.text for held in lines_of(mixed)] == ["a b", "low"]


def test_text_running_another_way_is_a_line_of_its_own_at_the_end():
    found = lines_of([word("up", 0, 0, turned=True), word("a", 0, 3), word("side", 0, 1, turned=True)])  # fmt: skip

    assert [held.text for held in found] == ["a", "up side"]
    assert not had_room(found[1], found[0], 500)


def test_a_line_is_bold_where_all_its_words_are_and_as_large_as_most_of_its_letters():
    mixed = Line.of([word("Owner", bold=True), word("–", 30), word("Head of", 40, size=12)])

    assert (mixed.bold, mixed.size) == (False, 12)
    assert Line.of([word("Owner", bold=True), word(":", 30)]).bold


def test_wide_white_space_parts_a_line_into_pieces():
    spread = Line.of([word("Summary"), word("8", 300)])

    assert [piece.text for piece in pieces_of(spread)] == ["Summary", "8"]
    assert is_contents_entry(spread)
    assert not is_contents_entry(line("Summary 8"))


@pytest.mark.parametrize(
    ("second", "together"),
    [
        (line("every referral now", at=1), True),
        (line("every referral now", at=2), False),
        (line("every referral now", at=-4), False),
        (line("every referral now", at=1, bold=True), False),
        (Line.of([word("every", 0, 1, size=14)]), False),
        (Line.of([word("every", 0, 1, turned=True)]), False),
        (line("• every referral", at=1), False),
    ],
    ids=["next line", "gap", "above", "bold", "larger", "turned", "bullet"],
)
def test_a_line_goes_on_with_the_one_above_only_if_it_looks_so(second: Line, together: bool):
    assert len(parts([line("Review of all cases "), second])) == (1 if together else 2)


def test_a_line_with_room_for_the_next_word_ends_its_paragraph():
    assert parts([line("May"), line("June", at=1)]) == ["May", "June"]
    assert parts([line("Review of all cases "), line("every", at=1)]) == ["Review of all cases/every"]  # fmt: skip


def test_a_gap_wider_than_those_before_ends_a_paragraph():
    lines = [line("Review of all cases "), line("every month by all ", at=1), line("teams", at=2.4)]

    assert parts(lines) == ["Review of all cases/every month by all", "teams"]


def test_an_item_ends_where_a_line_begins_further_left():
    lines = [line("• Review of all case ", 20), line("files", 30, 1), line("Afterwards", 0, 2)]

    assert parts(lines, 125) == ["• Review of all case/files", "Afterwards"]


def test_contents_entries_are_not_taken_together():
    entry = Line.of([word("Summary"), word("8", 95)])

    assert parts([entry, line("Recommendations", at=1)]) == ["Summary 8", "Recommendations"]


def test_an_open_bracket_holds_a_dash_that_would_begin_an_item():
    lines = [line("Audit of cases (Head"), line("– 6 July 2026)", at=1)]

    assert parts(lines) == ["Audit of cases (Head/– 6 July 2026)"]


@pytest.mark.parametrize(
    ("lines", "together"),
    [
        ([line("The manager of teams"), line("– North", at=1)], True),
        ([line("Manager"), line("– North", at=1)], False),
        ([line("The manager of teams"), line("– North", 12, at=1)], False),
        ([line("The manager of teams"), line("– North", at=3)], False),
        ([line("The manager of teams"), line("– North", at=1), line("– South", at=2)], False),
    ],
    ids=["full", "room", "set in", "gap", "list"],
)
def test_a_dash_that_had_no_room_in_the_line_above_begins_no_item(lines, together):
    assert (len(parts(lines)) == 1) is together


def test_a_line_of_a_sign_alone_goes_on_between_the_others():
    lines = [line("The head of this all"), line("&", at=1), line("of care and of safety", at=2)]

    assert len(parts(lines)) == 1


def test_a_passage_is_a_paragraph_or_an_item_with_its_depth():
    [passage] = passages_of(
        [line("• Review of all cases "), line("every month", 10, 1)], 110, EMPTY
    )

    assert prose_of(passage, EMPTY, joint=" ", level=1) == Prose(
        "Review of all cases every month", ProseKind.ITEM, 1, "•"
    )


def test_hyphens_and_broken_words_at_line_ends_are_mended_in_running_text():
    vocabulary = Vocabulary(words("independence vulnerable"))
    hyphened = Line.of([word("inde-", spaced=False, hyphened=True)])
    broken = line("vulnerabl")

    def told(first: Line, second: Line, right: float, joint: str) -> str:
        [passage] = passages_of([first, second], right, vocabulary)
        return prose_of(passage, vocabulary, joint=joint).text

    assert told(hyphened, line("pendence", at=1), 30, " ") == "independence"
    assert told(hyphened, line("pendence", at=1), 30, "\n") == "inde-\npendence"
    assert told(broken, line("e", at=1), 46, "\n") == "vulnerable"


def test_a_line_without_its_space_is_ended_in_a_file_that_keeps_them():
    full = [held for at in range(4) for held in words("Review every repeat ", 0, 2 * at)]
    after = [held for at in range(4) for held in words("referral now", 0, 2 * at + 1)]
    keeping = Vocabulary([h for at in range(4) for h in (*full[3 * at : 3 * at + 3], *after[2 * at : 2 * at + 2])])  # fmt: skip
    lines = [line("Reviewed in the month."), line("Afterwards nothing", at=1)]

    assert keeping.keeps_spaces
    assert len(passages_of(lines, 130, keeping)) == 2
    assert len(passages_of(lines, 130, EMPTY)) == 1


def test_no_lines_make_no_passages():
    assert passages_of([], 100, EMPTY) == []


def test_depth_is_told_by_how_far_markers_are_set_in():
    lines = [line("• a"), line("– b", 20, 1), line("• c", 1, 2), line("Text", 0, 4)]

    assert depths(passages_of(lines, 10, EMPTY)) == [0, 1, 0, 0]


def test_numbers_count_and_bullets_do_not():
    assert [is_number(marker) for marker in ("1.", "b)", "o", "•", "")] == [
        True, True, False, False, False,
    ]  # fmt: skip
