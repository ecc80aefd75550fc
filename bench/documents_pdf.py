"""Reading a 20-page plan PDF against bare pdfplumber, and writing it against bare Typst."""

import functools
import io

import pdfplumber
import typst

from bench.documents_docx import invented_plan
from bench.timing import compare
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
    bare = write_bare(markup(plan), tagged=False)
    print(f"  {_pages(tagged)} pages")
    compare(
        "read tagged",
        lambda: READER.read(tagged, DEFAULT_LIMITS),
        "pdfplumber",
        lambda: read_bare(tagged),
        ROUNDS,
    )
    compare(
        "read printed",
        lambda: READER.read(bare, DEFAULT_LIMITS),
        "pdfplumber",
        lambda: read_bare(bare),
        ROUNDS,
    )
    typed = markup(plan)
    compare("write .pdf", lambda: WRITER.write(plan), "typst", lambda: write_bare(typed), ROUNDS)


def _long_plan() -> Document:
    plan = invented_plan()
    return Document(plan.blocks * PLANS, format=plan.format, title=plan.title)


def _pages(data: bytes) -> int:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


def read_bare(data: bytes) -> list[object]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [table for page in pdf.pages for table in page.extract_tables()]


def write_bare(markup: bytes, *, tagged: bool = True) -> bytes:
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


def markup(plan: Document) -> bytes:
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


if __name__ == "__main__":
    main()
