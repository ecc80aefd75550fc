"""Reading and writing a plan as Word against bare python-docx, and as HTML, Markdown and text."""

import io

import docx

from bench.timing import compare, median_ms
from goldenthread.documents.document import Block, Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers import docx as docx_reader
from goldenthread.documents.readers import html as html_reader
from goldenthread.documents.readers import markdown as markdown_reader
from goldenthread.documents.readers import text as text_reader
from goldenthread.documents.writers import docx as docx_writer
from goldenthread.documents.writers import html as html_writer
from goldenthread.documents.writers import markdown as markdown_writer

ROUNDS = 15
THEMES, OBJECTIVES = 5, 12
HEADINGS = ("Ref", "What will we do?", "How?", "Lead", "By when", "Progress", "Impact", "RAG")
FILLS = ("00B050", "FFC000", "FF0000")


def main() -> None:
    plan = invented_plan()
    word = docx_writer.WRITER.write(plan)
    compare(
        "read .docx",
        lambda: docx_reader.READER.read(word, DEFAULT_LIMITS),
        "python-docx",
        lambda: read_bare(word),
        ROUNDS,
    )
    compare(
        "write .docx",
        lambda: docx_writer.WRITER.write(plan),
        "python-docx",
        lambda: write_bare(plan),
        ROUNDS,
    )
    page = html_writer.WRITER.write(plan)
    told = markdown_writer.WRITER.write(plan)
    for name, task in (
        ("read .html", lambda: html_reader.READER.read(page, DEFAULT_LIMITS)),
        ("write .html", lambda: html_writer.WRITER.write(plan)),
        ("read .md", lambda: markdown_reader.READER.read(told, DEFAULT_LIMITS)),
        ("write .md", lambda: markdown_writer.WRITER.write(plan)),
        ("read .txt", lambda: text_reader.READER.read(told, DEFAULT_LIMITS)),
    ):
        print(f"  {name:<12} {median_ms(task, ROUNDS):7.1f} ms")


def invented_plan() -> Document:
    """A plan of five themes with a table of twelve objectives each, cells of one to three points."""
    blocks: list[Block] = [Prose("Improvement plan", ProseKind.HEADING, 1)]
    for theme in range(1, THEMES + 1):
        blocks.append(Prose(f"Priority {theme}: The front door", ProseKind.HEADING, 2))
        blocks.append(Prose("Children are seen and heard when they first come to our notice."))
        header = Row(tuple(Cell((Prose(heading),)) for heading in HEADINGS))
        rows = [header, *(_row(f"{theme}.{number}", number) for number in range(OBJECTIVES))]
        blocks.append(Table(tuple(rows), header_rows=1))
    return Document(tuple(blocks), format="made", title="Improvement plan")


def _row(ref: str, number: int) -> Row:
    points = (
        "Review every repeat referral with the team that made the first decision",
        "Audit twenty decisions each month and report what was found to the board",
        "Train all new social workers in the threshold document within six weeks",
    )
    cells = [
        Cell((Prose(ref),)),
        Cell((Prose("Decisions on new referrals are consistent, recorded and overseen"),)),
        Cell(tuple(
            Prose(point, ProseKind.ITEM, 0, "•") for point in points[: number % 3 + 1]
        )),
        Cell((Prose("Head of Service, Front Door"), Prose("Principal Social Worker"))),
        Cell((Prose("30 June 2026"),)),
        Cell((Prose("Screening tool in use since March.\nAudits began in April."),)),
        Cell((Prose("Fewer children come back within a year."),)),
        Cell(fill=FILLS[number % 3]),
    ]  # fmt: skip
    return Row(tuple(cells))


def read_bare(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    told = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            told.extend(cell.text for cell in row.cells)
    return told


def write_bare(plan: Document) -> bytes:
    document = docx.Document()
    for block in plan.blocks:
        if isinstance(block, Prose):
            document.add_paragraph(block.text)
            continue
        table = document.add_table(len(block.rows), block.width)
        # python-docx finds one cell at a time ever more slowly; the list of all is its fast way.
        for written, row in zip(table.rows, block.rows, strict=True):
            for place, cell in zip(written.cells, row.cells, strict=True):
                place.text = cell.text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


if __name__ == "__main__":
    main()
