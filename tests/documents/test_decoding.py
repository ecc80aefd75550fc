"""Bytes of text files as text, whatever they were saved as."""

import codecs

import pytest

from goldenthread.documents.decoding import decode, looks_binary
from goldenthread.documents.refusal import DocumentRefused

TEXT = "Care – “plan” of café\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "utf-16 big end first", "windows-1252"],
)
def test_a_text_reads_the_same_in_every_encoding(data):
    assert decode(data) == TEXT
    assert not looks_binary(data)


def test_every_kind_of_line_end_is_a_newline():
    assert decode(b"one\r\ntwo\rthree\nfour") == "one\ntwo\nthree\nfour"


@pytest.mark.parametrize("data", [b"one\x81two", codecs.BOM_UTF16_LE + b"\x00\xd8o\x00n", b"\xff"])
def test_what_stands_for_no_letter_does_not_stop_a_text(data):
    assert decode(data)


def test_zeros_are_refused_as_no_text():
    with pytest.raises(DocumentRefused, match="not a text file"):
        decode(b"Plan\0of care")


def test_binary_is_told_by_its_control_signs():
    assert looks_binary(bytes(range(256)))
    assert looks_binary(b"\x01plan")
    assert not looks_binary(b"Plan\f\x1bpage two\ttab\r\n")
    assert not looks_binary(b"Plan " * 100 + b"\x01")
    assert not looks_binary(b"")
