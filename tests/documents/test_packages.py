"""Office files are opened only where they are whole and safe."""

import io
import zipfile

import pytest

from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.packages import (
    OLE_START,
    OleKind,
    member_names,
    ole_kind,
    open_package,
    parse_xml,
    stream_xml,
)
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.word_files import zipped

DAMAGED = "damaged or was cut short"
UNSAFE = "unsafe"
FLOOD = "unpacks to far more"


def test_an_open_package_gives_its_parts_as_bytes_and_as_trees():
    package = open_package(zipped({"a.xml": b"<a><!-- no --><b/></a>"}), DEFAULT_LIMITS)

    assert package.names == {"a.xml"}
    assert package.read("a.xml") == b"<a><!-- no --><b/></a>"
    assert [element.tag for element in package.xml("a.xml").iter()] == ["a", "b"]


def test_folders_are_no_parts_and_backslashes_are_slashes():
    package = open_package(zipped({"word/": b"", "word\\a.xml": b"<a/>"}), DEFAULT_LIMITS)

    assert package.names == {"word/a.xml"}
    assert package.read("word/a.xml") == b"<a/>"


@pytest.mark.parametrize(
    "data",
    [b"", b"no archive", zipped({"a.xml": b"<a/>" * 99})[:-30], b"PK\x03\x04" + b"\0" * 40],
    ids=["empty", "text", "cut short", "only a head"],
)
def test_what_is_no_whole_archive_is_refused_as_damaged(data: bytes):
    with pytest.raises(DocumentRefused, match=DAMAGED):
        open_package(data, DEFAULT_LIMITS)
    assert member_names(data) == frozenset()


def test_a_missing_part_is_refused_as_damaged():
    package = open_package(zipped({"a.xml": b"<a/>"}), DEFAULT_LIMITS)

    with pytest.raises(DocumentRefused, match=DAMAGED):
        package.read("b.xml")


def test_a_part_whose_bytes_were_changed_is_refused_as_damaged():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.xml", b"<a>plan</a>")
    package = open_package(file.getvalue().replace(b"plan", b"plum"), DEFAULT_LIMITS)

    with pytest.raises(DocumentRefused, match=DAMAGED):
        package.read("a.xml")


@pytest.mark.parametrize("size", [399, 401])
def test_a_part_that_unpacks_to_another_size_than_it_says_is_refused(size: int):
    package = open_package(zipped({"a.xml": b"<a/>" * 100}), DEFAULT_LIMITS)
    package.members["a.xml"].file_size = size

    with pytest.raises(DocumentRefused, match=DAMAGED):
        package.read("a.xml")


@pytest.mark.parametrize(
    "name", ["../a.xml", "word/../../a.xml", "/etc/a.xml", "C:\\a.xml", "..\\a"]
)
def test_names_that_lead_outside_are_refused(name: str):
    with pytest.raises(DocumentRefused, match=UNSAFE):
        open_package(zipped({name: b"<a/>"}), DEFAULT_LIMITS)


def test_an_encrypted_member_is_refused_as_protected_by_a_password():
    data = bytearray(zipped({"a.xml": b"<a/>"}))
    # The flag of encryption, in the list of members at the end.
    data[data.rindex(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(DocumentRefused, match="password"):
        open_package(bytes(data), DEFAULT_LIMITS)


def test_an_archive_that_unpacks_to_more_than_the_limit_is_refused():
    data = zipped({"a.xml": bytes(range(256)) * 8, "b.xml": bytes(range(256)) * 8})

    open_package(data, Limits(unpacked_bytes=4096))
    with pytest.raises(DocumentRefused, match=FLOOD):
        open_package(data, Limits(unpacked_bytes=4095))


def test_a_member_that_is_packed_a_thousandfold_is_refused():
    with pytest.raises(DocumentRefused, match=FLOOD):
        open_package(zipped({"a.xml": b"\0" * 6_000_000}), DEFAULT_LIMITS)


def test_a_small_member_may_be_as_repetitive_as_it_likes():
    assert open_package(zipped({"a.xml": b"\0" * 4_000_000}), DEFAULT_LIMITS).names


def test_an_archive_of_thousands_of_members_is_refused():
    with pytest.raises(DocumentRefused, match=FLOOD):
        open_package(zipped({f"{number}": b"" for number in range(5_001)}), DEFAULT_LIMITS)


HIDDEN_DTD = (
    b'<?xml version="1.0" encoding="UTF-7"?>'
    b'+ADwAIQ-DOCTYPE a [+ADwAIQ-ENTITY b "boo"+AD4AXQA+-<a><b/></a>'
)
DTD = '<!DOCTYPE a [<!ENTITY b "boo">]><a>&b;</a>'


@pytest.mark.parametrize(
    "data",
    [
        DTD.encode(),
        DTD.encode("utf-16"),
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        HIDDEN_DTD,
    ],
    ids=["entity", "utf-16", "external", "utf-7"],
)
def test_a_dtd_is_refused(data: bytes):
    with pytest.raises(DocumentRefused, match=UNSAFE):
        parse_xml(data)


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a>&nothing;</a>", b"<a" * 300 + b">" * 300])
def test_xml_that_is_not_whole_is_refused_as_damaged(data: bytes):
    with pytest.raises(DocumentRefused, match=DAMAGED):
        parse_xml(data)


def test_a_part_of_too_much_text_or_too_many_tags_is_refused():
    with pytest.raises(DocumentRefused, match="far more text"):
        parse_xml(b"<a>" + b"x" * 40_000_000 + b"</a>")
    with pytest.raises(DocumentRefused, match="far more text"):
        parse_xml(b"<a>" + b"<b/>" * 2_000_000 + b"</a>")


def test_elements_can_be_taken_one_by_one():
    data = b"<a>" + b"<b>x</b><c/>" * 300 + b"</a>"

    assert [element.text for element in stream_xml(data, "b")] == ["x"] * 300


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<a><b/>", DAMAGED),
        (DTD.encode(), UNSAFE),
        (HIDDEN_DTD, UNSAFE),
    ],
)
def test_a_stream_refuses_what_a_tree_refuses(data: bytes, why: str):
    with pytest.raises(DocumentRefused, match=why):
        list(stream_xml(data, "b"))


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        ("EncryptedPackage", OleKind.PASSWORD_PROTECTED),
        ("WordDocument", OleKind.WORD),
        ("Workbook", OleKind.EXCEL),
        ("Book", OleKind.EXCEL),
        ("PowerPoint Document", OleKind.OTHER),
        ("Bookmarks", OleKind.OTHER),
    ],
)
def test_an_old_container_is_known_by_its_streams(stream: str, kind: OleKind):
    data = OLE_START + b"\0" * 504 + stream.encode("utf-16-le") + b"\0" * 64

    assert ole_kind(data) == kind


def test_any_other_file_is_no_old_container():
    assert ole_kind(b"WordDocument".decode().encode("utf-16-le")) is None


def test_the_members_of_an_archive_are_named_without_opening_any():
    assert member_names(zipped({"word/a.xml": b"<a/>"})) == {"word/a.xml"}
