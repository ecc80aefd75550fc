"""Word: real bullets and numbers inside cells, owners' cell merged over two rows, headings numbered by hand."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes


def _lists(cell, lines: tuple[tuple[str, str], ...]) -> None:
    first, *rest = lines
    cell.paragraphs[0].text, cell.paragraphs[0].style = first
    for text, style in rest:
        cell.add_paragraph(text, style=style)


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Stonebeck Council improvement plan", 0)
    document.add_heading("1. Quality of practice", 1)
    table = add_table(
        document,
        [
            ["What do we need to improve?", "How will we do it?", "Owner", "Timescale"],
            ["Direct work with children", "", "Principal Social Worker", "30 April 2026"],
            ["Life-story work", "", "", "31 May 2026"],
        ],
    )
    _lists(
        table.cell(1, 1),
        (
            ("Buy direct work materials", "List Bullet"),
            ("Run four workshops", "List Bullet"),
            ("one of them with young people", "List Bullet 2"),
        ),
    )
    _lists(
        table.cell(2, 1),
        (
            ("Find children without a life-story book", "List Number"),
            ("Give each a named worker", "List Number"),
        ),
    )
    table.cell(1, 2).merge(table.cell(2, 2))
    for paragraph in table.cell(1, 2).paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    return docx_bytes(document)


EXAMPLE = Example(
    title="Lists in Word cells with a second level; an owner merged over two objectives",
    file_name="plan.docx",
    build=build,
    gives="""
        authority: Stonebeck Council
        theme: 1. Quality of practice
        objective: Direct work with children
        who: Principal Social Worker
        when: 2026-04-30
        - Buy direct work materials
        - Run four workshops
        - one of them with young people
        objective: Life-story work
        who: Principal Social Worker
        when: 2026-05-31
        - Find children without a life-story book
        - Give each a named worker
    """,
)
