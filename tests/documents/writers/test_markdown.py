"""Markdown that is written reads well as it is, and reads back."""

import dataclasses

import pytest
from hypothesis import given, settings

from goldenthread.documents.document import Block, Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.markdown import READER
from goldenthread.documents.writers.markdown import WRITER
from tests.factories.documents import documents, placeless_blocks


@given(documents(filled=False))
@settings(max_examples=80, deadline=None)
def test_reading_what_was_written_gives_the_same_blocks(document: Document):
    again = joined(READER.read(WRITER.write(document), DEFAULT_LIMITS))

    assert placeless_blocks(again) == placeless_blocks(document)


@given(documents())
@settings(max_examples=30, deadline=None)
def test_only_fills_of_cells_with_words_are_ever_lost(document: Document):
    again = joined(READER.read(WRITER.write(document), DEFAULT_LIMITS))

    assert [colourless(block) for block in placeless_blocks(again)] == [
        colourless(block) for block in placeless_blocks(document)
    ]


def colourless(block: Block) -> Block:
    if isinstance(block, Prose):
        return block
    rows = tuple(
        dataclasses.replace(
            row,
            cells=tuple(
                cell if cell.is_empty else dataclasses.replace(cell, fill=None)
                for cell in row.cells
            ),
        )
        for row in block.rows
    )
    return dataclasses.replace(block, rows=rows)


def written(*blocks: Block) -> str:
    return WRITER.write(Document(blocks, format="made")).decode()


def cell(*texts: str) -> Cell:
    return Cell(tuple(Prose(text) for text in texts))


def items(*places: tuple[str, int]) -> list[Prose]:
    return [Prose("x", ProseKind.ITEM, level, marker) for marker, level in places]


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Prose("Plain words, with (these) signs: £5 + 10% = a_b - c!"), None),
        (Prose("1. x"), "1\\. x"),
        (Prose("# x"), "\\# x"),
        (Prose("> x"), "\\> x"),
        (Prose("- x"), "\\- x"),
        (Prose("---"), "\\---"),
        (Prose("*a* _b_ `c` [d] <e> ~~f~~ g\\h &amp; i & j"),
         "\\*a\\* \\_b\\_ \\`c\\` \\[d] \\<e> \\~\\~f\\~\\~ g\\\\h \\&amp; i & j"),
        (Prose("a\nb"), "a<br>b"),
        (Prose("a\x02b"), "ab"),
        (Prose("Plan #1 ##", ProseKind.HEADING, 2), "## Plan #1 \\#\\#"),
        (Prose("Plan", ProseKind.HEADING, 0), "# Plan"),
        (Prose("Deep", ProseKind.HEADING, 7), '<div role="heading" aria-level="7">Deep</div>'),
        (Prose("Report 7", ProseKind.FURNITURE), '<p class="page-furniture">Report 7</p>'),
    ],
)  # fmt: skip
def test_prose_is_plain_and_what_would_be_markup_is_not(block: Prose, text: str | None):
    assert written(block) == f"{text or block.text}\n"


@pytest.mark.parametrize(
    ("places", "text"),
    [
        ([("•", 0), ("•", 1), ("•", 0)], "* x\n  * x\n* x\n"),
        ([("-", 0), ("1.", 1), ("2.", 1)], "- x\n  1. x\n  2. x\n"),
        ([("9.", 0), ("10.", 0), ("•", 1)], "9. x\n10. x\n    * x\n"),
        ([("1.", 0), ("1.", 0)], "1. x\n\n<!-- -->\n\n1. x\n"),
        ([("•", 0), ("3.", 1)], "* x\n\n  3. x\n"),
        ([("1)", 0), ("a)", 0)], "1) x\n* a) x\n"),
        ([("•", 2), ("1.2", 2)], '* * * x\n    * <span class="marker">1.2</span> x\n'),
        ([("+", 0)], "* \\+ x\n"),
    ],
)
def test_items_are_lists_in_lists(places: list[tuple[str, int]], text: str):
    assert written(*items(*places)) == text


def test_a_simple_table_is_a_pipe_table():
    items_and_words = Cell(
        (Prose("A"), Prose("B"), *items(("•", 0)), Prose("H", ProseKind.HEADING, 3))
    )
    table = Table(
        (Row((cell("Action"), cell("a|b"))), Row((items_and_words, cell("1. x\ny")))), header_rows=1
    )

    assert written(table) == (
        "| Action | a\\|b |\n| --- | --- |\n"
        "| A<br><br>B<ul><li>x</li></ul><h3>H</h3> | 1. x<br>y |\n"
    )


def test_a_table_without_headings_has_an_empty_head():
    assert written(Table((Row((cell("A"), cell())),))) == "|  |  |\n| --- | --- |\n| A |  |\n"


WORD = Row((cell("A"), cell("B")))


@pytest.mark.parametrize(
    "table",
    [
        Table((Row((Cell((Prose("A"),), column_span=2), Cell(covered=True))), WORD)),
        Table((WORD, WORD, WORD), header_rows=2),
        Table((Row((cell(), cell())), WORD), header_rows=1),
        Table((WORD, dataclasses.replace(WORD, hidden=True))),
        Table((Row((cell("A"), Cell(fill="FF0000"))),)),
        Table((Row((cell("A"), Cell((Prose("H", ProseKind.HEADING, 7),)))),)),
    ],
    ids=["merged", "two heads", "empty head", "hidden row", "colour alone", "deep heading"],
)
def test_a_table_that_pipes_cannot_say_is_one_in_html(table: Table):
    text = written(table)

    assert text.startswith("<table>")
    assert "\n\n" not in text
    (again,) = READER.read(text.encode(), DEFAULT_LIMITS).tables()
    assert placeless_blocks(Document((again,), "made")) == (table,)
