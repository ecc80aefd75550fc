"""PDF files for tests: typeset without tags, as most programs print, or put together by hand."""

import zlib
from collections.abc import Mapping

import typst

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.pdf import READER
from goldenthread.documents.typefaces import FONTS

_FACE = '#set text(font: "Liberation Sans", size: 10pt, hyphenate: false)\n'
_HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


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


def tagged_by_hand(content: bytes, elements: Mapping[int, bytes], parents: bytes) -> bytes:
    """A page with a tag tree; its top element is object 21, under the root, object 20."""
    return page_by_hand(
        content,
        page=b"/StructParents 0",
        more={
            1: b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 20 0 R>>",
            20: b"<</Type/StructTreeRoot/K 21 0 R/ParentTree<</Nums[0 [%s]]>>>>" % parents,
            **elements,
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
