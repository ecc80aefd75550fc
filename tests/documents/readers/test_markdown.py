"""Markdown is read as its viewers show it."""

import random
from pathlib import Path

import pytest

from goldenthread.documents.document import Document, Place, ProseKind
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.markdown import READER
from goldenthread.documents.refusal import DocumentRefused

PLANS = Path(__file__).parents[3].parent / "shared" / "plans" / "source"
PLAN = """\
# Improvement plan

Agreed by the *board*, with
**much** care.

1. First
   - inner
2. Second

| Action | Lead |
| ------ | ---- |
| Review<br>again | <ul><li>Head</li><li>Director</li></ul> |
| a \\| b | |
"""


def read(text: str) -> Document:
    return READER.read(text.encode(), DEFAULT_LIMITS)


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (f"{block.kind}{block.level or ''}", block.marker, block.text)
        for block in read(text).prose()
    ]


def grid(text: str) -> list[list[str]]:
    (table,) = read(text).tables()
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_plan_in_markdown():
    document = read(PLAN)

    assert (document.format, document.title) == ("markdown", "Improvement plan")
    assert told(PLAN) == [
        ("heading1", "", "Improvement plan"),
        ("paragraph", "", "Agreed by the board, with much care."),
        ("item", "1.", "First"),
        ("item1", "-", "inner"),
        ("item", "2.", "Second"),
    ]
    (table,) = document.tables()
    assert table.header_rows == 1
    assert grid(PLAN) == [["Action", "Lead"], ["Review\nagain", "Head\nDirector"], ["a | b", ""]]


def test_lists_as_deep_as_a_person_may_write_them_are_read_whole():
    text = "\n".join(f"{'  ' * depth}- depth {depth}" for depth in range(30))

    assert [block.text for block in read(text).prose()] == [f"depth {depth}" for depth in range(30)]


def test_lines_are_places():
    document = read(PLAN)

    assert [block.place.line for block in document.blocks] == [1, 3, 6, 7, 8, 10]
    (table,) = document.tables()
    assert [row.places for row in table.rows] == [
        (Place(table=1, row=number, line=line),) for number, line in ((1, 10), (2, 12), (3, 13))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* A\n+ B\n- C", [("item", "•", "A"), ("item", "•", "B"), ("item", "-", "C")]),
        ("3) A\n4) B", [("item", "3)", "A"), ("item", "4)", "B")]),
        ("- A\n\n  more", [("item", "-", "A"), ("paragraph", "", "more")]),
        ("- b) A", [("item", "b)", "A")]),
        ("**Priority 1**\n\nText.\n\nMore.", [("heading1", "", "Priority 1"),
         ("paragraph", "", "Text."), ("paragraph", "", "More.")]),
        ("Plan\n====", [("heading1", "", "Plan")]),
        ("A `code` [link](http://x) ~~gone~~", [("paragraph", "", "A code link gone")]),
        ("A &amp; B \\*", [("paragraph", "", "A & B *")]),
        ("A  \nB\\\nC", [("paragraph", "", "A\nB\nC")]),
        ("<Team name> and <b>R&D</b>", [("paragraph", "", "<Team name> and R&D")]),
        ("<Team>\nleads", [("paragraph", "", "<Team> leads")]),
        ("Write to <a.person@example.org>", [("paragraph", "", "Write to a.person@example.org")]),
        ("A <!-- no --> B", [("paragraph", "", "A B")]),
        ("<script>x</script>\n\nA", [("paragraph", "", "A")]),
        ("<div role=\"heading\" aria-level=\"8\">A</div>", [("heading8", "", "A")]),
        ("```\na\n  b\n```", [("paragraph", "", "a\nb")]),
        ("A\n\n---\n\nB", [("paragraph", "", "A"), ("paragraph", "", "B")]),
    ],
)  # fmt: skip
def test_prose(text: str, expected: list[tuple[str, str, str]]):
    assert told(text) == expected


def test_a_table_with_an_empty_head_has_no_headings():
    (table,) = read("|  |  |\n|--|--|\n| A | B |").tables()

    assert (table.header_rows, len(table.rows)) == (0, 1)


def test_a_table_in_html_keeps_its_merged_cells_and_colours():
    text = '<table>\n<tr><td colspan="2" style="background:red">A</td></tr>\n<tr><td>B</td><td>C</td></tr>\n</table>'
    (table,) = read(text).tables()

    assert (table.rows[0].cells[0].column_span, table.rows[0].cells[0].fill) == (2, "FF0000")


def test_front_matter_gives_the_title_and_stands_apart():
    document = read('---\ntitle: "Our plan"\ndate: 2026-05-01\n---\nText')

    assert document.title == "Our plan"
    assert [(block.kind, block.text, block.place.line) for block in document.prose()] == [
        (ProseKind.FURNITURE, 'title: "Our plan"', 2),
        (ProseKind.FURNITURE, "date: 2026-05-01", 3),
        (ProseKind.PARAGRAPH, "Text", 5),
    ]


def test_front_matter_need_not_have_a_title():
    assert read("---\ndate: 2026\n---\n# Plan").title == "Plan"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"Plan", "plan.md"),
        (b"Plan", "PLAN.MARKDOWN"),
        (b"# Plan\n\n## Actions\n\n| A | B |\n|---|---|\n| 1 | 2 |", "plan"),
    ],
)
def test_markdown_is_known_by_its_name_or_by_its_structure(data: bytes, name: str):
    assert READER.fits(data, name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"# Plan\n\n## Actions\n\n| A | B |\n|---|---|\n| 1 | 2 |", "plan.txt"),
        (b"# Plan\n\nText", "plan"),
        (b"%PDF-1.7", "plan.md"),
        (b"PK\x03\x04", "plan.md"),
        (b"a\0b", "plan.md"),
    ],
)
def test_other_files_are_not_taken_for_markdown(data: bytes, name: str):
    assert not READER.fits(data, name)


def test_text_made_from_pdfs_is_left_to_its_own_reader():
    if not PLANS.is_dir():
        pytest.skip(f"{PLANS} is not here")

    assert not any(READER.fits(path.read_bytes(), path.name) for path in PLANS.glob("*.txt"))


@pytest.mark.parametrize(
    "text", ["", "\n\n", "---\n", "<!-- no -->", "<script>x</script>", "| |\n|-|"]
)
def test_a_file_without_words_is_refused(text: str):
    with pytest.raises(DocumentRefused, match="holds no words"):
        read(text)


def test_binary_data_is_refused():
    with pytest.raises(DocumentRefused, match="not a text file"):
        READER.read(b"a\0b", DEFAULT_LIMITS)


def test_files_with_letters_changed_at_random_are_read_or_refused():
    chance = random.Random(7)
    for _ in range(150):
        data = bytearray(PLAN.encode())
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            document = READER.read(bytes(data), DEFAULT_LIMITS)
        except DocumentRefused:
            continue
        assert document.blocks


def test_more_table_cells_than_the_limit_are_refused_before_any_is_read():
    with pytest.raises(DocumentRefused, match="more than 200,000 table cells"):
        READER.read(b"| a | b |\n|---|---|\n" + b"| a | b |\n" * 300_000, DEFAULT_LIMITS)
