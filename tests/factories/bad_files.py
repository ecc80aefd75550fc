"""Files as no one should send them: locked, flooding, nested without end, pointing elsewhere."""

import io
import zipfile
from collections.abc import Mapping

from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.packages import OLE_START
from goldenthread.documents.writing import write_document
from tests.factories.pdfs import E, by_hand, packed, page_by_hand, tagged
from tests.factories.word_files import word_members, zipped

ROWS = (
    ("Ref", "Objective", "What we will do", "Lead", "By when"),
    ("1", "Contacts are decided within a day", "Write a guide", "Head of MASH", "30/06/2026"),
    ("2", "Health joins every discussion", "Agree a rota", "Designated Nurse", "31/03/2026"),
    ("3", "Every care leaver has a plan", "Review all plans", "Head of Care", "Ongoing"),
)
A_WORD = "Every care leaver has a plan"

_TEXT_MEMBER = "word/document.xml"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LISTING = "http://schemas.openxmlformats.org/package/2006/relationships"
_OPEN = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ("office", "table", "text")
)
_MEDIA_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def small_plan() -> Document:
    """A plan of one table under a heading, for files that were good once."""
    rows = tuple(Row(tuple(Cell((Prose(text),)) for text in row)) for row in ROWS)
    heading = Prose("Calderbrook Council improvement plan", ProseKind.HEADING, 1)
    return Document((heading, Table(rows, header_rows=1)), "made")


def good_files() -> dict[str, bytes]:
    """The small plan in every format that is read, by the ending of its name."""
    separated = {
        suffix: "\n".join(between.join(row) for row in ROWS).encode()
        for suffix, between in ((".csv", ","), (".txt", "\t"))
    }
    written = {
        suffix: write_document(small_plan(), suffix)
        for suffix in (".docx", ".xlsx", ".pdf", ".html", ".md")
    }
    return {**written, ".ods": ods(ods_rows()), **separated}


def ole(stream: str) -> bytes:
    """A container as Office made them before 2007, and still does around what is encrypted."""
    return OLE_START + bytes(504) + stream.encode("utf-16-le") + bytes(2048)


