"""The pieces a Word plan is made of: tables with merged cells, hand-typed bullets, content controls."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell

FILLS = {"blue": "0070C0", "green": "92D050", "amber": "FFC000", "red": "FF0000"}
HEADER_FILL = "1F3864"
BAND_FILL = "D9E2F3"
WHITE = RGBColor(0xFF, 0xFF, 0xFF)
# A reviewer's tracked changes carry their author and moment, which must not change between builds.
_REVIEWER = 'w:author="Improvement Programme Manager" w:date="2026-03-16T10:00:00Z"'


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a cell; with a style it is an item of one of Word's own lists."""

    text: str
    style: str = ""
    bold: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Box:
    """A cell. `down` and `across` are how many rows and columns it is merged over."""

    lines: tuple[Line, ...] = ()
    down: int = 1
    across: int = 1
    fill: str = ""
    chosen_from_list: bool = False


def box(*texts: str, **more: Any) -> Box:
    return Box(tuple(Line(text) for text in texts if text), **more)


def header(headings: Sequence[str]) -> list[Box | None]:
    return [Box((Line(heading, bold=True),), fill=HEADER_FILL) for heading in headings]


def bulleted(texts: Sequence[str], bullet: str) -> tuple[Line, ...]:
    """Points with a bullet typed by hand before each."""
    return tuple(Line(f"{bullet}{text}") for text in texts)


def listed(texts: Sequence[str], style: str = "List Bullet") -> tuple[Line, ...]:
    return tuple(Line(text, style) for text in texts)


def add_table(
    document: Document,
    rows: Sequence[Sequence[Box | None]],
    widths: Sequence[float],
    *,
    repeat_header: bool = False,
) -> Table:
    """A table of boxes; None is a place that a merged box covers. `widths` are in centimetres."""
    table: Table = document.add_table(len(rows), len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    grid = [row.cells for row in table.rows]
    for row_number, row in enumerate(rows):
        for column_number, one in enumerate(row):
            grid[row_number][column_number].width = Cm(widths[column_number])
            if one is None:
                continue
            cell = grid[row_number][column_number]
            if one.down > 1 or one.across > 1:
                cell = cell.merge(grid[row_number + one.down - 1][column_number + one.across - 1])
            _fill(cell, one)
    if repeat_header:
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    return table


def _fill(cell: _Cell, one: Box) -> None:
    if one.fill:
        shading = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{one.fill}"/>'
        cell._tc.get_or_add_tcPr().append(parse_xml(shading))
    for number, line in enumerate(one.lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        if line.style:
            paragraph.style = line.style
        paragraph.paragraph_format.space_after = Pt(2)
        if one.chosen_from_list:
            paragraph._p.append(_content_control(line.text))
            continue
        run = paragraph.add_run(line.text)
        run.bold = line.bold or None
        run.font.size = Pt(8)
        if one.fill == HEADER_FILL:
            run.font.color.rgb = WHITE


def _content_control(text: str) -> Any:
    """A choice from a drop-down list, as forms in Word make them."""
    choices = "".join(
        f'<w:listItem w:displayText="{name.title()}" w:value="{name}"/>' for name in FILLS
    )
    return parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="RAG"/><w:dropDownList>{choices}'
        f"</w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:rPr><w:sz w:val='16'/></w:rPr>"
        f"<w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def add_tracked_change(document: Document, kept: str, removed: str, added: str) -> None:
    """A paragraph whose reviewer took one sentence out and put another in."""
    paragraph = document.add_paragraph(kept)
    for number, (tag, text_tag, text) in enumerate(
        (("del", "delText", removed), ("ins", "t", added)), start=1
    ):
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="{number}" {_REVIEWER}><w:r>'
                f'<w:{text_tag} xml:space="preserve">{text}</w:{text_tag}></w:r></w:{tag}>'
            )
        )


def add_page_break(document: Document) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def add_page_fields(paragraph: Any, before: str) -> None:
    """ "… Page 1 of 20", worked out by Word."""
    paragraph.add_run(f"{before}Page ")
    for number, field in enumerate(("PAGE", "NUMPAGES")):
        if number:
            paragraph.add_run(" of ")
        paragraph._p.append(
            parse_xml(
                f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:t>1</w:t></w:r>'
                "</w:fldSimple>"
            )
        )


def set_language(document: Document, language: str) -> None:
    for run_properties in document.styles.element.iter(qn("w:rPrDefault")):
        for told in run_properties.iter(qn("w:lang")):
            told.set(qn("w:val"), language)
