"""Excel workbooks, made to be read on paper and worked in."""

import io

from goldenthread.documents.document import Document
from goldenthread.documents.spreadsheets.arrangement import arranged
from goldenthread.documents.spreadsheets.cell_text import CELL_TEXT_SIZE
from goldenthread.documents.spreadsheets.sheet_writer import Formats, SheetWriter
from goldenthread.documents.spreadsheets.written_cells import legible
from goldenthread.documents.spreadsheets.written_looks import TYPEFACE
from goldenthread.documents.writers.writer import Writer

# What Excel takes for the title in a workbook's properties.
_LONGEST_TITLE = 255


def _write(document: Document) -> bytes:
    # Only who writes a workbook waits for the library to load.
    from xlsxwriter import Workbook

    file = io.BytesIO()
    options = {
        "in_memory": True,
        "default_format_properties": {"font_name": TYPEFACE, "font_size": CELL_TEXT_SIZE},
    }
    with Workbook(file, options) as workbook:
        if document.title:
            workbook.set_properties({"title": legible(document.title)[:_LONGEST_TITLE]})
        formats = Formats(workbook)
        for planned in arranged(document):
            SheetWriter(workbook.add_worksheet(planned.name), formats, planned).write()
    return file.getvalue()


WRITER = Writer(
    title="Excel",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write=_write,
    has_sheets=True,
)
