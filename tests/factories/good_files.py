"""One small plan as a good file of every format that is read, for what must hold of bad ones."""

import functools

from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.writing import write_document
from tests.factories.ods_files import cell, row, sheet, spreadsheet
from tests.factories.pdfs import printed

_ROWS = (
    ("Ref", "Action", "Lead", "By when"),
    ("1.1", "Review every repeat referral", "Head of MASH", "31/03/2026"),
    ("1.2", "Visit within a week", "Team Manager", "June 2026"),
)
_TITLE, _VISION = "Improvement plan", "Every child is safe – and heard."


def plan() -> Document:
    """A heading, a paragraph, a list and a table."""
    rows = tuple(Row(tuple(Cell((Prose(text),)) for text in texts)) for texts in _ROWS)
    return Document(
        (
            Prose(_TITLE, ProseKind.HEADING, 1),
            Prose(_VISION),
            Prose("Listen", ProseKind.ITEM, 0, "•"),
            Prose("Act", ProseKind.ITEM, 0, "•"),
            Table(rows, header_rows=1),
        ),
        "made",
        _TITLE,
    )


@functools.cache
def good_files() -> dict[str, bytes]:
    """The plan's files by their names; a PDF with tags and one without."""
    written = {f"plan{suffix}": write_document(plan(), suffix)
               for suffix in (".docx", ".xlsx", ".pdf", ".html", ".md")}  # fmt: skip
    comma, tab = ("\n".join(mark.join(texts) for texts in _ROWS) for mark in (",", "\t"))
    return {
        **written,
        "untagged.pdf": printed(f"= {_TITLE}\n{_VISION}\n#table(columns: 4, {_cells()})"),
        "plan.ods": spreadsheet(
            sheet(row(cell(_TITLE)), row(""), *(row(*texts) for texts in _ROWS))
        ),
        "plan.csv": comma.encode(),
        "plan.tsv": tab.encode("utf-16"),
        "plan.txt": f"{_TITLE}\n\n{_VISION}\n\n• Listen\n• Act\n\n{tab}\n".encode(),
    }


def _cells() -> str:
    return ", ".join(f"[{text}]" for texts in _ROWS for text in texts)
