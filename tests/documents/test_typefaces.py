"""Which signs can be printed, and what stands for the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.documents import typefaces
from goldenthread.documents.document import Cell, Document, Prose, Row, Table
from goldenthread.documents.typefaces import legible, width
from goldenthread.documents.writers.pdf import WRITER


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Ł, é and £", "Ł, é and £"),
        ("e\u0301", "é"),
        ("two\nlines", "two\nlines"),
        ("a\tb\u2028c", "a b c"),
        ("zero\u200bwidth\u00adsigns\ufe0f\x07", "zerowidthsigns"),
        ("\uf0b7 ✅ ❌", "• ✔ ✘"),
        ("Ａ ① ﷼", "A ① [rial sign]"),
        ("ꝫ", "[latin small letter et]"),
        ("\U00016fe0 \ue123", "[tangut iteration mark] [sign E123]"),
        ("🟢", "[green circle]"),
        ("\ud800x", "x"),
    ],
)
def test_signs_that_no_typeface_has_are_shown_by_an_equivalent_or_their_name(text: str, shown: str):
    assert legible(text) == shown


@given(st.text())
def test_what_is_legible_stays_as_it_is(text: str):
    assert legible(legible(text)) == legible(text)


def test_every_sign_that_is_said_to_be_legible_can_be_printed_plain_and_bold():
    signs = sorted(typefaces._covered() - {"\n"})
    text = " ".join("".join(signs[at : at + 50]) for at in range(0, len(signs), 50))
    cell = Cell((Prose(legible(text)),))

    data = WRITER.write(Document((Table((Row((cell,)), Row((cell,))), 1),), format="made"))

    assert data.startswith(b"%PDF-")


def test_width_is_measured_in_type_sizes():
    assert width("") == 0
    assert width("iiii") < width("mmmm")
    assert width("m") == pytest.approx(0.833, abs=0.01)
    assert width("漢") == 0.8
