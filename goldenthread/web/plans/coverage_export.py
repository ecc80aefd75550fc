"""The coverage matrix as a file."""

from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.writing import write_document, writers
from goldenthread.web.inspections.models import Source
from goldenthread.web.plans.coverage_page import CoverageSaid, not_counted_said
from goldenthread.web.plans.models import Plan
from goldenthread.web.plans.services import Download

SPECIFIC, BLANKET = "●", "○"


def matrix_file(plan: Plan, source: Source, said: CoverageSaid, suffix: str) -> Download:
    """The sentence, the matrix, and each requirement with how it is answered and what lacks."""
    writer = writers()[suffix]
    document = Document(
        blocks=(
            Prose(f"{plan.title}: what it answers of {source.title}", ProseKind.HEADING, 1),
            Prose(said.sentence),
            *_not_counted(source),
            Prose(
                f"{SPECIFIC} answered specifically; {BLANKET} cited by an objective that claims more than half of the list"
            ),
            _matrix(said),
            Prose("Each recommendation", ProseKind.HEADING, 2),
            _requirements(said),
        ),
        format="",
        title=f"{plan.title}: coverage",
    )
    return Download(f"coverage{suffix}", writer.media_type, write_document(document, suffix))


def _not_counted(source: Source) -> tuple[Prose, ...]:
    told = not_counted_said(list(source.asked_of_others()))
    return (Prose(told),) if told else ()


def _matrix(said: CoverageSaid) -> Table:
    heads = ("Objective", *(one.called for one in said.requirements))
    rows = [
        (
            str(row.objective),
            *(
                (BLANKET if cell.is_blanket else SPECIFIC) if cell.is_linked else ""
                for cell in row.cells
            ),
        )
        for row in said.rows()
    ]
    return _table([heads, *rows])


def _requirements(said: CoverageSaid) -> Table:
    heads = ("Number", "What is asked", "Answered", "By", "Lacks")
    rows = [
        (
            one.requirement.called,
            one.requirement.text,
            one.coverage_words,
            "; ".join(str(objective) for objective in one.objectives),
            ", ".join(one.lacks).capitalize(),
        )
        for one in said.requirements_said()
    ]
    return _table([heads, *rows])


def _table(rows: list[tuple[str, ...]]) -> Table:
    return Table(
        rows=tuple(
            Row(tuple(Cell((Prose(text),) if text else ()) for text in row)) for row in rows
        ),
        header_rows=1,
    )
