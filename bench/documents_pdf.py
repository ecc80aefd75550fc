"""Reading a 20-page plan PDF against bare pdfplumber, and writing it against bare Typst."""

import functools
import io
import statistics
import time
from collections.abc import Callable

import pdfplumber
import typst

from bench.documents_docx import invented_plan
from goldenthread.documents.document import Block, Cell, Document, Prose, ProseKind, Table
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.pdf import READER
from goldenthread.documents.typefaces import FAMILY, FONTS, SYMBOLS_FAMILY
from goldenthread.documents.writers.pdf import WRITER

ROUNDS = 7
PLANS = 3


def main() -> None:
    plan = _long_plan()
    tagged = WRITER.write(plan)
    bare = _write_bare(_markup(plan), tagged=False)
    print(f"  {_pages(tagged)} pages")
    _compare("read tagged", "pdfplumber", lambda: READER.read(tagged, DEFAULT_LIMITS),
             lambda: _read_bare(tagged))  # fmt: skip
    _compare("read printed", "pdfplumber", lambda: READER.read(bare, DEFAULT_LIMITS),
             lambda: _read_bare(bare))  # fmt: skip
    markup = _markup(plan)
    _compare("write .pdf", "typst", lambda: WRITER.write(plan), lambda: _write_bare(markup))


def _long_plan() -> Document:
    plan = invented_plan()
    return Document(plan.blocks * PLANS, format=plan.format, title=plan.title)


def _pages(data: bytes) -> int:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


def _read_bare(data: bytes) -> list[object]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [table for page in pdf.pages for table in page.extract_tables()]


def _write_bare(markup: bytes, *, tagged: bool = True) -> bytes:
    compiler = typst.Compiler(input=markup, font_paths=_fonts())
    made: bytes = compiler.compile(
        format="pdf", pdf_standards=["ua-1"] if tagged else [], pdf_tags=tagged
    )
    return made


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


def _markup(plan: Document) -> bytes:
    """The same plan as a person would type it in Typst."""
    head = (
        f'#set document(title: "Plan"); #set text(font: ("{FAMILY}", "{SYMBOLS_FAMILY}"), '
        'size: 9pt, lang: "en"); #set page(flipped: true, margin: 36pt, '
        "footer: context counter(page).display())\n"
    )
    return (head + "\n\n".join(map(_typed, plan.blocks))).encode()


def _typed(block: Block) -> str:
    if isinstance(block, Table):
        header = ", ".join(_typed_cell(cell) for row in block.header for cell in row.cells)
        body = ", ".join(_typed_cell(cell) for row in block.body for cell in row.cells)
        return f"#table(columns: {block.width}, table.header({header}), {body})"
    if block.kind == ProseKind.HEADING:
        return f"{'=' * block.level} {block.text}"
    return _typed_prose(block)


def _typed_cell(cell: Cell) -> str:
    fill = f'fill: rgb("#{cell.fill}"), ' if cell.fill else ""
    return f"table.cell({fill})[" + "\n\n".join(map(_typed_prose, cell.blocks)) + "]"


def _typed_prose(block: Prose) -> str:
    text = block.text.replace("\n", " \\\n")
    return f"- {text}" if block.kind == ProseKind.ITEM else text


def _compare(
    name: str, library: str, ours: Callable[[], object], bare: Callable[[], object]
) -> None:
    """Prints both times and their ratio, measured by turns so that noise falls on both."""
    ours(), bare()
    pairs = [(_once_ms(ours), _once_ms(bare)) for _ in range(ROUNDS)]
    own = statistics.median(pair[0] for pair in pairs)
    other = statistics.median(pair[1] for pair in pairs)
    print(f"  {name:<13} {own:7.1f} ms   {library} {other:7.1f} ms   {own / other:5.2f} ×")


def _once_ms(task: Callable[[], object]) -> float:
    begun = time.perf_counter()
    task()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
