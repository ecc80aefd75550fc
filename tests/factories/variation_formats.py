"""Headings, lines and tables written as the files that people send."""

import csv
import dataclasses
import html
import io
import random
from collections.abc import Callable, Sequence

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from tests.plans.making import add_table, docx_bytes, typst_pdf, xlsx_bytes


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading of some level."""

    level: int
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a list item; an empty one keeps two tables apart."""

    text: str
    bullet: bool = False
    numbered: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """A table. `merges` are (column, first row, rows) merged down; `bands` are rows over the whole width."""

    rows: list[list[str]]
    headings: int
    merges: Sequence[tuple[int, int, int]] = ()
    bands: Sequence[int] = ()
    # (row, first column, columns) merged across: a heading over several.
    spread: Sequence[tuple[int, int, int]] = ()


Block = Heading | Line | Sheet


def _text(blocks: Sequence[Block], chance: random.Random) -> tuple[bytes, str]:
    """Tab-separated text as a PDF's tables come out, lists in cells as HTML."""
    del chance
    out = []
    for block in blocks:
        if isinstance(block, Sheet):
            out.extend("\t".join(_html_cell(cell) for cell in row) for row in block.rows)
            out.append("")
        else:
            bullet = "• " if isinstance(block, Line) and block.bullet else ""
            out.extend([f"{bullet}{block.text}", ""])
    return "\n".join(out).encode(), ".txt"


def _html_cell(text: str) -> str:
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    if all(line.startswith("• ") for line in lines):
        return "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in lines) + "</ul>"
    return " ".join(f"<p>{line}</p>" for line in lines)


def _markdown(blocks: Sequence[Block], chance: random.Random) -> tuple[bytes, str]:
    del chance
    out = []
    for block in blocks:
        if isinstance(block, Heading):
            out.extend(["#" * block.level + f" {block.text}", ""])
        elif isinstance(block, Line):
            out.append(f"- {block.text}" if block.bullet else f"\n{block.text}\n")
        else:
            rows = block.rows if block.headings else [[""] * len(block.rows[0]), *block.rows]
            lines = [
                "| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |" for row in rows
            ]
            lines.insert(1, "|" + "---|" * len(rows[0]))
            out.extend(["", *lines, ""])
    return "\n".join(out).encode(), ".md"


def _html(blocks: Sequence[Block], chance: random.Random) -> tuple[bytes, str]:
    del chance
    out = []
    for block in blocks:
        if isinstance(block, Heading):
            out.append(f"<h{block.level}>{html.escape(block.text)}</h{block.level}>")
        elif isinstance(block, Line):
            text = html.escape(block.text)
            if block.numbered:
                text = f"<ol><li>{text.split(' ', 1)[1]}</li></ol>"
            elif not block.bullet:
                text = f"<p>{text}</p>"
            out.append(f"<ul><li>{text}</li></ul>" if block.bullet else text)
        else:
            out.append(_html_table(block))
    page = (
        "<!DOCTYPE html><html lang='en-GB'><body><main>" + "\n".join(out) + "</main></body></html>"
    )
    return page.replace("</ul>\n<ul>", "").replace("</ol>\n<ol>", "").encode(), ".html"


def _html_table(sheet: Sheet) -> str:
    covered = {
        (row, column)
        for column, first, count in sheet.merges
        for row in range(first + 1, first + count)
    }
    covered |= _beside(sheet)
    wide = {(row, column): count for row, column, count in sheet.spread}
    spans = {(first, column): count for column, first, count in sheet.merges}
    out = ["<table>"]
    for number, row in enumerate(sheet.rows):
        if number in sheet.bands:
            out.append(f"<tr><td colspan='{len(row)}'>{html.escape(row[0])}</td></tr>")
            continue
        tag = "th" if number < sheet.headings else "td"
        cells = []
        for column, cell in enumerate(row):
            if (number, column) in covered:
                continue
            span = spans.get((number, column), 1)
            inside = "<br>".join(html.escape(line) for line in cell.split("\n"))
            across = wide.get((number, column), 1)
            cells.append(f"<{tag} rowspan='{span}' colspan='{across}'>{inside}</{tag}>")
        out.append("<tr>" + "".join(cells) + "</tr>")
    return "\n".join([*out, "</table>"])


def _beside(sheet: Sheet) -> set[tuple[int, int]]:
    """The cells that a heading over several columns covers beside its first."""
    return {
        (row, column)
        for row, first, count in sheet.spread
        for column in range(first + 1, first + count)
    }


def _csv(blocks: Sequence[Block], chance: random.Random) -> tuple[bytes, str]:
    del chance
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for block in blocks:
        if isinstance(block, Sheet):
            writer.writerows(block.rows)
            writer.writerow([])
        else:
            writer.writerow([block.text])
            writer.writerow([])
    return buffer.getvalue().encode("utf-8-sig"), ".csv"


