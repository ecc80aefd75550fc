"""A PDF's tags: the tree that says which text is a heading, an item, a row or a cell."""

import ctypes
import dataclasses
from collections.abc import Collection, Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from goldenthread.documents.pdf.file import Deadline, told

_MOST_TAGS = 250_000
_CELLS = frozenset({"TD", "TH"})


@dataclasses.dataclass(slots=True)
class Tag:
    """One element. `kids` are its parts by their number in the file, of which there are `size`:
    tags, or pieces of content as page index and mark. Pdfium leaves out what is empty.
    """

    kind: str
    size: int = 0
    title: str = ""
    rows: int = 1
    columns: int = 1
    fill: str | None = None
    kids: dict[int, "Tag | tuple[int, int]"] = dataclasses.field(default_factory=dict)

    def parts(self) -> "Iterator[Tag | tuple[int, int]]":
        return (self.kids[number] for number in sorted(self.kids))

    def tags(self) -> "Iterator[Tag]":
        return (part for part in self.parts() if isinstance(part, Tag))

    def content(self) -> Iterator[tuple[int, int]]:
        """All content under the tag, in order."""
        for part in self.parts():
            if isinstance(part, Tag):
                yield from part.content()
            else:
                yield part


def tags_of(tag: Tag, kinds: Collection[str]) -> Iterator[Tag]:
    """The tags of these kinds under a tag, in order, but none within another."""
    for part in tag.tags():
        if part.kind in kinds:
            yield part
        else:
            yield from tags_of(part, kinds)


class TagTree:
    """Puts the whole tree together from what pdfium gives of it for each page.

    Its parts come numbered as in the file, so that a table over several pages, and a row that
    a page break cuts, are one element again. Pdfium gives none that stands deeper than 32.
    """

    def __init__(self, deadline: Deadline) -> None:
        self.root = Tag("Root")
        self._deadline = deadline
        self._tags = 0

    def add(self, page: pypdfium2.PdfPage, number: int) -> None:
        if self._tags > _MOST_TAGS:
            return
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if not tree:
            return
        try:
            self.root.size = pdfium.FPDF_StructTree_CountChildren(tree)
            for index in range(self.root.size):
                element = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if element:
                    self._add_element(self.root, index, element, number)
        finally:
            pdfium.FPDF_StructTree_Close(tree)
        if self._tags > _MOST_TAGS:
            # No document has so many parts: such tags are as good as none.
            self.root = Tag("Root")

    def _add_element(self, holder: Tag, index: int, element: object, page: int) -> None:
        tag = holder.kids.get(index)
        if not isinstance(tag, Tag):
            self._tags += 1
            tag = holder.kids[index] = _tag(element)
        for at in range(tag.size):
            if self._tags > _MOST_TAGS:
                return
            if at % 256 == 0:
                self._deadline.check()
            kid = pdfium.FPDF_StructElement_GetChildAtIndex(element, at)
            if kid:
                self._add_element(tag, at, kid, page)
                continue
            mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at)
            if mark >= 0:
                tag.kids[at] = (page, mark)


def _tag(element: object) -> Tag:
    kind = told(pdfium.FPDF_StructElement_GetType, element)
    tag = Tag(kind, size=pdfium.FPDF_StructElement_CountChildren(element))
    if kind in _CELLS:
        _read_attributes(tag, element)
    elif kind == "P":
        tag.title = told(pdfium.FPDF_StructElement_GetTitle, element)
    return tag


def _read_attributes(tag: Tag, element: object) -> None:
    for index in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        rows, columns = _number(attributes, b"RowSpan"), _number(attributes, b"ColSpan")
        tag.rows = max(tag.rows, round(rows)) if rows else tag.rows
        tag.columns = max(tag.columns, round(columns)) if columns else tag.columns
        tag.fill = _colour(attributes) or tag.fill


def _number(attributes: object, name: bytes) -> float | None:
    value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name)
    return _number_of(value) if value else None


def _number_of(value: object) -> float | None:
    number = ctypes.c_float()
    return number.value if pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number) else None


def _colour(attributes: object) -> str | None:
    """The background of a cell as "RRGGBB"."""
    value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, b"BackgroundColor")
    if not value or pdfium.FPDF_StructElement_Attr_CountChildren(value) != 3:
        return None
    parts = [
        _number_of(pdfium.FPDF_StructElement_Attr_GetChildAtIndex(value, index))
        for index in range(3)
    ]
    return "".join(f"{round(min(max(part or 0, 0), 1) * 255):02X}" for part in parts)
