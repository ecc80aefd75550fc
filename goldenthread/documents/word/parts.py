"""The parts of a Word file that hold words, found by their relations and not by their names."""

import posixpath

from lxml import etree

from goldenthread.documents.limits import Limits
from goldenthread.documents.packages import Package, open_package, parse_xml
from goldenthread.documents.refusal import DocumentRefused

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
# "Strict" files, which Word can be set to save, differ from the usual ones by these only.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


class WordParts:
    """An open Word file: its main part, and the parts that it or the package names."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._package = open_package(data, limits)
        package_relations = _Relations(self._package, "")
        main = package_relations.first("officeDocument") or "word/document.xml"
        if main not in self._package.names:
            raise DocumentRefused(
                "This file is not a whole Word document: its text is missing. "
                "Open it in Word, save it again as .docx and send that."
            )
        self._relations = _Relations(self._package, main)
        self._main = main
        self._core = package_relations.first("core-properties")

    def document(self) -> etree._Element:
        return self._parsed(self._main)

    def related(self, kind: str) -> etree._Element | None:
        """The part of a kind, such as "styles" or "footnotes", where there is one."""
        name = self._relations.first(kind)
        return self._parsed(name) if name is not None else None

    def by_id(self, relation_id: str | None) -> etree._Element | None:
        """The XML part that an element of the document points to."""
        name = self._relations.by_id.get(relation_id or "")
        return self._parsed(name) if name is not None and name.endswith(".xml") else None

    def title(self) -> str | None:
        """The title in the file's properties, where someone has given one."""
        title = self._parsed(self._core).findtext(_DC_TITLE) if self._core else None
        return " ".join((title or "").split()) or None

    def _parsed(self, name: str) -> etree._Element:
        data = self._package.read(name)
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        return parse_xml(data)


class _Relations:
    """What a part points to inside the package, by relation id and by kind."""

    def __init__(self, package: Package, part: str) -> None:
        folder, name = posixpath.split(part)
        self.by_id: dict[str, str] = {}
        self._by_kind: dict[str, str] = {}
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in package.names:
            return
        for relation in package.xml(listing).iter(_RELATION):
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.join("/", folder, relation.get("Target", ""))
            target = posixpath.normpath(target).lstrip("/")
            if target not in package.names:
                continue
            self.by_id.setdefault(relation.get("Id", ""), target)
            self._by_kind.setdefault(relation.get("Type", "").rpartition("/")[2], target)

    def first(self, kind: str) -> str | None:
        return self._by_kind.get(kind)
