"""Excel workbooks (.xlsx, .xlsm), every sheet as a person sees it."""

from goldenthread.documents.document import Document
from goldenthread.documents.limits import Limits
from goldenthread.documents.packages import ZIP_START, Package, member_names, open_package
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.spreadsheets.book_document import book_document
from goldenthread.documents.spreadsheets.budget import Budget
from goldenthread.documents.spreadsheets.notes import read_surroundings
from goldenthread.documents.spreadsheets.sheet import Sheet
from goldenthread.documents.spreadsheets.sheet_xml import read_sheet
from goldenthread.documents.spreadsheets.workbook import SheetPart, Workbook, read_workbook


def _read(data: bytes, limits: Limits) -> Document:
    package = open_package(data, limits)
    book = read_workbook(package)
    budget = Budget(limits)
    sheets = [_sheet(package, part, book, budget) for part in book.sheets]
    return book_document(sheets, "xlsx", book.title)


def _sheet(package: Package, part: SheetPart, book: Workbook, budget: Budget) -> Sheet:
    sheet = Sheet(part.name, hidden=part.hidden, normal_size=book.styles.normal_size)
    read_sheet(package.read(part.part), sheet, book, budget)
    if part.title_row is not None:
        sheet.heading_rows.append(part.title_row)
    read_surroundings(package, part.part, sheet, book)
    return sheet


def _fits(data: bytes, name: str) -> bool:
    del name
    # A workbook of Excel's binary form (.xlsb) has xl/workbook.bin instead.
    return data.startswith(ZIP_START) and "xl/workbook.xml" in member_names(data)


READER = Reader(title="Excel", suffixes=(".xlsx", ".xlsm"), fits=_fits, read=_read)
