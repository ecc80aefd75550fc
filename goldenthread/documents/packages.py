"""Office files opened safely: what they are in truth, and the parts of the archive they are."""

import dataclasses
import enum
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from goldenthread.documents.limits import Limits
from goldenthread.documents.refusal import DocumentRefused

ZIP_START = b"PK\x03\x04"
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# A Word file of some hundred pages has about 40 parts, a workbook of 200 sheets about 900.
_MEMBERS = 5_000
# Text and drawings pack to a twentieth, seldom a hundredth; an archive made to flood a
# machine to a thousandth. Small parts may be as repetitive as they like.
_RATIO = 300
_RATIO_FROM = 5_000_000
# A tree of elements takes up to ten times the space of its XML: more would not stay in 500 MB.
_XML_BYTES = 40_000_000
# Tags and attributes of a byte or two each take a hundred times their size.
_XML_NODES = 2_000_000

_UNSAFE_NAME = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|\0")
_DAMAGED = (
    "This file is damaged or was cut short. "
    "Open it in the program it was made with, save it again and send that."
)
# What zipfile raises on archives that were cut, changed or made up.
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class OleKind(enum.StrEnum):
    """What an OLE container, the file form of Office before 2007, holds."""

    PASSWORD_PROTECTED = "password protected"
    WORD = "word"
    EXCEL = "excel"
    OTHER = "other"


def ole_kind(data: bytes) -> OleKind | None:
    """What the container holds, by the names of its streams; None for any other file."""
    if not data.startswith(OLE_START):
        return None
    for stream, kind in (
        ("EncryptedPackage", OleKind.PASSWORD_PROTECTED),
        ("WordDocument", OleKind.WORD),
        ("Workbook", OleKind.EXCEL),
    ):
        if stream.encode("utf-16-le") in data:
            return kind
    # Excel 5 and 95. The name is short, so only with the zeros that end it.
    return OleKind.EXCEL if "Book\0\0".encode("utf-16-le") in data else OleKind.OTHER


def password_refusal() -> DocumentRefused:
    return DocumentRefused(
        "This file is protected by a password. "
        "Open it, save it without the password and send that copy."
    )


def member_names(data: bytes) -> frozenset[str]:
    """The names in a zip archive, or none where it cannot be opened; only for telling formats."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(info.filename for info in archive.infolist())
    except _ZIP_FAULTS:
        return frozenset()


@dataclasses.dataclass(frozen=True, slots=True)
class Package:
    """An open archive of an Office file whose sizes and names have been found safe."""

    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self.members)

    def read(self, name: str) -> bytes:
        """The part's bytes. Raises DocumentRefused where it is missing or damaged."""
        info = self.members.get(name)
        if info is None:
            raise DocumentRefused(_DAMAGED)
        try:
            with self.archive.open(info) as member:
                # The declared size may lie, so no more than that is unpacked.
                data = member.read(info.file_size + 1)
        except _ZIP_FAULTS as fault:
            raise DocumentRefused(_DAMAGED) from fault
        if len(data) != info.file_size:
            raise DocumentRefused(_DAMAGED)
        return data

    def xml(self, name: str) -> etree._Element:
        """The part as a tree without comments; DTDs and entities are refused, nothing is fetched."""
        return parse_xml(self.read(name))


def open_package(data: bytes, limits: Limits) -> Package:
    """The archive, after its names and sizes were checked.

    Raises DocumentRefused for what is no archive, is damaged, has a password, would unpack
    to more than `limits.unpacked_bytes`, or has names that lead outside it.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except _ZIP_FAULTS as fault:
        raise DocumentRefused(_DAMAGED) from fault
    # Some programs write backslashes where the format wants slashes.
    members = {
        info.filename.replace("\\", "/"): info
        for info in infos
        # Not `info.is_dir()`, which fails on a name of no letters.
        if info.filename and not info.filename.endswith("/")
    }
    if any(_UNSAFE_NAME.search(name) for name in members):
        raise DocumentRefused(
            "This file is unsafe: it holds parts whose names lead outside it. "
            "Ask whoever made it for a copy saved by Word or Excel."
        )
    if any(info.flag_bits & 1 for info in infos):
        raise password_refusal()
    _refuse_floods(infos, limits)
    return Package(archive, members)


def _refuse_floods(infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    unpacked = sum(info.file_size for info in infos)
    if (
        len(infos) > _MEMBERS
        or unpacked > limits.unpacked_bytes
        or any(info.file_size > max(_RATIO_FROM, _RATIO * info.compress_size) for info in infos)
    ):
        raise DocumentRefused(
            "This file unpacks to far more than a plan holds, so it was not opened. "
            "Take out pictures and attachments, save it again and send that."
        )


def parse_xml(data: bytes) -> etree._Element:
    """One XML part as a tree, without comments; raises DocumentRefused for what is unsafe."""
    if len(data) > _XML_BYTES or data.count(b"<") + data.count(b'="') > _XML_NODES:
        raise DocumentRefused(
            "This file holds far more text than a plan does, so it was not read. "
            "Send only the part that is the plan."
        )
    _refuse_dtd(data)
    # One parser for each part: a parser keeps the state of what it last read.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DocumentRefused(_DAMAGED) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise _dtd_refusal()
    return root


def stream_xml(data: bytes, *names: str) -> Iterator[etree._Element]:
    """Each element of one of the names, in order, as soon as it is read, and then forgotten.

    For parts too long to be a tree; what is refused is the same as for a tree.
    """
    _refuse_dtd(data)
    elements = etree.iterparse(
        io.BytesIO(data),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for count, (_, element) in enumerate(elements):
            if count == 0 and element.getroottree().docinfo.internalDTD is not None:
                raise _dtd_refusal()
            yield element
            element.clear()
            # What is empty takes little room, so it is cleared away now and then only.
            if count % 256 == 255:
                parent = element.getparent()
                if parent is not None:
                    del parent[:-1]
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DocumentRefused(_DAMAGED) from fault


def _refuse_dtd(data: bytes) -> None:
    # libxml2 expands entities in attributes whatever it is told, so none may be declared.
    # Without its zeros UTF-16 reads as ASCII.
    is_wide = b"\0" in data[:200]
    if b"<!DOCTYPE" in (data.replace(b"\0", b"") if is_wide else data):
        raise _dtd_refusal()


def _dtd_refusal() -> DocumentRefused:
    return DocumentRefused(
        "This file is unsafe: its XML declares entities, which Word and Excel never do. "
        "Ask whoever made it for a copy saved by Word or Excel."
    )
