"""A plan still to be filled in: an objective for each recommendation, and room for all else."""

from collections.abc import Mapping, Sequence

from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table

HEADINGS = (
    "Ref",
    "Objective",
    "Recommendations answered",
    "What we will do",
    "Lead",
    "By when",
    "How we will know",
    "Progress",
)
# What a recommendation is called, and what it says.
Asked = tuple[str, str]


def plan_skeleton(title: str, asked: Mapping[str, Sequence[Asked]]) -> Document:
    """A document with a table under each heading, a row for each recommendation."""
    blocks: list[Prose | Table] = [Prose(title, ProseKind.HEADING, 1)]
    for heading, recommendations in asked.items():
        if heading:
            blocks.append(Prose(heading, ProseKind.HEADING, 2))
        empty = ("",) * (len(HEADINGS) - 3)
        rows = [(called, text, called, *empty) for called, text in recommendations]
        blocks.append(_table([HEADINGS, *rows]))
    return Document(blocks=tuple(blocks), format="", title=title)


def _table(rows: Sequence[Sequence[str]]) -> Table:
    return Table(
        rows=tuple(
            Row(tuple(Cell((Prose(text),) if text else ()) for text in row)) for row in rows
        ),
        header_rows=1,
    )
