"""A page's bytes as text and its text as a tree."""

import pytest

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.web.parsing import page_text, parsed_page


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>café</p>".encode(), "<p>café</p>"),
        ("<p>café</p>".encode("cp1252"), "<p>café</p>"),
        ("<p>café</p>".encode("utf-16"), "<p>café</p>"),
        ('<meta charset="utf-8">é’'.encode(), '<meta charset="utf-8">é’'),
        ("<meta charset=iso-8859-1>’".encode("cp1252"), "<meta charset=iso-8859-1>’"),
        ("<meta charset='iso-8859-2'>ł".encode("iso-8859-2"), "<meta charset='iso-8859-2'>ł"),
        (
            '<?xml version="1.0" encoding="windows-1252"?>’'.encode("cp1252"),
            '<?xml version="1.0" encoding="windows-1252"?>’',
        ),
        ("<meta charset=utf-16>é".encode(), "<meta charset=utf-16>é"),
        ("<meta charset=no-such>é".encode(), "<meta charset=no-such>é"),
        ("<meta charset=utf-8>é".encode("cp1252"), "<meta charset=utf-8>é"),
        ("\ufeff<meta charset=cp1252>é".encode(), "<meta charset=cp1252>é"),
        (b"<meta charset=cp1252>a\r\nb\rc", "<meta charset=cp1252>a\nb\nc"),
    ],
)
def test_a_page_in_any_encoding(data: bytes, text: str):
    assert page_text(data) == text


def test_a_tree_has_no_comments_and_no_zeros():
    root = parsed_page("<p>a<!-- no -->\0b<?php no ?></p>")

    assert "".join(root.itertext()) == "ab"


@pytest.mark.parametrize("text", ["", "  ", "<!-- nothing -->"])
def test_an_empty_page_is_refused(text: str):
    with pytest.raises(DocumentRefused, match="holds no words"):
        parsed_page(text)


def test_a_flood_of_tags_is_refused():
    with pytest.raises(DocumentRefused, match="more than 1,000,000 tags"):
        parsed_page("<b>" * 1_000_001)


def test_a_page_nested_past_what_can_be_held_is_refused_rather_than_cut():
    with pytest.raises(DocumentRefused, match="nested too deep"):
        parsed_page("<div>" * 3_000 + "words")
    assert "words" in "".join(parsed_page("<div>" * 1_000 + "words").itertext())
