"""Reading and writing a plan as a workbook against bare openpyxl, and reading it as CSV."""

import csv
import io

import openpyxl

from bench.documents_docx import invented_plan
from bench.timing import compare, median_ms
from goldenthread.documents.document import Document, Prose
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers import csv as csv_reader
from goldenthread.documents.readers import xlsx as xlsx_reader
from goldenthread.documents.writers import xlsx as xlsx_writer

ROUNDS = 15


def main() -> None:
    plan = invented_plan()
    workbook = xlsx_writer.WRITER.write(plan)
    by_library = write_bare(plan)
    compare(
        "read .xlsx",
        lambda: xlsx_reader.READER.read(workbook, DEFAULT_LIMITS),
        "openpyxl",
        lambda: read_bare(workbook),
        ROUNDS,
    )
    compare(
        "read another's",
        lambda: xlsx_reader.READER.read(by_library, DEFAULT_LIMITS),
        "openpyxl",
        lambda: read_bare(by_library),
        ROUNDS,
    )
    compare(
        "write .xlsx",
        lambda: xlsx_writer.WRITER.write(plan),
        "openpyxl",
        lambda: write_bare(plan),
        ROUNDS,
    )
    values = _as_values(plan)
    task = median_ms(lambda: csv_reader.READER.read(values, DEFAULT_LIMITS), ROUNDS)
    print(f"  {'read .csv':<14} {task:7.1f} ms")


def _rows(plan: Document) -> list[list[str]]:
    """The plan's lines one below the other, as a sheet holds them."""
    rows: list[list[str]] = []
    for block in plan.blocks:
        if isinstance(block, Prose):
            rows.append([block.text])
        else:
            rows += [[cell.text for cell in row.cells] for row in block.rows]
    return rows


def read_bare(data: bytes) -> list[object]:
    """Every cell with its text, fill and merged areas: what a plan's reader must know of it."""
    told: list[object] = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        told += [(cell.value, cell.fill.fgColor.rgb) for row in sheet.iter_rows() for cell in row]
        told += list(sheet.merged_cells.ranges)
    return told


def write_bare(plan: Document) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in _rows(plan):
        sheet.append(row)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _as_values(plan: Document) -> bytes:
    file = io.StringIO()
    csv.writer(file).writerows(_rows(plan))
    return file.getvalue().encode()


if __name__ == "__main__":
    main()
