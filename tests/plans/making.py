"""Files as people's programs make them: Word, spreadsheets and PDFs built for the examples."""

import functools
import io
import pathlib
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable, Sequence

import openpyxl
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def docx_bytes(document) -> bytes:
    """A python-docx document as a file."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def xlsx_bytes(workbook: openpyxl.Workbook) -> bytes:
    """An openpyxl workbook as a file."""
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def add_table(document, rows: Sequence[Sequence[str]], *, style: str = "Table Grid"):
    """A Word table of plain cells; a line break in a text is a paragraph of its own."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style=style)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            write_cell(cell, text)
    return table


def write_cell(cell, text: str) -> None:
    """A cell's text, each of its lines a paragraph."""
    first, *rest = text.split("\n")
    cell.paragraphs[0].text = first
    for line in rest:
        cell.add_paragraph(line)


def shade(cell, colour: str) -> None:
    """A Word cell's background."""
    fill = OxmlElement("w:shd")
    fill.set(qn("w:val"), "clear")
    fill.set(qn("w:color"), "auto")
    fill.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(fill)


@functools.cache
def _profile() -> tempfile.TemporaryDirectory:
    """LibreOffice's own settings, which take most of the time of a first start to make."""
    return tempfile.TemporaryDirectory()


def converted(data: bytes, suffix: str, to: str, options: str = "") -> bytes:
    """A file put into another format by LibreOffice, as somebody's "Save as" would."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, f"plan{suffix}")
        source.write_bytes(data)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{_profile().name}",
                "--headless",
                "--convert-to",
                f"{to}{options}",
                "--outdir",
                f"{folder}/out",
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return next(pathlib.Path(folder, "out").iterdir()).read_bytes()


def has_program(name: str) -> bool:
    """Whether a program that an example needs is installed here."""
    return shutil.which(name) is not None


def typst_pdf(source: str) -> bytes:
    """A PDF from Typst source, with its tags."""
    return bytes(typst.compile(source.encode()))


def typst_table(widths: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A ruled Typst table whose headings are repeated on each page."""
    cells = ", ".join(f"[{cell}]" for cell in header)
    body = ",\n".join(", ".join(f"[{cell}]" for cell in row) for row in rows)
    return f"#table(columns: {widths}, table.header({cells}),\n{body})\n"


def ods_bytes(sheets: dict[str, Sequence[Sequence[str]]]) -> bytes:
    """A small OpenDocument spreadsheet of plain texts, written by hand."""
    body = "".join(_ods_sheet(name, rows) for name, rows in sheets.items())
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
        archive.writestr("META-INF/manifest.xml", manifest, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _ods_sheet(name: str, rows: Sequence[Sequence[str]]) -> str:
    told = "".join(
        "<table:table-row>" + "".join(_ods_cell(text) for text in row) + "</table:table-row>"
        for row in rows
    )
    return f'<table:table table:name="{name}">{told}</table:table>'


def _ods_cell(text: str) -> str:
    if not text:
        return "<table:table-cell/>"
    lines = "".join(
        f"<text:p>{line.replace('&', '&amp;').replace('<', '&lt;')}</text:p>"
        for line in text.split("\n")
    )
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
