"""How wide columns are on paper."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.documents.column_widths import (
    CELL_PADDING,
    LANDSCAPE,
    LARGE,
    UPRIGHT,
    column_widths,
    sheet_for,
)
from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.typefaces import width
from tests.factories.documents import tables


def table_of(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(Row(tuple(Cell((Prose(text),)) for text in row)) for row in rows))


@settings(max_examples=40)
@given(tables(), st.sampled_from([UPRIGHT, LANDSCAPE, LARGE]))
def test_columns_fill_the_paper_and_none_is_without_width(table: Table, sheet):
    widths = column_widths(table, sheet)

    assert sum(widths) == pytest.approx(sheet.inside)
    assert min(widths) > 0


def test_a_column_has_room_for_its_longest_word():
    table = table_of(("Responsibilities", "Review every repeat referral. " * 30))

    widths = column_widths(table, UPRIGHT)

    assert widths[0] > width("Responsibilities") * UPRIGHT.table_size + CELL_PADDING


def test_columns_with_more_text_are_wider():
    table = table_of(("Short text here " * 3, "Long text here " * 30, "x"))

    narrow, wide, least = column_widths(table, LANDSCAPE)

    assert least < narrow < wide


def test_more_columns_than_the_paper_holds_share_it_by_their_words():
    table = table_of(("Incomprehensibilities",) * 40)

    assert column_widths(table, UPRIGHT) == pytest.approx([UPRIGHT.inside / 40] * 40)


def test_long_words_are_broken_before_short_ones_and_dates():
    table = table_of(("Ref", "31/10/2025", *("Incomprehensibilities",) * 6))

    widths = column_widths(table, UPRIGHT)

    assert widths[1] > width("31/10/2025") * UPRIGHT.table_size + CELL_PADDING
    assert widths[0] > width("Ref") * UPRIGHT.table_size + CELL_PADDING
    assert len(set(widths[2:])) == 1
    assert sum(widths) == pytest.approx(UPRIGHT.inside)


def test_the_longest_word_is_the_widest_not_the_one_of_most_letters():
    table = table_of(("literality mammoth", *("Incomprehensibilities",) * 6))

    assert column_widths(table, UPRIGHT)[0] > width("mammoth") * UPRIGHT.table_size + CELL_PADDING


def test_an_items_marker_and_depth_take_room():
    plain = Table((Row((Cell((Prose("Responsibilities"),)), Cell((Prose("word " * 200),)))),))
    item = Prose("Responsibilities", ProseKind.ITEM, 2, "1.")
    listed = Table((Row((Cell((item,)), plain.rows[0].cells[1])),))

    assert column_widths(listed, UPRIGHT)[0] > column_widths(plain, UPRIGHT)[0] + 20


def test_paper_is_turned_for_six_columns_and_grows_for_a_tracker_of_long_words():
    def sheet(*tables: Table):
        return sheet_for(Document(tables, format="made"))

    assert sheet() == UPRIGHT
    assert sheet(table_of(("a",) * 5)) == UPRIGHT
    assert sheet(table_of(("Incomprehensibilities",) * 5)) == LANDSCAPE
    assert sheet(table_of(("a",) * 5), table_of(("a",) * 6)) == LANDSCAPE
    assert sheet(table_of(("Incomprehensibilities",) * 20)) == LARGE
