"""Reading and writing a plan as a workbook against bare openpyxl, and reading it as CSV."""

import csv
import io
import statistics
import time
from collections.abc import Callable

import openpyxl

from bench.documents_docx import invented_plan
from goldenthread.documents.document import Document, Prose
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers import csv as csv_reader
from goldenthread.documents.readers import xlsx as xlsx_reader
from goldenthread.documents.writers import xlsx as xlsx_writer

ROUNDS = 15


def main() -> None:
    plan = invented_plan()
    workbook = xlsx_writer.WRITER.write(plan)
    by_library = _write_bare(plan)
    _compare("read .xlsx", lambda: xlsx_reader.READER.read(workbook, DEFAULT_LIMITS),
             lambda: _read_bare(workbook))  # fmt: skip
    _compare("read another's", lambda: xlsx_reader.READER.read(by_library, DEFAULT_LIMITS),
             lambda: _read_bare(by_library))  # fmt: skip
    _compare("write .xlsx", lambda: xlsx_writer.WRITER.write(plan), lambda: _write_bare(plan))
    values = _as_values(plan)
    task = _median_ms(lambda: csv_reader.READER.read(values, DEFAULT_LIMITS))
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


def _read_bare(data: bytes) -> list[object]:
    """Every cell with its text, fill and merged areas: what a plan's reader must know of it."""
    told: list[object] = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        told += [(cell.value, cell.fill.fgColor.rgb) for row in sheet.iter_rows() for cell in row]
        told += list(sheet.merged_cells.ranges)
    return told


def _write_bare(plan: Document) -> bytes:
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


def _compare(name: str, ours: Callable[[], object], bare: Callable[[], object]) -> None:
    """Prints both times and their ratio, measured by turns so that noise falls on both."""
    ours(), bare()
    pairs = [(_once_ms(ours), _once_ms(bare)) for _ in range(ROUNDS)]
    own = statistics.median(pair[0] for pair in pairs)
    library = statistics.median(pair[1] for pair in pairs)
    print(f"  {name:<14} {own:7.1f} ms   openpyxl {library:7.1f} ms   {own / library:5.2f} ×")


def _median_ms(task: Callable[[], object]) -> float:
    task()
    return statistics.median(_once_ms(task) for _ in range(ROUNDS))


def _once_ms(task: Callable[[], object]) -> float:
    begun = time.perf_counter()
    task()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
