"""A plan read and exported, the whole way, against each bare library; and how fast the command starts."""

import functools
import io
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pdfplumber

from bench.documents_docx import invented_plan
from goldenthread.documents.reading import read_document
from goldenthread.documents.writing import write_document
from goldenthread.plans.export import plan_document
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan

ROUNDS = 9
STARTS = 15
BARE = {".docx": "python-docx", ".xlsx": "openpyxl", ".pdf": "pdfplumber"}


def main() -> None:
    document = invented_plan()
    for suffix in (".docx", ".xlsx", ".pdf", ".html", ".md"):
        _measure(suffix, write_document(document, suffix))
    _compare_start()


def _measure(suffix: str, data: bytes) -> None:
    name = f"plan{suffix}"
    plan = _read(data, name)
    if suffix in BARE:
        bare = functools.partial(_READ_BARE[suffix], data)
        _compare(f"read {suffix}", lambda: _read(data, name), bare, BARE[suffix])
        _compare_export(plan, suffix)
        return
    print(f"  read {suffix:<7} {_median_ms(lambda: _read(data, name)):7.1f} ms")
    print(f"  export {suffix:<5} {_median_ms(lambda: _export(plan, suffix)):7.1f} ms")


def _read(data: bytes, name: str) -> Plan:
    return read_plan(read_document(data, name))


def _export(plan: Plan, suffix: str) -> bytes:
    return write_document(plan_document(plan, "same"), suffix)


def _compare_export(plan: Plan, suffix: str) -> None:
    """The whole export against the bare library writing the exported document's texts."""
    from bench.documents_docx import _write_bare as docx_bare
    from bench.documents_pdf import _markup
    from bench.documents_pdf import _write_bare as pdf_bare
    from bench.documents_xlsx import _write_bare as xlsx_bare

    written = plan_document(plan, "same")
    if suffix == ".pdf":
        markup = _markup(written)
        _compare("export .pdf", lambda: _export(plan, suffix), lambda: pdf_bare(markup), "typst")
        return
    bare = {".docx": docx_bare, ".xlsx": xlsx_bare}[suffix]
    _compare(f"export {suffix}", lambda: _export(plan, suffix), lambda: bare(written),
             BARE[suffix])  # fmt: skip


def _docx_bare(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    told = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        told.extend(cell.text for row in table.rows for cell in row.cells)
    return told


def _xlsx_bare(data: bytes) -> list[object]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]


def _pdf_bare(data: bytes) -> list[object]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [table for page in pdf.pages for table in page.extract_tables()]


_READ_BARE: dict[str, Callable[[bytes], object]] = {
    ".docx": _docx_bare,
    ".xlsx": _xlsx_bare,
    ".pdf": _pdf_bare,
}


def _compare_start() -> None:
    command = [str(Path(sys.executable).with_name("goldenthread")), "--version"]
    nothing = [sys.executable, "-c", "pass"]
    pairs = [(_process_ms(command), _process_ms(nothing)) for _ in range(STARTS)]
    own, bare = (statistics.median(pair[at] for pair in pairs) for at in (0, 1))
    print(
        f"  {'--version':<12} {own:7.1f} ms   {'python -c pass':<14} {bare:7.1f} ms   {own / bare:5.2f} ×"
    )


def _compare(
    name: str, ours: Callable[[], object], bare: Callable[[], object], library: str
) -> None:
    """Prints both times and their ratio, measured by turns so that noise falls on both."""
    ours(), bare()
    pairs = [(_once_ms(ours), _once_ms(bare)) for _ in range(ROUNDS)]
    own, other = (statistics.median(pair[at] for pair in pairs) for at in (0, 1))
    print(f"  {name:<12} {own:7.1f} ms   {library:<14} {other:7.1f} ms   {own / other:5.2f} ×")


def _median_ms(task: Callable[[], object]) -> float:
    task()
    return statistics.median(_once_ms(task) for _ in range(ROUNDS))


def _once_ms(task: Callable[[], object]) -> float:
    begun = time.perf_counter()
    task()
    return (time.perf_counter() - begun) * 1000


def _process_ms(command: list[str]) -> float:
    return _once_ms(lambda: subprocess.run(command, check=True, capture_output=True))


if __name__ == "__main__":
    main()
