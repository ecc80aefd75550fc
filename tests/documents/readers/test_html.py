"""Web pages are read as they look or refused in words."""

import random

import pytest

from goldenthread.documents.document import Document, Prose, ProseKind, Table
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.html import READER
from goldenthread.documents.refusal import DocumentRefused

COMMITTEE_PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Agenda item 7</title><script src="/x.js"></script></head>
<body><header><a href="/">Council</a></header><nav><ul><li>Home</ul></nav>
<main><h1>Improvement plan</h1><p>Agreed on 3&nbsp;May.</p>
<table><thead><tr><th>Action<th>Lead<th>RAG</thead>
<tr><td rowspan="2">Review<td><ul><li>Head of Service<li>Principal</ul><td style="background:#0f0">
<tr><td>Director<td style="background:red">Late
</table></main>
<footer>Contact us</footer></body></html>
"""


def read(page: str) -> Document:
    return READER.read(page.encode(), DEFAULT_LIMITS)


def test_a_committee_page_is_read_without_its_chrome():
    document = read(COMMITTEE_PAGE)

    assert (document.format, document.title) == ("html", "Agenda item 7")
    assert [(block.kind, block.text) for block in document.prose()] == [
        (ProseKind.FURNITURE, "Council"),
        (ProseKind.FURNITURE, "Home"),
        (ProseKind.HEADING, "Improvement plan"),
        (ProseKind.PARAGRAPH, "Agreed on 3 May."),
        (ProseKind.FURNITURE, "Contact us"),
    ]
    (table,) = document.tables()
    assert table.header_rows == 1
    assert [[cell.text for cell in row.cells] for row in table.body] == [
        ["Review", "Head of Service\nPrincipal", ""], ["", "Director", "Late"],
    ]  # fmt: skip
    assert [cell.fill for cell in table.rows[1].cells] == [None, None, "00FF00"]
    assert table.rows[1].cells[0].row_span == 2


def test_without_a_title_it_is_the_first_heading():
    assert read("<p>A<h2>Our plan</h2>").title == "Our plan"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (COMMITTEE_PAGE.encode(), "page.html"),
        (COMMITTEE_PAGE.encode("utf-16"), "page"),
        (b"\xef\xbb\xbf <!-- saved --> <html>", "page"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", "page.xhtml"),
        (b"<table><tr><td>A", "page.bin"),
        (b"Plan <b>for</b> us", "page.htm"),
        (b"<!doctype html><p>A", "page.txt"),
    ],
)
def test_pages_are_known_by_their_content(data: bytes, name: str):
    assert READER.fits(data, name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "page.html"),
        (b"Plan", "page.html"),
        (b"Plan <b>for</b> us", "plan.bin"),
        (b"<p>Agree</p>\t<p>Visit</p>", "plan.txt"),
        (b"<div align=center>Plan</div>", "plan.md"),
        (b"<svg xmlns='x'><text>A</text></svg>", "a.svg"),
        (b"<w:document>", "a.xml"),
        (b"PK\x03\x04<p>", "a.html"),
        (b"a\0<p>", "a.html"),
    ],
)
def test_other_files_are_not_taken_for_pages(data: bytes, name: str):
    assert not READER.fits(data, name)


@pytest.mark.parametrize(
    "page",
    ["", "<html></html>", "<script>document.write('Plan')</script>", "<table><tr><td></table>"],
)
def test_a_page_without_words_is_refused(page: str):
    with pytest.raises(DocumentRefused, match="holds no words"):
        read(page)


def test_nothing_outside_the_page_is_looked_at(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    page = (
        f'<!DOCTYPE html [<!ENTITY a SYSTEM "file://{secret}">]><p>&a;'
        f'<iframe src="file://{secret}"></iframe><object data="file://{secret}"></object>A'
    )

    assert not any(block.text == "secret" for block in read(page).prose())


def test_pages_with_letters_changed_at_random_are_read_or_refused():
    chance = random.Random(7)
    for _ in range(200):
        data = bytearray(COMMITTEE_PAGE.encode())
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            document = READER.read(bytes(data), DEFAULT_LIMITS)
        except DocumentRefused:
            continue
        assert all(isinstance(block, Prose | Table) for block in document.blocks)
