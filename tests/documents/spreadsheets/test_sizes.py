"""Column widths and row heights."""

from goldenthread.documents.document import Cell, Prose, Row, Table
from goldenthread.documents.spreadsheets.sizes import column_widths, lines_needed, row_height


def table(*rows):
    return Table(tuple(Row(tuple(Cell((Prose(text),)) for text in row)) for row in rows))


def test_a_sheet_of_prose_is_as_wide_as_a_page():
    assert column_widths([], 1) == [100.0]


def test_a_fuller_column_is_wider():
    widths = column_widths([table(["1", "Review every repeat referral " * 9, "Head of MASH"])], 3)

    assert widths[0] < widths[2] < widths[1]


def test_many_full_columns_share_a_page_and_none_is_narrower_than_its_words():
    widths = column_widths([table(["Safeguarding referral " * 60] * 12)], 12)

    assert sum(widths) < 195
    assert min(widths) >= len("Safeguarding") + 2


def test_columns_that_hold_nothing_are_narrow():
    assert column_widths([Table((Row((Cell(),) * 8),))], 8) == [8.0] * 8


def test_lines_are_counted_by_words_and_the_width_of_letters():
    assert lines_needed("short", 20, 10) == 1
    assert lines_needed("", 20, 10) == 1
    assert lines_needed("one\ntwo", 20, 10) == 2
    assert lines_needed("Review every repeat referral within the month", 20, 10) == 3
    assert lines_needed("iiiiiiiiiiiiiiiiiiiiiiii", 20, 10) == 1
    assert lines_needed("W" * 100, 20, 10) == 9


def test_bold_and_larger_type_need_more_lines():
    text = "Review every repeat referral within the month"

    assert lines_needed(text, 40, 10) < lines_needed(text, 40, 10, bold=True) + 1
    assert lines_needed(text, 20, 20) > lines_needed(text, 20, 10)
    assert row_height(2, 20) > row_height(2, 10)
