"""Blocks as HTML that shows what they say."""

import pytest

from goldenthread.documents.document import Cell, Prose, ProseKind, Row, Table
from goldenthread.documents.web.markup import (
    attribute,
    counted,
    escaped,
    lists,
    prose_markup,
    table_markup,
)


def items(*places: tuple[str, int]) -> list[Prose]:
    return [Prose("x", ProseKind.ITEM, level, marker) for marker, level in places]


def test_text_is_text_whatever_signs_it_holds():
    assert escaped('<b> & "c"\nd\x02\x7f') == '&lt;b&gt; &amp; "c"<br>d'
    assert attribute('a "b"\n<c>') == "a &quot;b&quot; &lt;c&gt;"


@pytest.mark.parametrize(
    ("block", "markup"),
    [
        (Prose("A & B"), "<p>A &amp; B</p>"),
        (Prose("A", ProseKind.HEADING, 2), "<h2>A</h2>"),
        (Prose("A", ProseKind.HEADING, 0), "<h1>A</h1>"),
        (Prose("A", ProseKind.HEADING, 7), '<div role="heading" aria-level="7">A</div>'),
        (Prose("A", ProseKind.FURNITURE), '<p class="page-furniture">A</p>'),
        (Prose("A", ProseKind.ITEM, 0, "•"), "<ul><li>A</li></ul>"),
    ],
)
def test_a_block_is_an_element(block: Prose, markup: str):
    assert list(prose_markup([block])) == [markup]


NONE = '<ul style="list-style:none">'


@pytest.mark.parametrize(
    ("places", "markup"),
    [
        ([("•", 0), ("•", 1), ("•", 0)], "<ul><li>x<ul><li>x</li></ul></li><li>x</li></ul>"),
        ([("1.", 0), ("2.", 0), ("4.", 0)], '<ol><li>x</li><li>x</li></ol><ol start="4"><li>x</li></ol>'),
        ([("b.", 0), ("•", 0)], '<ol type="a" start="2"><li>x</li></ol><ul><li>x</li></ul>'),
        ([("•", 2)], f"{NONE}<li>{NONE}<li><ul><li>x</li></ul></li></ul></li></ul>"),
        ([("a)", 0), ("–", 0), ("", 0)], f"{NONE}<li>a) x</li><li>– x</li><li>x</li></ul>"),
        ([("1.2", 0)], f'{NONE}<li><span class="marker">1.2</span> x</li></ul>'),
        ([("a)", 0), ("•", 0), ("a)", 0)], f"{NONE}<li>a) x</li></ul><ul><li>x</li></ul>{NONE}<li>a) x</li></ul>"),
    ],
)  # fmt: skip
def test_items_are_lists_in_lists(places: list[tuple[str, int]], markup: str):
    assert lists(items(*places)) == markup


@pytest.mark.parametrize(
    ("marker", "kind"),
    [
        ("12.", ("1", 12)),
        ("c.", ("a", 3)),
        ("C.", ("A", 3)),
        ("i.", ("i", 1)),
        ("IV.", ("I", 4)),
        ("07.", ("", 0)),
        ("iiii.", ("", 0)),
        ("ab.", ("", 0)),
        ("1)", ("", 0)),
        ("", ("", 0)),
    ],
)
def test_how_a_list_counts_that_prints_a_marker(marker: str, kind: tuple[str, int]):
    assert counted(marker) == kind


def test_a_table_has_its_headings_spans_colours_and_hidden_rows():
    table = Table(
        (
            Row((Cell((Prose("A"),), column_span=2), Cell(covered=True), Cell())),
            Row((Cell((Prose("1"), Prose("2")), row_span=2), Cell(fill="1F3864"), Cell())),
            Row((Cell(covered=True), Cell((Prose("3"),), fill="FFC000"), Cell()), hidden=True),
        ),
        header_rows=1,
    )

    assert table_markup(table) == (
        '<table>\n<thead>\n<tr><th scope="colgroup" colspan="2">A</th><td></td></tr>\n</thead>\n'
        '<tbody>\n<tr><td rowspan="2"><p>1</p><p>2</p></td>'
        '<td style="background:#1F3864;color:#FFFFFF"></td><td></td></tr>\n'
        '<tr hidden><td style="background:#FFC000;color:#000000">3</td><td></td></tr>\n'
        "</tbody>\n</table>"
    )


def test_a_table_may_be_all_headings_or_all_body():
    row = Row((Cell((Prose("A"),)),))

    assert table_markup(Table((row,), header_rows=1)) == (
        '<table>\n<thead>\n<tr><th scope="col">A</th></tr>\n</thead>\n</table>'
    )
    assert (
        table_markup(Table((row,))) == "<table>\n<tbody>\n<tr><td>A</td></tr>\n</tbody>\n</table>"
    )
