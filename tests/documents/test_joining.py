"""Tables that page breaks had cut are whole again, and others stay apart."""

import dataclasses

import pytest

from goldenthread.documents.document import Cell, Prose, ProseKind
from goldenthread.documents.joining import band_text, joined
from tests.factories.tables import cell, document, heading, row, table, wide

HEADS = ["Objective", "What will be done", "By when", "Lead"]
SEEN = ["Children are seen.", "Visit every child.", "May 2026", "Head of Care"]
PLANS = ["Plans say what changes.", "Audit ten plans.", "June 2026", "Auditor"]
FIRST = table(HEADS, SEEN, header_rows=1)


def whole(*blocks):
    return joined(document(*blocks)).blocks


def texts(told):
    return [[cell.text for cell in row.cells] for row in told.rows]


def test_a_table_without_headings_goes_on_with_the_one_before_it():
    assert whole(FIRST, table(PLANS)) == (table(HEADS, SEEN, PLANS, header_rows=1),)


def test_repeated_headings_are_dropped_and_what_stood_between_comes_first():
    number = Prose("Page 2", ProseKind.FURNITURE)

    assert whole(heading("Plan"), FIRST, number, table(HEADS, PLANS), Prose("End.")) == (
        heading("Plan"),
        number,
        dataclasses.replace(table(HEADS, SEEN, PLANS, header_rows=1), dropped=(row(*HEADS),)),
        Prose("End."),
    )


def test_headings_known_by_being_repeated_are_the_tables_headings():
    (told,) = whole(table(HEADS, SEEN), table(HEADS, PLANS))

    assert told.header_rows == 1


def test_headings_of_two_rows_are_dropped_together():
    second = ["", "Task", "Date", "Name"]

    (told,) = whole(table(HEADS, second, SEEN, header_rows=2), table(HEADS, second, PLANS))

    assert texts(told) == [HEADS, second, SEEN, PLANS]


def test_of_headings_in_two_rows_the_first_may_be_repeated_alone():
    second = ["", "Task", "Date", "Name"]

    (told,) = whole(table(HEADS, second, SEEN, header_rows=2), table(HEADS, PLANS))

    assert texts(told) == [HEADS, second, SEEN, PLANS]


def test_a_page_of_headings_only_adds_nothing():
    (told,) = whole(FIRST, table(HEADS))

    assert (told.rows, told.dropped) == (FIRST.rows, (row(*HEADS),))


def test_headings_under_a_new_title_stand_over_the_rows_of_the_next_page():
    first, title, second = whole(FIRST, heading("Care leavers"), table(HEADS), table(PLANS))

    assert (first, title) == (FIRST, heading("Care leavers"))
    assert texts(second) == [HEADS, PLANS]


def test_a_row_cut_by_the_page_is_one_again():
    cut = [*SEEN[:1], "Visit every child and", *SEEN[2:]]

    assert whole(table(HEADS, cut), table(["", "ask it.", "", ""])) == (
        table(HEADS, [*SEEN[:1], "Visit every child and ask it.", *SEEN[2:]]),
    )


@pytest.mark.parametrize(
    "second",
    [
        table(PLANS[:3]),
        table(["Risk", "Score", "Owner of it", "Control"], PLANS, header_rows=1),
        dataclasses.replace(table(PLANS), sheet="Plan"),
        dataclasses.replace(table(PLANS), edges=(0, 90, 180, 300)),
    ],
    ids=["another width", "headings of its own", "another sheet", "other columns"],
)
def test_another_table_stays_apart(second):
    first = dataclasses.replace(FIRST, edges=(0, 90, 180, 270))

    assert whole(first, second) == (first, second)


def test_columns_at_the_same_places_are_the_same():
    first = dataclasses.replace(FIRST, edges=(0, 90, 180, 270))
    second = dataclasses.replace(table(PLANS), edges=(2, 90, 178, 270))

    assert len(whole(first, second)) == 1


def test_the_tables_of_one_sheet_stay_apart_without_headings():
    sheet = [dataclasses.replace(each, sheet="Plan") for each in (FIRST, table(PLANS))]

    assert whole(*sheet) == tuple(sheet)


def test_cards_with_the_same_labels_stay_apart():
    cards = [
        table(["Objective", aim], ["Lead", lead]) for aim, lead in (("Seen.", "QA"), ("Safe.", "X"))
    ]

    assert whole(*cards) == tuple(cards)


@pytest.mark.parametrize("header_rows", [0, 2])
def test_a_band_and_headings_that_are_repeated_in_a_narrow_table_are_no_card(header_rows):
    band = wide("Priority 1: The front door", 4)

    (told,) = whole(*(table(band, HEADS, each, header_rows=header_rows) for each in (SEEN, PLANS)))

    assert told == dataclasses.replace(
        table(band, HEADS, SEEN, PLANS, header_rows=2), dropped=(row(*band), row(*HEADS))
    )


def test_known_headings_are_no_labels_where_the_objective_is_said_again():
    again = [SEEN[0], *PLANS[1:]]

    (told,) = whole(FIRST, table(HEADS, again, header_rows=1))

    assert texts(told) == [HEADS, SEEN, again]


@pytest.mark.parametrize("header_rows", [0, 1])
@pytest.mark.parametrize("lead", [[], [HEADS]], ids=["no headings", "headings"])
def test_a_row_that_is_said_twice_is_no_repeated_heading(lead, header_rows):
    first = table(HEADS, SEEN, PLANS, header_rows=header_rows)
    other = ["Care leavers.", *PLANS[1:]]

    blocks = whole(first, table(*lead, SEEN, other))

    told = [line for told in blocks for line in texts(told) if line != HEADS]
    assert told == [SEEN, PLANS, SEEN, other]


