"""Word files are read whole or refused in words."""

import io
import random

import docx
import pytest

from goldenthread.documents.document import Document
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.packages import OLE_START
from goldenthread.documents.readers.docx import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.word_files import (
    cell,
    only_table,
    paragraph,
    read_word,
    row,
    style,
    styled,
    table,
    told,
    word_file,
    word_members,
    zipped,
)

PLAN = word_file(paragraph("Plan"))


def old_container(stream: str) -> bytes:
    return OLE_START + b"\0" * 504 + stream.encode("utf-16-le") + b"\0" * 64


def stored_open_text() -> bytes:
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<a/>")
    return file.getvalue()


def made_with_python_docx() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Our plan"
    document.add_heading("Improvement plan", 0)
    document.add_heading("Priority 1", 1)
    document.add_paragraph("Review", style="List Bullet")
    document.add_paragraph("First", style="List Number")
    document.add_paragraph("Second", style="List Number")
    held = document.add_table(2, 3)
    held.cell(0, 0).merge(held.cell(0, 1)).text = "Action"
    held.cell(0, 2).text = "Lead"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_file_made_by_another_library_is_read_as_it_looks():
    document = READER.read(made_with_python_docx(), DEFAULT_LIMITS)

    assert (document.format, document.title) == ("docx", "Our plan")
    assert told(document) == [
        ("heading1", "", "Improvement plan"),
        ("heading1", "", "Priority 1"),
        ("item", "•", "Review"),
        ("item", "1.", "First"),
        ("item", "2.", "Second"),
    ]
    first, covered, lead = only_table(document).rows[0].cells
    assert (first.text, first.column_span, covered.covered, lead.text) == (
        "Action",
        2,
        True,
        "Lead",
    )


def test_without_properties_the_title_is_the_first_heading():
    body = paragraph("Text") + styled("H", "Our plan")

    assert read_word(body, styles=style("H", "heading 2")).title == "Our plan"
    assert read_word(paragraph("Text")).title is None


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PLAN, "plan.docx"),
        (PLAN, "plan.bin"),
        (PLAN[:-40], "plan.bin"),
        (PLAN[:20] + b"\0" * 20, "plan.docx"),
        (stored_open_text(), "plan.odt"),
        (old_container("WordDocument"), "plan.doc"),
        (old_container("EncryptedPackage"), "plan.docx"),
        (b"{\\rtf1 Plan}", "plan.rtf"),
    ],
)
def test_files_of_word_processors_are_known_by_their_content(data: bytes, name: str):
    assert READER.fits(data, name)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"Plan", b"%PDF-1.7", old_container("Workbook"),
        zipped({"xl/workbook.xml": b"<a/>"}), b"PK\x03\x04" + b"\0" * 40,
    ],
)  # fmt: skip
def test_other_files_are_not_taken_for_word(data: bytes):
    assert not READER.fits(data, "plan.bin")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (old_container("EncryptedPackage"), "protected by a password"),
        (old_container("WordDocument"), "save it as .docx"),
        (b"{\\rtf1 Plan}", "save it as .docx"),
        (stored_open_text(), "save it as .docx"),
        (PLAN[:-40], "damaged or was cut short"),
        (b"", "damaged or was cut short"),
        (zipped({"xl/workbook.xml": b"<a/>"}), "its text is missing"),
        (zipped({**word_members(""), "../x": b""}), "unsafe"),
        (zipped({**word_members(""), "word/media/a.bmp": b"\0" * 9_000_000}), "far more"),
        (
            zipped({
                **word_members(""),
                "word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
            }),
            "unsafe",
        ),
        (zipped({**word_members(""), "word/document.xml": b"<w:document"}), "damaged"),
        (zipped({**word_members(""), "word/document.xml": b"<a/>"}), "holds no words"),
        (word_file(""), "holds no words"),
        (word_file(table(row(cell("")))), "holds no words"),
        (
            word_file(paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>")),
            "holds only pictures",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, why: str):
    with pytest.raises(DocumentRefused, match=why) as refused:
        READER.read(data, DEFAULT_LIMITS)

    assert "\n" not in str(refused.value)


def test_files_with_bytes_changed_at_random_are_read_or_refused():
    whole = made_with_python_docx()
    chance = random.Random(7)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            answer = READER.read(bytes(data), DEFAULT_LIMITS)
        except DocumentRefused:
            continue
        assert isinstance(answer, Document)


def test_xml_with_bytes_changed_at_random_is_read_or_refused():
    """The check sums of an archive hide most changes from the reader, so here its parts change."""
    members = word_members(
        styled("H", "Plan") + table(row(cell("A", '<w:gridSpan w:val="2"/>'), cell("B"))),
        styles=style("H", "heading 1"),
    )
    chance = random.Random(8)
    for _ in range(300):
        name = chance.choice(list(members))
        part = bytearray(members[name])
        for _ in range(chance.randint(1, 3)):
            part[chance.randrange(len(part))] = chance.choice(b"<>\"'=/&0123456789azAZ \xff\0")
        try:
            answer = READER.read(zipped({**members, name: bytes(part)}), DEFAULT_LIMITS)
        except DocumentRefused:
            continue
        assert isinstance(answer, Document)
