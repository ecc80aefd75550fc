"""Texts made ready for Excel's cells."""

import datetime

import pytest

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.spreadsheets.written_cells import CellText, cell_texts, legible


def test_stretches_change_only_where_a_heading_begins_or_ends():
    blocks = [Prose("Aim", ProseKind.HEADING, 2), Prose("Visit"), Prose("Report")]

    assert cell_texts(blocks) == [CellText((("Aim", 2), ("\nVisit\n\nReport", 0)))]


def test_a_long_text_is_cut_between_words_and_nothing_is_lost():
    text = "Review every referral. " * 2_000

    pieces = cell_texts([Prose(text.strip())])

    assert len(pieces) == 3
    assert all(len(piece.text) <= 16_000 for piece in pieces)
    assert " ".join(piece.text for piece in pieces) == text.strip()


def test_a_long_text_without_spaces_is_cut_where_it_must_be():
    pieces = cell_texts([Prose("x" * 40_000)])

    assert "".join(piece.text for piece in pieces) == "x" * 40_000


def test_many_lines_are_several_cells():
    pieces = cell_texts([Prose("\n".join(map(str, range(600))))])

    assert [piece.text.count("\n") for piece in pieces] == [249, 249, 99]


def test_no_text_is_no_cell():
    assert cell_texts([]) == []
    assert cell_texts([Prose("\x01")]) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31/03/2026", datetime.date(2026, 3, 31)),
        ("31/02/2026", None),
        ("01/01/1900", None),
        ("31/3/2026", None),
        ("by 31/03/2026", None),
    ],
)
def test_only_a_whole_date_is_a_date(text, day):
    assert CellText(((text, 0),)).date == day


def test_a_heading_is_no_date():
    assert CellText((("31/03/2026", 1),)).date is None


@pytest.mark.parametrize("text", ["=1+1", "+44", "-5", "@home"])
def test_what_looks_like_a_formula_is_known(text):
    assert CellText(((text, 0),)).looks_like_a_formula


def test_what_looks_like_xlsxwriter_s_own_xml_is_not_plain():
    assert not CellText((("<r><t>x</t></r>", 0),)).is_plain
    assert CellText((("<r>", 0),)).is_plain


def test_what_xml_cannot_hold_is_left_out():
    assert legible("a\x00b\x0bc\ud800d\ufffee\r\nf\rg\th") == "abcde\nf\ng\th"