def _docx(blocks: Sequence[Block], chance: random.Random) -> tuple[bytes, str]:
    document = docx.Document()
    if any(isinstance(block, Sheet) and len(block.rows[0]) > 5 for block in blocks):
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        section.left_margin = section.right_margin = Cm(1.5)
        document.styles["Normal"].font.size = Pt(8)
    bold = chance.random() < 0.3
    for block in blocks:
        if isinstance(block, Heading) and bold and block.level > 1:
            run = document.add_paragraph().add_run(block.text)
            run.bold, run.font.size = True, Pt(18 - 2 * block.level)
        elif isinstance(block, Heading):
            document.add_heading(block.text, block.level - 1)
        elif isinstance(block, Line):
            _word_line(document, block)
        else:
            _word_table(document, block)
            document.add_paragraph("")
    return docx_bytes(document), ".docx"


def _word_line(document, line: Line) -> None:
    if line.numbered:
        document.add_paragraph(line.text.split(" ", 1)[1], style="List Number")
    else:
        document.add_paragraph(line.text, style="List Bullet" if line.bullet else None)


def _word_table(document, sheet: Sheet) -> None:
    table = add_table(document, sheet.rows)
    grid = [row.cells for row in table.rows]
    for column, first, count in sheet.merges:
        _merged(grid[first][column], grid[first + count - 1][column])
    for row in sheet.bands:
        _merged(grid[row][0], grid[row][-1])
    for row, first, count in sheet.spread:
        _merged(grid[row][first], grid[row][first + count - 1])


def _merged(first, last) -> None:
    text = first.text
    whole = first.merge(last)
    for paragraph in whole.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    whole.paragraphs[0].text = text


def _xlsx(blocks: Sequence[Block], chance: random.Random) -> tuple[bytes, str]:
    del chance
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Action plan"
    at = 1
    for block in blocks:
        if not isinstance(block, Sheet):
            if block.text:
                sheet.cell(at, 1, block.text)
            at += 1
            continue
        for row in block.rows:
            for column, cell in enumerate(row, start=1):
                sheet.cell(at, column, cell or None)
            at += 1
        start = at - len(block.rows)
        for column, first, count in block.merges:
            sheet.merge_cells(
                start_row=start + first, end_row=start + first + count - 1,
                start_column=column + 1, end_column=column + 1,
            )  # fmt: skip
        for row, first, count in block.spread:
            sheet.merge_cells(
                start_row=start + row, end_row=start + row,
                start_column=first + 1, end_column=first + count,
            )  # fmt: skip
        for band in block.bands:
            sheet.merge_cells(
                start_row=start + band, end_row=start + band,
                start_column=1, end_column=len(block.rows[0]),
            )  # fmt: skip
        at += 1
    return xlsx_bytes(book), ".xlsx"


def _pdf(blocks: Sequence[Block], chance: random.Random) -> tuple[bytes, str]:
    size = chance.choice(("a4", "a4", "a3"))
    out = [
        f'#set page(paper: "{size}", flipped: true, footer: context align(center)[#counter(page).display()])',
        "#set text(size: 9pt)",
    ]
    for block in blocks:
        if isinstance(block, Heading):
            out.append("=" * block.level + f" {_escaped(block.text)}")
        elif isinstance(block, Line):
            out.append(
                f"- {_escaped(block.text)}" if block.bullet else f"\n{_escaped(block.text)}\n"
            )
        else:
            out.append(_typst_table(block))
    return typst_pdf("\n".join(out)), ".pdf"


def _typst_table(sheet: Sheet) -> str:
    width = len(sheet.rows[0])
    covered = {
        (row, column)
        for column, first, count in sheet.merges
        for row in range(first + 1, first + count)
    }
    covered |= _beside(sheet)
    wide = {(row, column): count for row, column, count in sheet.spread}
    spans = {(first, column): count for column, first, count in sheet.merges}
    lines: list[str] = []
    heads: list[str] = []
    for number, row in enumerate(sheet.rows):
        if number in sheet.bands:
            lines.append(f"table.cell(colspan: {width})[{_escaped(row[0])}]")
            continue
        cells = [
            f"table.cell(rowspan: {spans.get((number, column), 1)},"
            f" colspan: {wide.get((number, column), 1)})[{_typst_cell(cell)}]"
            for column, cell in enumerate(row)
            if (number, column) not in covered
        ]
        told = ", ".join(cells)
        (heads if number < sheet.headings else lines).append(told)
    if heads:
        lines.insert(0, f"table.header({', '.join(heads)})")
    return f"#table(columns: ({'1fr, ' * width}),\n" + ",\n".join(lines) + ")\n"


def _typst_cell(text: str) -> str:
    return " #linebreak() ".join(_escaped(line) for line in text.split("\n"))


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "#*_@$<>[]`~\\=-+/" else letter for letter in text)


FORMATS: dict[str, Callable[[Sequence[Block], random.Random], tuple[bytes, str]]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
    "csv": _csv,
    "docx": _docx,
    "xlsx": _xlsx,
    "pdf": _pdf,
}
