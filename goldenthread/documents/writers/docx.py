"""Word documents: real headings, lists and tables that print well on A4."""

import dataclasses
import io
import zipfile
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from goldenthread.documents.colours import is_dark
from goldenthread.documents.column_widths import (
    POINTS_A_MILLIMETRE,
    Sheet,
    column_widths,
    sheet_for,
)
from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.page_edges import edges
from goldenthread.documents.word import skeleton
from goldenthread.documents.word.lists import Lists
from goldenthread.documents.writers.writer import Writer

_TWIPS = 20
_DEEPEST_HEADING = 9
_USUAL_TABLE_SIZE = 10
_FOOTER_HEIGHT = 240
_ABOVE_TITLE = 2400
# Room for an item's marker inside a cell.
_BULLET_WIDTH, _NUMBER_WIDTH = 180, 320
# A heading inside a table stands close to its text.
_CLOSE = '<w:spacing w:before="0" w:after="40"/>'
_TEXT = '<w:t xml:space="preserve">'
# Both sides of a sheet together, in twips.
_SIDES = {
    "a4": round((210 + 297) * POINTS_A_MILLIMETRE * _TWIPS),
    "a3": round((297 + 420) * POINTS_A_MILLIMETRE * _TWIPS),
}
# A row as low as this, in letters of its longest cell, is kept on one page.
_SHORT_ROW = 600
# XML holds no control signs; text from a PDF has them where words were broken.
_FORBIDDEN = dict.fromkeys(
    [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)


def _write(document: Document) -> bytes:
    """The whole file. What Word has no form for (places, column edges) is left out."""
    body = _Body(sheet_for(document))
    running = edges(document)
    text = body.xml(dataclasses.replace(document, blocks=running.blocks))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (
            ("[Content_Types].xml", skeleton.CONTENT_TYPES),
            ("_rels/.rels", skeleton.PACKAGE_RELATIONS),
            ("word/document.xml", text),
            ("word/_rels/document.xml.rels", skeleton.DOCUMENT_RELATIONS),
            ("word/styles.xml", skeleton.STYLES),
            ("word/settings.xml", skeleton.SETTINGS),
            ("word/numbering.xml", body.lists.part()),
            ("word/header1.xml", skeleton.header(body.running(running.head))),
            ("word/footer1.xml", skeleton.footer(body.running(running.foot))),
            ("docProps/core.xml", _core(document.title)),
        ):
            # With a date of its own the same document gives the same bytes.
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, part.encode("utf-8"))
    return file.getvalue()


def _core(title: str | None) -> str:
    return (
        f"{skeleton.XML_HEAD}<cp:coreProperties xmlns:cp="
        '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_escaped(title or '')}</dc:title><dc:language>en-GB</dc:language>"
        "</cp:coreProperties>"
    )


