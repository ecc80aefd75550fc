"""The parts that every written Word file has."""

import pytest
from lxml import etree

from goldenthread.documents.word import skeleton
from goldenthread.documents.word.names import W
from goldenthread.documents.word.styles import Styles

PARTS = {
    "types": skeleton.CONTENT_TYPES,
    "package": skeleton.PACKAGE_RELATIONS,
    "document": skeleton.DOCUMENT_RELATIONS,
    "settings": skeleton.SETTINGS,
    "header": skeleton.header(""),
    "footer": skeleton.footer(""),
    "styles": skeleton.STYLES,
}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_every_part_is_whole_xml(part: str):
    assert len(etree.fromstring(part.encode()))


def test_headings_are_known_to_the_reader_by_their_styles():
    styles = Styles(etree.fromstring(skeleton.STYLES.encode()))

    levels = [styles.paragraph(f"Heading{level}").heading_level for level in range(1, 10)]
    assert levels == list(range(1, 10))
    assert styles.paragraph(skeleton.FURNITURE).is_furniture


def test_the_language_is_british_english():
    root = etree.fromstring(skeleton.STYLES.encode())

    assert [lang.get(W + "val") for lang in root.iter(W + "lang")] == ["en-GB"]
