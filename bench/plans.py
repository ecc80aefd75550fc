"""A plan read and exported, the whole way, against each bare library; and how fast the command starts."""

import functools
import subprocess
import sys
from pathlib import Path

from bench import documents_docx, documents_pdf, documents_xlsx
from bench.documents_docx import invented_plan
from bench.timing import compare, median_ms
from goldenthread.documents.document import Document
from goldenthread.documents.reading import read_document
from goldenthread.documents.writing import write_document
from goldenthread.plans.export import plan_document
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan

ROUNDS = 9
STARTS = 15
# By ending: the library that reads bare and the one that writes bare, and how each does it.
BARE = {
    ".docx": ("python-docx", documents_docx.read_bare, "python-docx", documents_docx.write_bare),
    ".xlsx": ("openpyxl", documents_xlsx.read_bare, "openpyxl", documents_xlsx.write_bare),
    ".pdf": ("pdfplumber", documents_pdf.read_bare, "typst", documents_pdf.write_bare),
}


def main() -> None:
    document = invented_plan()
    for suffix in (".docx", ".xlsx", ".pdf", ".html", ".md"):
        _measure(suffix, write_document(document, suffix))
    command = [str(Path(sys.executable).with_name("goldenthread")), "--version"]
    nothing = [sys.executable, "-c", "pass"]
    compare("--version", _run(command), "python -c pass", _run(nothing), STARTS)


def _measure(suffix: str, data: bytes) -> None:
    read = functools.partial(_read, data, f"plan{suffix}")
    plan = read()
    export = functools.partial(_export, plan, suffix)
    if suffix not in BARE:
        print(f"  read {suffix:<11} {median_ms(read, ROUNDS):7.1f} ms")
        print(f"  export {suffix:<9} {median_ms(export, ROUNDS):7.1f} ms")
        return
    reader, read_bare, writer, write_bare = BARE[suffix]
    compare(f"read {suffix}", read, reader, lambda: read_bare(data), ROUNDS)
    said = _for_the_library(suffix, plan_document(plan, "same"))
    compare(f"export {suffix}", export, writer, lambda: write_bare(said), ROUNDS)


def _for_the_library(suffix: str, written: Document) -> object:
    """What the bare library is given: Typst takes markup, the others take texts cell by cell."""
    return documents_pdf.markup(written) if suffix == ".pdf" else written


def _read(data: bytes, name: str) -> Plan:
    return read_plan(read_document(data, name))


def _export(plan: Plan, suffix: str) -> bytes:
    return write_document(plan_document(plan, "same"), suffix)


def _run(command: list[str]) -> functools.partial[object]:
    return functools.partial(subprocess.run, command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