def test_a_row_of_the_body_is_no_repeated_heading_where_headings_are_known():
    short = ["Care leavers", "Housing", "Monthly", "QA"]

    (told,) = whole(table(HEADS, short, PLANS, header_rows=1), table(short, SEEN))

    assert texts(told) == [HEADS, short, PLANS, short, SEEN]


def test_headings_printed_twice_are_dropped_twice():
    misread = ["Objectve", "What wi be done", "By wen", "Lead"]

    (told,) = whole(table(HEADS, SEEN), table(misread, HEADS, PLANS, header_rows=1))

    assert told == dataclasses.replace(
        table(HEADS, SEEN, PLANS, header_rows=1), dropped=(row(*misread), row(*HEADS))
    )


@pytest.mark.parametrize(
    "above",
    [
        PLANS,
        ["8c", "Audit plans", "", "Auditor"],
        ["Plans say what changes", "Audit ten plans in each of the teams", "June 2026", "Auditor"],
    ],
    ids=["a sentence", "a number", "more than headings"],
)
def test_a_row_of_the_body_above_repeated_headings_is_kept(above):
    band, last = wide("Priority 2: Care leavers", 4), ["Care leavers.", *PLANS[1:]]

    (told,) = whole(FIRST, table(above, band, HEADS, last))

    assert texts(told) == [HEADS, SEEN, above, ["Priority 2: Care leavers", "", "", ""], last]


def test_the_rest_of_a_cut_row_above_repeated_headings_is_joined_to_it():
    first = table(HEADS, SEEN, ["Plans say", "Audit plans", "June", "Head of"], header_rows=1)
    band = wide("Priority 2: Care leavers", 4)

    (told,) = whole(first, table(["what changes", "of ten children", "", "QA"], band, HEADS, SEEN))
    (alone,) = whole(first, table(["", "of all", "", ""], band, HEADS, SEEN))

    assert texts(told)[2] == [
        "Plans say what changes",
        "Audit plans of ten children",
        "June",
        "Head of QA",
    ]
    assert texts(alone)[2] == ["Plans say", "Audit plans of all", "June", "Head of"]


def test_headings_of_the_next_part_between_keep_tables_apart():
    assert len(whole(FIRST, heading("Priority 2"), table(HEADS, PLANS))) == 3


def test_a_band_over_the_repeated_headings_is_kept_among_the_rows():
    (told,) = whole(FIRST, table(wide("Priority 2: Care leavers", 4), HEADS, PLANS))

    assert texts(told) == [HEADS, SEEN, ["Priority 2: Care leavers", "", "", ""], PLANS]


def test_a_band_over_headings_and_nothing_else_stays_a_table():
    last = table(wide("Priority 2: Care leavers", 4), HEADS)

    assert whole(FIRST, last) == (FIRST, last)


@pytest.mark.parametrize(
    "ghost",
    [
        ["e.", "s", "", ""],
        ["Plan", "", "", ""],
        ["Priority 1: The front", "", "", ""],
        ["Prioritv 1; The frent doors", "", "", ""],
        ["The front door", "ective", "", ""],
        ["bjecti", "at will be", "hen ad", ""],
    ],
)
def test_a_ghost_over_the_repeated_headings_is_dropped(ghost):
    first = table(wide("Priority 1: The front door", 4), HEADS, SEEN, header_rows=2)

    (told,) = whole(first, table(ghost, HEADS, PLANS))

    assert texts(told)[2:] == [SEEN, PLANS]


def test_empty_cells_at_the_right_are_cut_off():
    (told,) = whole(FIRST, table([*HEADS, ""], [*PLANS, ""]))

    assert texts(told) == [HEADS, SEEN, PLANS]


def test_what_stands_in_cells_too_many_goes_to_the_last():
    (told,) = whole(FIRST, table([*HEADS, ""], [*PLANS, "and partners"]))

    assert told.rows[-1] == row(*PLANS[:-1], ["Auditor", "and partners"])


def test_a_narrower_table_is_matched_by_its_headings():
    narrow = table(["Objective", "What will be done", "Lead"], [PLANS[0], PLANS[1], PLANS[3]])

    (told,) = whole(FIRST, narrow)

    assert texts(told) == [HEADS, SEEN, [PLANS[0], PLANS[1], "", PLANS[3]]]


def test_a_covered_row_tells_its_one_text():
    assert band_text(row("Priority 1: Care", "Priority", "")) == "Priority 1: Care"
    assert band_text(row("Care", "Health")) == "Care Health"
    assert band_text(row("Care", "Health", "School")) == ""
    assert band_text(row(Cell(), cell(""))) == ""


def test_a_row_of_several_texts_over_repeated_headings_is_dropped_with_them():
    band = ["Priority 2", "Health", "Housing", ""]

    (told,) = whole(FIRST, table(band, HEADS, PLANS))

    assert (texts(told), told.dropped) == ([HEADS, SEEN, PLANS], (row(*band), row(*HEADS)))


def test_a_narrower_table_without_the_first_column_goes_on_to_the_right():
    narrow = table(["What will be done", "By when", "Lead"], PLANS[1:])

    (told,) = whole(FIRST, narrow)

    assert texts(told)[-1] == ["", *PLANS[1:]]
