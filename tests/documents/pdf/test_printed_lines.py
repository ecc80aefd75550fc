"""The printed lines of a page: their text, place and type."""

import pypdfium2

from goldenthread.documents.pdf.printed_lines import printed_lines
from tests.factories.pdfs import page_by_hand, printed

_ITALIC = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-BoldOblique/Encoding/WinAnsiEncoding>>"
_SIGNS = b"<</Type/Font/Subtype/Type1/BaseFont/Wingdings/Encoding/WinAnsiEncoding>>"


def lines(data):
    pdf = pypdfium2.PdfDocument(data)
    try:
        return [line for index in range(len(pdf)) for line in printed_lines(pdf[index], index + 1)]
    finally:
        pdf.close()


def by_hand(content):
    """Lines of a page on which F2 is bold and italic, and F3 a typeface of signs."""
    data = page_by_hand(content, more={6: _ITALIC, 7: _SIGNS})
    return lines(data.replace(b"/F1 5 0 R", b"/F1 5 0 R/F2 6 0 R/F3 7 0 R"))


def at(x, y, text, font="F1", size=12):
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text})Tj ET ".encode()


def test_lines_stand_in_the_order_of_the_page_whatever_the_order_of_the_file():
    found = by_hand(at(50, 600, "second") + at(50, 700, "first") + at(50, 500, "third"))

    assert [line.text for line in found] == ["first", "second", "third"]
    assert found[0].top < found[0].bottom < found[1].top
    assert round(found[0].left) == 50


def test_columns_are_lines_of_their_own_and_pieces_of_a_line_are_joined():
    found = by_hand(at(50, 700, "1") + at(300, 720, "Good") + at(70, 700, "Overall"))

    assert [line.text for line in found] == ["Good", "1 Overall"]


def test_bold_italic_and_size_are_those_of_the_text_behind_the_marker():
    plain, styled = by_hand(
        at(50, 700, "plain") + at(50, 600, "1.") + at(70, 600, "styled", "F2", 14)
    )

    assert (plain.bold, plain.italic) == (False, False)
    assert (styled.bold, styled.italic) == (True, True)
    assert styled.size > plain.size
    assert round(styled.text_left) == 70


def test_letters_that_are_stroked_too_are_bold():
    (found,) = by_hand(b"2 Tr " + at(50, 700, "heavy"))

    assert found.bold


def test_a_letter_of_a_typeface_of_signs_is_a_bullet():
    found = by_hand(at(50, 700, "n", "F3") + at(70, 700, "Plans") + at(50, 600, "no", "F3"))

    assert [line.text for line in found] == ["• Plans", "no"]


def test_marks_of_footnotes_are_left_out_and_other_figures_kept():
    (found,) = lines(printed("Board#super[1] met 12 times in 2015, with 3 members.#super[12]"))

    assert found.text == "Board met 12 times in 2015, with 3 members."


def test_a_hyphen_at_the_end_of_a_line_is_kept():
    found = lines(printed("#box(width: 60pt)[the use of pre-proceedings]"))

    assert [line.text for line in found] == ["the use of", "pre-", "proceedings"]


def test_an_empty_page_has_no_lines():
    assert lines(printed("#rect()")) == []