class _Body:
    """Writes blocks as the XML of the document part."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._is_wide = sheet.table_size < _USUAL_TABLE_SIZE
        self.lists = Lists()

    def xml(self, document: Document) -> str:
        parts = [f"{skeleton.XML_HEAD}<w:document {skeleton.NAMESPACES}><w:body>"]
        parts.extend(self._title_page(document.title_page))
        for block in document.blocks:
            if isinstance(block, Table):
                parts.extend(self._table(block))
            else:
                parts.append(self._paragraph(block))
        parts.append(f"{self._section()}</w:body></w:document>")
        return "".join(parts)

    def _title_page(self, title_page: tuple[Prose, ...]) -> Iterator[str]:
        if title_page:
            yield f'<w:p><w:pPr><w:spacing w:before="{_ABOVE_TITLE}"/></w:pPr></w:p>'
            yield from (self._paragraph(prose) for prose in title_page)
            yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

    def running(self, lines: Iterable[str]) -> str:
        """Lines at the edge of each page."""
        return "".join(self._paragraph(Prose(line, ProseKind.FURNITURE)) for line in lines)

    def _section(self) -> str:
        sheet = self._sheet
        across = round(sheet.across * _TWIPS)
        down = _SIDES[sheet.paper] - across
        turned = ' w:orient="landscape"' if sheet.flipped else ""
        margin = round(sheet.margin * _TWIPS)
        sides = "".join(f' w:{side}="{margin}"' for side in ("top", "right", "left"))
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{skeleton.HEADER_ID}"/>'
            f'<w:footerReference w:type="default" r:id="{skeleton.FOOTER_ID}"/>'
            f'<w:pgSz w:w="{across}" w:h="{down}"{turned}/>'
            f'<w:pgMar{sides} w:bottom="{margin + _FOOTER_HEIGHT}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
        )

    def _paragraph(self, prose: Prose, cell_style: str = "", look: str = "") -> str:
        """A paragraph, in a cell's style or outside tables; `look` is what its runs are set to."""
        style, settings = cell_style, ""
        match prose.kind:
            case ProseKind.HEADING:
                style = f"Heading{min(max(prose.level, 1), _DEEPEST_HEADING)}"
                settings = _CLOSE if cell_style else ""
            case ProseKind.FURNITURE:
                style = skeleton.FURNITURE
            case ProseKind.ITEM:
                style = cell_style or skeleton.LIST_TEXT
                num_id, level = self.lists.place(prose.marker, prose.level)
                settings = (
                    f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
                    f"{_narrow_indent(prose.marker, level) if cell_style else ''}"
                )
        named = f'<w:pStyle w:val="{style}"/>' if style else ""
        mark = f"<w:rPr>{look}</w:rPr>" if look else ""
        return f"<w:p><w:pPr>{named}{settings}{mark}</w:pPr>{_run(prose.text, mark)}</w:p>"

    def _table(self, table: Table) -> Iterator[str]:
        widths = [round(width * _TWIPS) for width in column_widths(table, self._sheet)]
        headings = int(table.header_rows > 0)
        yield (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{skeleton.TABLE_STYLE}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="06{headings * 2}0" w:firstRow="{headings}" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>'
        )
        yield "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        yield "</w:tblGrid>"
        # Cells that go on downward, by their column: rows still to come and columns taken.
        open_cells: dict[int, tuple[int, int]] = {}
        for index, row in enumerate(table.rows):
            yield self._row(row, widths, open_cells, is_header=index < table.header_rows)
        # Without a paragraph between them Word makes one table of two.
        yield f'</w:tbl><w:p><w:pPr><w:pStyle w:val="{skeleton.AFTER_TABLE}"/></w:pPr></w:p>'

    def _row(
        self,
        row: Row,
        widths: list[int],
        open_cells: dict[int, tuple[int, int]],
        *,
        is_header: bool,
    ) -> str:
        settings = "<w:tblHeader/>" if is_header else ""
        if max((len(cell.text) for cell in row.cells), default=0) < _SHORT_ROW:
            settings = f"<w:cantSplit/>{settings}"
        if row.hidden:
            settings += "<w:hidden/>"
        parts = [f"<w:tr><w:trPr>{settings}</w:trPr>" if settings else "<w:tr>"]
        column = 0
        while column < len(row.cells):
            cell = row.cells[column]
            rows, columns = open_cells.pop(column, (0, cell.column_span))
            width = sum(widths[column : column + columns])
            merge = ""
            if rows:
                merge, cell = "<w:vMerge/>", Cell(covered=True)
            elif cell.row_span > 1:
                merge, rows = '<w:vMerge w:val="restart"/>', cell.row_span
            if rows > 1:
                open_cells[column] = rows - 1, columns
            spanned = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
            shape = f'<w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merge}'
            parts.append(self._cell(cell, shape, is_hidden=row.hidden, is_header=is_header))
            column += columns
        parts.append("</w:tr>")
        return "".join(parts)

    def _cell(self, cell: Cell, shape: str, *, is_hidden: bool, is_header: bool) -> str:
        style = skeleton.TABLE_STYLES[self._is_wide, is_header]
        look = "<w:vanish/>" if is_hidden else ""
        if cell.fill:
            shape += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>'
            look += '<w:color w:val="FFFFFF"/>' if is_dark(cell.fill) else ""
        paragraphs = "".join(
            self._paragraph(block, style, look + _size_in_cell(block, self._sheet))
            for block in cell.blocks
        )
        if not paragraphs:
            paragraphs = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>'
        return f"<w:tc><w:tcPr>{shape}</w:tcPr>{paragraphs}</w:tc>"


def _narrow_indent(marker: str, level: int) -> str:
    """Less room before an item's text than outside tables, since columns are narrow."""
    hanging = _BULLET_WIDTH if len(marker) < 2 else _NUMBER_WIDTH
    return f'<w:ind w:left="{_BULLET_WIDTH * level + hanging}" w:hanging="{hanging}"/>'


def _size_in_cell(block: Prose, sheet: Sheet) -> str:
    """A heading inside a table is only a little larger than the table's text."""
    if block.kind != ProseKind.HEADING:
        return ""
    return f'<w:sz w:val="{round(sheet.table_size * 2) + 2}"/>'


def _run(text: str, look: str) -> str:
    words = _escaped(text)
    if "\n" in words or "\t" in words:
        words = words.replace("\n", f"</w:t><w:br/>{_TEXT}").replace("\t", f"</w:t><w:tab/>{_TEXT}")
    return f"<w:r>{look}{_TEXT}{words}</w:t></w:r>"


def _escaped(text: str) -> str:
    return escape(text.translate(_FORBIDDEN))


WRITER = Writer(
    title="Word",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write=_write,
    has_pages=True,
)
