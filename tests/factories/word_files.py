"""Word files made of pieces of XML, as Word and others write them."""

import io
import zipfile
from collections.abc import Mapping

from goldenthread.documents.document import Document, Prose, Table
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.docx import READER

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
        ("dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("v", "urn:schemas-microsoft-com:vml"),
        ("o", "urn:schemas-microsoft-com:office:office"),
    )
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = {
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "comments": "w:comments",
    "theme": "a:theme",
    "header": "w:hdr",
    "footer": "w:ftr",
    "diagramData": "dgm:dataModel",
}


def word_members(body: str, **parts: str) -> dict[str, bytes]:
    """The members of a Word file with that body; a part is named for its kind ("styles")."""
    relations = "".join(
        f'<Relationship Id="rId_{kind}" Type="{_KINDS}/{kind}" Target="{kind}.xml"/>'
        for kind in parts
    )
    listing = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    members = {
        "[Content_Types].xml": '<Types xmlns="x"/>',
        "_rels/.rels": f'{listing}<Relationship Id="rId1" Type="{_KINDS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": (f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"),
        "word/_rels/document.xml.rels": f"{listing}{relations}</Relationships>",
    }
    for kind, content in parts.items():
        root = _ROOTS[kind]
        members[f"word/{kind}.xml"] = f"<{root} {_NAMESPACES}>{content}</{root}>"
    return {name: content.encode("utf-8") for name, content in members.items()}


def zipped(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def word_file(body: str, **parts: str) -> bytes:
    return zipped(word_members(body, **parts))


def read_word(body: str, **parts: str) -> Document:
    return READER.read(word_file(body, **parts), DEFAULT_LIMITS)


def told(document: Document) -> list[tuple[str, str, str]]:
    """Each block of prose in short: its kind with its level, its marker and its text."""
    return [
        (f"{block.kind}{block.level or ''}", block.marker, block.text)
        for block in document.blocks
        if isinstance(block, Prose)
    ]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.prose()]


def only_table(document: Document) -> Table:
    (table,) = document.tables()
    return table


def run(text: str, settings: str = "") -> str:
    look = f"<w:rPr>{settings}</w:rPr>" if settings else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, settings: str = "") -> str:
    """A paragraph; content without tags is one run of text."""
    runs = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{settings}</w:pPr>{runs}</w:p>"


def styled(style_id: str, text: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{style_id}"/>')


def style(style_id: str, name: str, inside: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{inside}</w:style>'


def item(text: str, num_id: int, level: int = 0) -> str:
    return paragraph(
        text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
    )


def cell(content: str = "", settings: str = "") -> str:
    """A cell; content without tags is one paragraph of text."""
    inside = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, settings: str = "") -> str:
    return f"<w:tr><w:trPr>{settings}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, widths: tuple[int, ...] = ()) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
