"""What a census file says of itself before its first child, for which nothing else of it is read."""

import dataclasses
import datetime
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from goldenthread.childdata.collection_years import iso_day

_LOOKED_AT = 4096
# A heading has some twenty elements.
_ELEMENTS = 200
_SIGNS = {"ChildIdentifiers", "LAchildID", "CINdetails"}

# Entities are never resolved, nothing is fetched, and no document type is loaded.
SAFE = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


@dataclasses.dataclass(slots=True)
class Heading:
    """The root and the header's items. `broken_at` is the line where the XML ends before a child."""

    root: str = ""
    has_namespace: bool = False
    has_document_type: bool = False
    collection: str = ""
    reference_date: datetime.date | None = None
    has_children: bool = False
    broken_at: int | None = None

    @property
    def is_census(self) -> bool:
        if self.root != "Message":
            return False
        # Other returns of the department have the same root.
        if self.collection:
            return self.collection.upper() == "CIN"
        # Of a file with a document type no more is read than that it has one.
        return self.has_children or self.has_document_type


def heading_of(path: Path) -> Heading | None:
    """The heading of an XML file, or None for any other file."""
    with path.open("rb") as file:
        head = file.read(_LOOKED_AT)
    # Without its zeros and marks UTF-16 reads as ASCII.
    if not head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return None
    heading = Heading()
    try:
        with path.open("rb") as file:
            _read(file, heading)
    except etree.XMLSyntaxError as fault:
        heading.broken_at = fault.position[0]
    return heading


def _read(file: BinaryIO, heading: Heading) -> None:
    elements = etree.iterparse(file, events=("start", "end"), **SAFE)
    for count, (event, element) in enumerate(elements):
        name = etree.QName(element)
        if count == 0:
            heading.root = name.localname
            heading.has_namespace = name.namespace is not None
            heading.has_document_type = element.getroottree().docinfo.internalDTD is not None
        if name.localname in _SIGNS:
            heading.has_children = True
        if heading.has_children or heading.has_document_type or count > _ELEMENTS:
            return
        if event == "end" and name.localname == "Collection":
            heading.collection = (element.text or "").strip()
        if event == "end" and name.localname == "ReferenceDate":
            heading.reference_date = iso_day((element.text or "").strip())
