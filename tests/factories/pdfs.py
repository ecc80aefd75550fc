"""PDF files for tests: typeset without tags, as most programs print, or put together by hand."""

import re
import zlib
from collections.abc import Mapping

import typst

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.pdf import READER
from goldenthread.documents.typefaces import FONTS

_FACE = '#set text(font: "Liberation Sans", size: 10pt, hyphenate: false)\n'
_HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def printed(markup: str, *, tagged: bool = False) -> bytes:
    """What Typst makes of the markup; its name is taken out, so that it is any program's PDF."""
    compiler = typst.Compiler(
        input=(_FACE + markup).encode(),
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
        ),
    )
    made: bytes = compiler.compile(format="pdf", pdf_tags=tagged)
    return made.replace(b"Typst", b"Other")


def by_hand(objects: Mapping[int, bytes], *, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first of which is the catalogue."""
    made = b"%PDF-1.7\n"
    places = {}
    for number, content in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = max(objects) + 1
    made_table = b"xref\n0 %d\n0000000000 65535 f \n" % size
    made_table += b"".join(b"%010d 00000 n \n" % places.get(at, 0) for at in range(1, size))
    return made + made_table + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, trailer, len(made),
    )  # fmt: skip


def packed(content: bytes, dictionary: bytes = b"") -> bytes:
    """A stream, deflated once."""
    data = zlib.compress(content, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (
        dictionary, len(data), data,
    )  # fmt: skip


def page_by_hand(
    content: bytes, *, more: Mapping[int, bytes] | None = None, page: bytes = b""
) -> bytes:
    """One page that shows this content; Helvetica is F1, object 9 is X, pages and more may be added to."""
    return by_hand({
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
           b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 9 0 R>>>>%s>>" % page,
        4: packed(content),
        5: _HELVETICA,
        **(more or {}),
    })  # fmt: skip


class E:
    """A tag: its kind, and in it text, further tags, or None for an element with nothing in it.

    A text may have a place, as (text, x, y); else each stands a line below the one before.
    `attributes` are as in the file, for example b"/RowSpan 2".
    """

    def __init__(self, kind: str, *parts: "E | str | Spot | None", attributes: bytes = b"") -> None:
        self.kind = kind
        self.parts = parts
        self.attributes = attributes


Spot = tuple[str, int, int]


class _Tagging:
    def __init__(self, drawn: bytes) -> None:
        self.content = drawn
        self.elements: dict[int, bytes] = {}
        self.parents: list[int] = []
        self._next = 21

    def add(self, tag: E, parent: int) -> int:
        number = self._next
        self._next += 1
        kids = b" ".join(self._kid(part, number) for part in tag.parts)
        attributes = b"/A<</O/Table%s>>" % tag.attributes if tag.attributes else b""
        self.elements[number] = b"<</Type/StructElem/S/%s/P %d 0 R/Pg 3 0 R/K[%s]%s>>" % (
            tag.kind.encode(), parent, kids, attributes,
        )  # fmt: skip
        return number

    def _kid(self, part: "E | str | Spot | None", number: int) -> bytes:
        if part is None:
            part = E("TD")
        if isinstance(part, E):
            return b"%d 0 R" % self.add(part, number)
        mark = len(self.parents)
        text, x, y = (part, 50, 760 - 14 * mark) if isinstance(part, str) else part
        self.parents.append(number)
        self.content += b"/P<</MCID %d>>BDC BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s)Tj ET EMC " % (
            mark, x, y, re.sub(rb"([()\\])", rb"\\\1", text.encode("cp1252")),
        )  # fmt: skip
        return b"%d" % mark


def tagged(*tags: E, drawn: bytes = b"") -> bytes:
    """A page of tagged text; `drawn` is what stands on it besides."""
    tagging = _Tagging(drawn)
    top = tagging.add(E("Document", *tags), 20)
    parents = b" ".join(b"%d 0 R" % number for number in tagging.parents)
    return page_by_hand(
        tagging.content,
        page=b"/StructParents 0",
        more={
            1: b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 20 0 R>>",
            20: b"<</Type/StructTreeRoot/K[%d 0 R 99 0 R]/ParentTree<</Nums[0 [%s]]>>>>"
            % (top, parents),
            **tagging.elements,
        },
    )


def read(data: bytes) -> Document:
    return READER.read(data, DEFAULT_LIMITS)


def told(document: Document) -> list[str]:
    """The document's blocks, each as a line: what a person would compare at a glance."""
    return [_told(block) for block in document.blocks]


def _told(block: Block) -> str:
    if isinstance(block, Table):
        return "\n".join(
            " | ".join("^" if cell.covered else cell.text for cell in row.cells)
            for row in block.rows
        )
    sign = {
        ProseKind.HEADING: "#" * block.level + " ",
        ProseKind.ITEM: "  " * block.level + block.marker + " ",
        ProseKind.FURNITURE: "~ ",
        ProseKind.PARAGRAPH: "",
    }[block.kind]
    return sign + block.text


def all_prose(document: Document) -> list[Prose]:
    """Every piece of prose, in cells too."""
    found: list[Prose] = []
    for block in document.blocks:
        if isinstance(block, Prose):
            found.append(block)
        else:
            found += [held for row in block.rows for cell in row.cells for held in cell.blocks]
    return found