def changed(data: bytes, members: Mapping[str, bytes]) -> bytes:
    """The archive with these members put in the place of its own, or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        held = {info.filename: info.compress_type for info in before.infolist()}
        for name in {**held, **members}:
            content = members[name] if name in members else before.read(name)
            after.writestr(name, content, held.get(name, zipfile.ZIP_DEFLATED))
    return file.getvalue()


def docx(body: str, relations: str = "") -> bytes:
    members = word_members(body)
    listed = "word/_rels/document.xml.rels"
    members[listed] = members[listed].replace(
        b"</Relationships>", f"{relations}</Relationships>".encode()
    )
    return zipped(members)


def external(kind: str, target: str) -> str:
    """A relation that leads out of the file."""
    return (
        f'<Relationship Id="rId9" Type="{_OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
    )


def xlsx(rows: str, *, before: str = "", after: str = "", dtd: str = "") -> bytes:
    """A workbook of one sheet with these <row> elements, and what stands around them."""
    return zipped({
        "[Content_Types].xml": b'<Types xmlns="x"/>',
        "_rels/.rels": f'<Relationships xmlns="{_LISTING}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'.encode(),
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>'.encode(),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_LISTING}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'.encode(),
        "xl/worksheets/sheet1.xml": f'{dtd}<worksheet xmlns="{_SHEET}">{before}<sheetData>'
        f"{rows}</sheetData>{after}</worksheet>".encode(),
    })  # fmt: skip


def xlsx_rows() -> str:
    return "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) + "</row>"
        for row in ROWS
    )


def ods(rows: str, *, dtd: str = "", members: Mapping[str, bytes] | None = None) -> bytes:
    """An OpenDocument sheet with these rows."""
    file = io.BytesIO()
    content = (
        f'{dtd}<office:document-content {_OPEN} xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<office:body><office:spreadsheet><table:table table:name="Plan">'
        f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MEDIA_TYPE, zipfile.ZIP_STORED)
        for name, data in {"content.xml": content.encode(), **(members or {})}.items():
            archive.writestr(name, data)
    return file.getvalue()


def ods_cell(text: str, settings: str = "") -> str:
    return f"<table:table-cell {settings}><text:p>{text}</text:p></table:table-cell>"


def ods_rows() -> str:
    return "".join(
        f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in ROWS
    )


def locked_pdf() -> bytes:
    return by_hand(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
            4: b"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<%s>/U<%s>>>"
            % (b"ab" * 32, b"cd" * 32),
        },
        trailer=b"/Encrypt 4 0 R/ID[<00><00>]",
    )


def scanned_pdf() -> bytes:
    return page_by_hand(
        b"q 600 0 0 800 0 0 cm /X Do Q",
        more={9: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
                 b"/BitsPerComponent 8/Length 1>>\nstream\nx\nendstream"},
    )  # fmt: skip


def scanned_docx() -> bytes:
    return docx(
        '<w:p><w:r><w:drawing><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="x"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></w:drawing></w:r></w:p>"
    )


def flooding_pdf() -> bytes:
    return page_by_hand(b"BT /F1 9 Tf (Plan)Tj ET", more={9: packed(bytes(210_000_000))})


def lying_archive(data: bytes, member: str = _TEXT_MEMBER, size: int = 60_000_000) -> bytes:
    """An archive of which one member unpacks to far more than its list says."""
    flood = bytearray(changed(data, {member: bytes(size)}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = flood.find(mark)
        while start >= 0:
            if int.from_bytes(flood[start + at : start + at + 4], "little") == size:
                flood[start + at : start + at + 4] = (1000).to_bytes(4, "little")
            start = flood.find(mark, start + 4)
    return bytes(flood)


def laughs(element: str) -> str:
    """A document type whose last entity stands for a thousand million laughs."""
    lines = ['<!ENTITY l0 "laugh">']
    lines += [f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10)]
    return f"<!DOCTYPE {element} [{''.join(lines)}]>"


def stolen(element: str, address: str) -> str:
    """A document type whose entity is the content of another file."""
    return f'<!DOCTYPE {element} [<!ENTITY stolen SYSTEM "{address}">]>'


def tagged_span(columns: int) -> bytes:
    """A tagged table with a cell over a great many columns and rows."""
    wide = E("TD", "Plan", attributes=b"/ColSpan %d/RowSpan %d" % (columns, columns))
    row = [E("TR", E("TD", ref), E("TD", text)) for ref, text, *_ in ROWS]
    return tagged(E("Table", E("TR", wide), *row))


def pointing(address):
    """A file of each format that asks for what stands at the address in every way it knows."""
    xml = f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{address}" parse="text"/>'
    field = f'<w:p><w:fldSimple w:instr="INCLUDETEXT {address}"/></w:p><w:altChunk r:id="rId9"/>'
    page = (
        f'<base href="{address}"><link rel="stylesheet" href="{address}"><img src="{address}">'
        f'<iframe src="{address}"></iframe><object data="{address}"></object>'
        f'<script src="{address}"></script><style>@import "{address}";</style>'
        f'<meta http-equiv="refresh" content="0; url={address}">'
    )
    return {
        "plan.docx": docx(f"<w:p><w:r><w:t>Plan</w:t></w:r></w:p>{xml}{field}",
                              external("aFChunk", address)),
        "template.docx": docx("<w:p><w:r><w:t>Plan</w:t></w:r></w:p>",
                                  external("styles", address)),
        "plan.xlsx": xlsx(f"{xlsx_rows()}{xml}<row><c><f>WEBSERVICE(\"{address}\")</f></c></row>"),
        "plan.ods": ods(f'<table:table-source xlink:href="{address}"/>{ods_rows()}{xml}'),
        "plan.html": f"<html><p>Plan</p>{page}".encode(),
        "plan.md": f"# Plan\n\n![Plan]({address})\n\n{page}\n".encode(),
        "plan.pdf": page_by_hand(
            b"BT /F1 9 Tf (Plan)Tj ET",
            more={1: b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(%s)>>>>" % address.encode(),
                  9: b"<</Type/XObject/Subtype/Form/Length 0/F(%s)>>\nstream\n\nendstream"
                     % address.encode()}),
    }  # fmt: skip
