"""The parts of a Word file are found by their relations."""

import pytest

from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.docx import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.word_files import paragraph, texts, word_members, zipped

LISTING = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def test_the_main_part_may_have_any_name():
    members = word_members(paragraph("Plan"))
    members["word/document2.xml"] = members.pop("word/document.xml")
    members["_rels/.rels"] = members["_rels/.rels"].replace(b"document.xml", b"document2.xml")

    assert texts(READER.read(zipped(members), DEFAULT_LIMITS)) == ["Plan"]


def test_a_target_from_the_root_and_a_missing_listing_are_understood():
    members = word_members(paragraph("Plan"))
    members["_rels/.rels"] = members["_rels/.rels"].replace(b'"word/', b'"/word/')
    del members["word/_rels/document.xml.rels"]

    assert texts(READER.read(zipped(members), DEFAULT_LIMITS)) == ["Plan"]


def test_without_any_relations_the_usual_name_is_tried():
    members = word_members(paragraph("Plan"))
    del members["_rels/.rels"]

    assert texts(READER.read(zipped(members), DEFAULT_LIMITS)) == ["Plan"]


def test_relations_to_the_outside_are_left_alone():
    outside = (
        f'<Relationship Id="a" Type="{OFFICE}/styles" Target="http://example.org/styles.xml" '
        'TargetMode="External"/>'
        f'<Relationship Id="b" Type="{OFFICE}/numbering" Target="gone.xml"/>'
    )
    members = word_members(paragraph("Plan"))
    members["word/_rels/document.xml.rels"] = LISTING.format(outside).encode()

    assert texts(READER.read(zipped(members), DEFAULT_LIMITS)) == ["Plan"]


def test_a_strict_file_is_read_as_any_other():
    members = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(OFFICE.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, content in word_members(paragraph("Plan")).items()
    }

    assert texts(READER.read(zipped(members), DEFAULT_LIMITS)) == ["Plan"]


def test_the_title_is_that_of_the_properties():
    core = (
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title> Our  plan </dc:title></cp:coreProperties>"
    )
    members = word_members(paragraph("Plan")) | {"docProps/core.xml": core.encode()}
    members["_rels/.rels"] = members["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="c" Type="http://x/metadata/core-properties" '
        b'Target="docProps/core.xml"/></Relationships>',
    )

    assert READER.read(zipped(members), DEFAULT_LIMITS).title == "Our plan"


def test_a_file_without_its_text_is_refused():
    members = word_members(paragraph("Plan"))
    del members["word/document.xml"]

    with pytest.raises(DocumentRefused, match="its text is missing"):
        READER.read(zipped(members), DEFAULT_LIMITS)
