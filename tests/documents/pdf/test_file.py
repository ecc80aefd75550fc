"""PDF files that cannot or must not be read."""

import time
import zlib

import pytest

from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.pdf import file
from goldenthread.documents.readers.pdf import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.pdfs import by_hand, packed, page_by_hand, printed, read, told

SHOWN = b"BT /F1 10 Tf 1 0 0 1 50 700 Tm (Text.)Tj ET "


def refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(DocumentRefused) as refused:
        READER.read(data, limits)
    return str(refused.value)


def page_of(stream: bytes) -> bytes:
    return page_by_hand(b"", more={4: stream})


def test_a_file_that_is_no_pdf_is_refused():
    assert refusal(b"<html>%PDF</html>").startswith("This is not a PDF, whatever its name says.")


@pytest.mark.parametrize("kept", [0.3, 0.7, 0.97])
def test_a_file_cut_short_is_refused(kept: float):
    data = printed("Text. " * 200)

    assert refusal(data[: int(len(data) * kept)]) == file.DAMAGED


def test_a_file_without_pages_is_refused():
    pages = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 0>>"}

    assert refusal(by_hand(pages)) == file.DAMAGED


def test_a_page_that_is_none_is_refused():
    data = by_hand({
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
        4: b"42",
    })  # fmt: skip

    assert refusal(data) == file.DAMAGED


def test_a_locked_file_is_refused_with_what_to_do():
    data = by_hand(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
            4: b"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<%s>/U<%s>>>"
            % (b"ab" * 32, b"cd" * 32),
        },
        trailer=b"/Encrypt 4 0 R/ID[<00><00>]",
    )

    assert refusal(data).startswith("This PDF is locked with a password.")


@pytest.mark.parametrize(
    "stream",
    [
        packed(b" " * 3_000_000),
        packed(SHOWN + b"(a)Tj " * 250_000),
        b"<</Filter[/FlateDecode/FlateDecode]/Length 1>>\nstream\n%s\nendstream"
        % zlib.compress(zlib.compress(b" " * 30_000_000)),
    ],
    ids=["much white space", "many small texts", "packed twice"],
)
def test_a_small_file_that_unpacks_to_a_great_deal_is_refused(stream: bytes):
    limits = Limits(unpacked_bytes=2_000_000)

    begun = time.monotonic()

    assert refusal(page_of(stream), limits).startswith("This PDF is small but unpacks")
    assert time.monotonic() - begun < 5


def test_pictures_and_streams_that_are_not_well_packed_are_no_danger():
    bent = packed(b"0 0 9 9 re f " * 200)[:-40] + b"\nendstream"
    data = page_by_hand(
        SHOWN,
        more={
            6: packed(b"\0" * 3_000_000, b"/Type/XObject/Subtype/Image"),
            7: bent,
            8: b"<</Length 6>>\nstream\nplain \nendstream",
        },
    )

    assert told(READER.read(data, Limits(unpacked_bytes=2_000_000))) == ["Text."]


def test_a_stream_at_the_very_end_of_the_file_ends_with_it():
    data = page_by_hand(SHOWN) + b"<</Filter/FlateDecode>> stream\n" + zlib.compress(b"x" * 99)[:9]

    assert told(read(data)) == ["Text."]


def test_a_file_that_takes_too_long_is_refused():
    assert refusal(printed("Text."), Limits(seconds=0)).startswith("This PDF takes too long")


def test_pages_declared_by_the_million_are_not_believed():
    data = by_hand({
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1048576>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
    })  # fmt: skip

    begun = time.monotonic()

    assert refusal(data)
    assert time.monotonic() - begun < 5


def test_pages_in_pages_without_end_are_refused():
    data = by_hand({
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>",
    })  # fmt: skip

    assert refusal(data) == file.DAMAGED
