"""Tables whose lines came out as rows."""

from goldenthread.plans.tables.grid import Grid, find_grid
from goldenthread.plans.tables.wrapped import is_wrapped, unwrapped
from goldenthread.plans.words.days import Calendar
from tests.factories.tables import table

HEADS = ("Objective", "Actions", "Progress")
# As a PDF's text comes out: every printed line a row of the table.
LINES = [
    ("a. Visits are", "Audit the visits of all", "An audit was made in the"),
    ("on time for", "teams each month and", "spring and told the board of"),
    ("every child", "report what is found to the", "what is late in two of the"),
    ("Ofsted Refs : 3", "board.", "teams."),
    ("", "Tell teams", "Second quarter audit is"),
    ("", "Share the list with the", "under way with all of the"),
    ("", "teams every week of the", "managers in the"),
    ("", "year.", "service."),
    ("Plans are read", "Read plans aloud with", "Begun."),
    ("by families", "families", ""),
]


def grid(*rows) -> Grid:
    found = find_grid(table(HEADS, *rows), Calendar(), {})
    assert found is not None
    return found


def told(*rows) -> list[list[str]]:
    return [
        [" ".join(cell.text.split()) for cell in row.cells] for row in unwrapped(grid(*rows)).rows
    ]


def test_rows_that_go_on_in_mid_sentence_are_lines():
    assert is_wrapped(grid(*LINES))


def test_rows_that_end_are_rows():
    assert not is_wrapped(grid(*[("Visits.", "Audit visits.", "Begun.")] * 20))


def test_lines_are_put_together_by_objective():
    first, second = told(*LINES)

    assert first[0] == "a. Visits are on time for every child Ofsted Refs : 3"
    assert first[1].startswith("Audit the visits of all teams each month and report")
    assert second == ["Plans are read by families", "Read plans aloud with families", "Begun."]


def test_a_line_that_only_cites_begins_no_objective():
    rows = [
        ("a. Visits", "", ""),
        ("are on time", "Audit visits of", ""),
        ("Ofsted Refs : 3", "all teams", "Begun."),
    ]

    assert [row[0] for row in told(*rows)] == ["a. Visits are on time Ofsted Refs : 3"]


def test_a_short_line_above_a_capital_ends_a_point():
    cell = unwrapped(grid(*LINES)).rows[0].cells[1]

    assert len(cell.blocks) == 3


def test_a_line_printed_twice_is_kept_apart():
    rows = [
        ("a. Visits", "", ""),
        ("", "Develop permanence chempions who", ""),
        ("", "Develop permanence champions who", ""),
        ("", "help", ""),
    ]
    result = unwrapped(grid(*rows))

    assert [ghost.text for ghost in result.ghosts] == ["Develop permanence chempions who"]
    assert result.rows[0].cells[1].text == "Develop permanence champions who\nhelp"


def test_of_a_longer_cell_only_the_blurred_line_goes():
    rows = [
        ("a. Visits", "Tell all the teams and", ""),
        ("", "develop permanence chempions who", ""),
        ("", "develop permanence champions who", ""),
    ]

    assert unwrapped(grid(*rows)).rows[0].cells[1].text == (
        "Tell all the teams and\ndevelop permanence champions who"
    )


def test_a_pages_number_is_no_point():
    result = unwrapped(grid(("a. Visits", "Audit", ""), ("", "3", ""), ("", "monthly", "")))

    assert [ghost.text for ghost in result.ghosts] == ["3"]


def test_headings_printed_again_are_kept_apart():
    rows = [
        ("a. Visits are", "Audit and", "Begun"),
        ("Objective", "Actions", "Progress"),
        ("on time", "report", ""),
    ]
    result = unwrapped(grid(*rows))

    assert result.rows[0].cells[1].text == "Audit and report"


def test_a_row_of_headings_and_the_rest_of_their_lines_is_none():
    again = ("Objective", "Actions", "so far")

    told_again = unwrapped(grid(*LINES[:4], again, *LINES[4:]))

    assert [" ".join(c.text.split()) for row in told_again.rows for c in row.cells] == [
        text for row in told(*LINES) for text in row
    ]
    assert "so far" in [ghost.text for ghost in told_again.ghosts]


def test_what_a_line_cites_before_its_own_words_belongs_to_the_one_above():
    rows = [
        ("a. Visits", "Audit", ""),
        ("are on time", "", ""),
        (
            "Ofsted Refs : 15 Ensure that, when a plan is reviewed, it says what has changed",
            "Read",
            "",
        ),
    ]

    assert [row[0] for row in told(*rows)] == [
        "a. Visits are on time Ofsted Refs : 15",
        "Ensure that, when a plan is reviewed, it says what has changed",
    ]


def test_a_numbered_line_over_the_rest_is_a_theme():
    rows = [
        ("1. Homes", "1. Homes", ""),
        ("a. Visits", "Audit", ""),
        ("2. Health", "2. Health", ""),
        ("a. Checks", "Book", ""),
    ]

    assert [row[0] for row in told(*rows)] == ["1. Homes", "a. Visits", "2. Health", "a. Checks"]


def test_what_is_cited_over_several_lines_is_no_heading_printed_again():
    rows = [
        ("A1 Visits", "Audit the visits", "Recommendation"),
        ("are on time", "of all teams", "6,"),
        ("", "each month", "Recommendation"),
        ("", "and report", "8"),
    ]
    found = find_grid(table(("Objective", "Action", "Recommendation(s)"), *rows), Calendar(), {})
    result = unwrapped(found)

    assert not result.ghosts
    assert [" ".join(cell.text.split()) for cell in result.rows[0].cells] == [
        "A1 Visits are on time",
        "Audit the visits of all teams each month and report",
        "Recommendation 6, Recommendation 8",
    ]


def test_a_sentence_that_looks_back_is_no_point_of_its_own():
    rows = [
        ("a. Visits", "Agree a daily meeting.", ""),
        ("", "This will be done in", ""),
        ("", "three stages.", ""),
        ("", "Train all staff.", ""),
    ]
    [row] = unwrapped(grid(*rows)).rows

    assert [" ".join(block.text.split()) for block in row.cells[1].blocks] == [
        "Agree a daily meeting. This will be done in three stages.",
        "Train all staff.",
    ]


def test_a_row_with_one_heading_among_its_own_words_keeps_them():
    rows = [
        ("a. Visits", "Actions", "Begun"),
        ("for all", "of each team", "in the spring of"),
        ("children", "are to be audited", "the year"),
    ]
    [row] = unwrapped(grid(*rows)).rows

    assert [" ".join(cell.text.split()) for cell in row.cells] == [
        "a. Visits for all children", "of each team are to be audited", "Begun in the spring of the year",
    ]  # fmt: skip
