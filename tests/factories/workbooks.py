"""Excel workbooks as people make them, built by openpyxl, and what reading them gives, briefly."""

import io
import zipfile
from collections.abc import Callable, Sequence

import xlsxwriter
from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from goldenthread.documents.document import Document, Prose, Table
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.xlsx import READER

BOLD = Font(bold=True)
RED = PatternFill("solid", fgColor="FFFF0000")
THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


HEADINGS = ["Ref", "Action", "Lead", "By when"]
FIRST = ["1.1", "Review repeat referrals", "Head of MASH", "TBC"]
SECOND = ["1.2", "Visit within a week", "Team Manager", "TBC"]


def saved(workbook: Workbook) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def tracker(rows: Sequence[Sequence[object]], change: Callable[[Worksheet], None] | None = None,
            title: str = "Plan") -> bytes:  # fmt: skip
    """A workbook of one sheet with these rows; `change` does the rest to it."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    if change is not None:
        change(sheet)
    return saved(workbook)


def boxed(sheet: Worksheet, area: str) -> None:
    """Put lines around each cell of the area."""
    for row in sheet[area]:
        for cell in row:
            cell.border = BOX


def read(data: bytes) -> Document:
    return READER.read(data, DEFAULT_LIMITS)


def told(document: Document) -> list[object]:
    """Prose as ("heading", text), a table as its rows of texts."""
    return [
        (block.kind.value, block.text) if isinstance(block, Prose) else texts(block)
        for block in document.blocks
    ]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def only_table(document: Document) -> Table:
    (table,) = document.tables()
    return table


def emphasise(sheet: Worksheet, row: int) -> None:
    """Set a row in bold type."""
    for cell in sheet[row]:
        cell.font = BOLD


def xlsxwritten(fill: Callable[[object, object], None]) -> bytes:
    """A workbook of one sheet that XlsxWriter writes; `fill` is given both."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as workbook:
        fill(workbook, workbook.add_worksheet("Plan"))
    return file.getvalue()


def rewritten(data: bytes, changes: dict[str, tuple[str, str]]) -> bytes:
    """The workbook with text replaced in some of its parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode("utf-8")
            before, after = changes.get(name, ("", ""))
            assert before in text
            new.writestr(name, text.replace(before, after) if before else text)
    return file.getvalue()
