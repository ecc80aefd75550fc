"""Lines and areas drawn on a page."""

from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.pdf.file import Deadline, loaded_pages, open_pdf
from goldenthread.documents.pdf.rules import Drawn, drawn_on
from goldenthread.documents.pdf.words import page_text
from tests.factories.pdfs import packed, page_by_hand


def drawn_by(content: bytes, form: bytes = b"") -> Drawn:
    more = {9: packed(form, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[2 0 0 2 0 0]"
                            b"/Resources<</XObject<</X 9 0 R>>>>")}  # fmt: skip
    deadline = Deadline(10)
    data = page_by_hand(content, more=more)
    data = data.replace(
        b"/XObject<</X 9 0 R>>>>", b"/XObject<</X 9 0 R>>/ExtGState<</Clear<</ca 0>>>>>>", 1
    )
    pdf = open_pdf(data, DEFAULT_LIMITS, deadline)
    try:
        [drawn] = [
            drawn_on(page, page_text(page, deadline).turn, deadline) for page in loaded_pages(pdf)
        ]
        return drawn
    finally:
        pdf.close()


def test_lines_and_bars_are_rules_in_either_direction():
    drawn = drawn_by(b"10 700 m 110 700 l S 10 600 1 100 re f 20 500 m 90 560 l S 1 1 2 2 re f")

    assert [(rule.at, rule.start, rule.end) for rule in drawn.across] == [(100, 10, 110)]
    assert [(rule.at, rule.start, rule.end) for rule in drawn.down] == [(10.5, 100, 200)]


def test_outlines_of_rectangles_are_four_rules_and_white_bars_are_none():
    drawn = drawn_by(b"10 600 100 50 re S 1 g 10 500 100 1 re f")

    assert (len(drawn.across), len(drawn.down)) == (2, 2)
    assert drawn.areas == ()


def test_filled_rectangles_are_areas_with_their_colour():
    drawn = drawn_by(
        b"1 0.5 0 rg 10 600 100 50 re f 1 1 1 rg 10 500 100 50 re f 0 0 m 50 80 l 90 0 l 0 0 l f "
        b"0 0 m 50 50 l f"
    )

    assert [area.colour for area in drawn.areas] == ["FF8000", None]


def test_curves_drawings_and_what_is_not_painted_are_no_rules():
    many = b"0 0 m " + b"".join(b"%d %d l " % (at, at % 7) for at in range(500)) + b"S "

    drawn = drawn_by(b"0 0 m 1 2 3 4 100 0 c S 10 10 100 50 re n " + many)

    assert (drawn.across, drawn.down, drawn.areas) == ((), (), ())


def test_each_outline_of_a_path_is_looked_at():
    drawn = drawn_by(b"10 700 m 110 700 l 10 600 m 110 600 l 0 0 m 1 2 3 4 100 0 c S")

    assert [rule.at for rule in drawn.across] == [100, 200]


def test_what_is_filled_with_nothing_is_no_area():
    drawn = drawn_by(b"/Clear gs 10 600 100 50 re f")

    assert drawn.areas == ()


def test_lines_in_forms_are_where_the_form_is_placed():
    drawn = drawn_by(b"q 1 0 0 1 50 0 cm /X Do Q", form=b"10 100 m 60 100 l S")

    assert [(rule.at, rule.start, rule.end) for rule in drawn.across] == [(600, 70, 170)]


def test_a_form_that_holds_itself_ends():
    drawn = drawn_by(b"/X Do", form=b"10 100 m 60 100 l S /X Do")

    assert len(drawn.across) >= 1


def test_pictures_are_counted_and_shadings_are_nothing():
    drawn = drawn_by(b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q")

    assert drawn.pictures == 1
