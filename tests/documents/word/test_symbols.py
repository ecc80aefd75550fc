"""Letters of symbol typefaces."""

import pytest

from goldenthread.documents.word.symbols import is_symbolic, printed


@pytest.mark.parametrize(
    ("text", "typeface", "sign"),
    [
        ("ü", "Wingdings", "✓"),
        ("\uf0fc", "Wingdings", "✓"),
        ("P", "Wingdings 2", "✓"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0b7", None, "•"),
        ("\uf0b7", "Arial", "•"),
        ("\uf0ee", "Wingdings", "•"),
        ("z", "Wingdings", "z"),
        ("漢", "Wingdings", "漢"),
        ("ü", "Arial", "ü"),
        ("u", "WEBDINGS", "u"),
    ],
)
def test_a_letter_is_the_sign_that_its_typeface_prints(text, typeface, sign):
    assert printed(text, typeface) == sign


def test_only_symbol_typefaces_are_symbolic():
    assert [is_symbolic(name) for name in ("Wingdings", "webdings", "Arial", None)] == [
        True, True, False, False,
    ]  # fmt: skip
