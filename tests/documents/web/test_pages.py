"""Pages in reading order, without what only belongs to the site."""

import pytest

from goldenthread.documents.document import Document, Prose, Table
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.web.pages import PageReader
from goldenthread.documents.web.parsing import parsed_page


def read(page: str) -> Document:
    return Document(PageReader(parsed_page(page), DEFAULT_LIMITS).blocks(), "html")


def told(page: str) -> list[tuple[str, str, str]]:
    return [
        (f"{block.kind}{block.level or ''}", block.marker, block.text)
        if isinstance(block, Prose)
        else ("table", "", "/".join(cell.text for row in block.rows for cell in row.cells))
        for block in read(page).blocks
    ]


def paragraphs(*texts: str) -> list[tuple[str, str, str]]:
    return [("paragraph", "", text) for text in texts]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h2>Plan</h2><p>A<p>B", [("heading2", "", "Plan"), *paragraphs("A", "B")]),
        ("<div role=heading aria-level=7>P</div>A", [("heading7", "", "P"), *paragraphs("A")]),
        ("<p role=heading aria-level=x>P", paragraphs("P")),
        ("A<br>B<div>C</div>D", paragraphs("A\nB", "C", "D")),
        ("<p>a <b>b</b><i>c</i> d", paragraphs("a bc d")),
        ("<pre>a\n  b</pre>c\nd", paragraphs("a\nb", "c d")),
        ("<p>- Visit<p>1. Call", [("item", "-", "Visit"), ("item", "1.", "Call")]),
        ("<p>a<script>x</script><style>y</style>b<svg><text>z</text></svg>c", paragraphs("abc")),
        ("<p>a<span hidden>x</span>b<b style='display:none'>y</b>c", paragraphs("abc")),
        ("<p><select><option>Red<option selected>Green</select>", paragraphs("Green")),
        ("<p><input type=checkbox checked>A<input type=checkbox>B", paragraphs("☒A☐B")),
        ("<p>A<img alt=logo>B", paragraphs("AB")),
        ("<p>A</p><nothing>B</nothing>", paragraphs("A", "B")),
    ],
)
def test_prose(page: str, expected: list[tuple[str, str, str]]):
    assert told(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ul><li>A<ul><li>B</ul><li>C</ul>", [("item", "•", "A"), ("item1", "•", "B"), ("item", "•", "C")]),
        ("<ol start=3 type=a><li>A<li value=9>B", [("item", "c.", "A"), ("item", "i.", "B")]),
        ("<ol style='list-style-type:upper-roman'><li>A", [("item", "I.", "A")]),
        ("<ul style='list-style:none'><li>A<li>b) B", [("item", "", "A"), ("item", "b)", "B")]),
        ("<ul><li><span class=marker>1.2</span> A", [("item", "1.2", "A")]),
        ("<ul><li><p><span class=marker>§</span> A</p>", [("item", "§", "A")]),
        ("<ul><li>A <span class=marker>B</span>", [("item", "•", "A B")]),
        ("<ul><li><p>A <span class=marker>B</span></p>", [("item", "•", "A B")]),
        ("<p><span class=marker>A</span> B", paragraphs("A B")),
        ("<ul><li data-marker='1)'>A", [("item", "1)", "A")]),
        ("<ol><li><b>A</b><li>B", [("item", "1.", "A"), ("item", "2.", "B")]),
        (
            "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>"
            "<span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Visit<p>A",
            [("item1", "•", "Visit"), *paragraphs("A")],
        ),
        (
            "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>a)</span>Visit",
            [("item", "a)", "Visit")],
        ),
        ("<p style='mso-list:l0 level1 lfo1'>Visit", [("item", "", "Visit")]),
    ],
)  # fmt: skip
def test_lists(page: str, expected: list[tuple[str, str, str]]):
    assert told(page) == expected


TEXT = "<p>Children are seen.<p>They are heard."


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>Priority 1</b></p>",
        "<p><strong>Priority</strong> <b>1</b></p>",
        "<div><span style='font-weight:bold'>Priority 1</span></div>",
        "<p><b>Priority 1</b>:</p>",
    ],
)
def test_a_line_all_in_bold_is_a_heading(line: str):
    kind, _, text = told(line + TEXT)[0]

    assert (kind, text.rstrip(":")) == ("heading1", "Priority 1")


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>Lead:</b> Head of Service</p>",
        "<p>The <b>lead</b></p>",
        "<p><i>Priority 1</i></p>",
        "<p><b>This is a sentence.</b></p>",
        f"<p><b>{'long ' * 60}</b></p>",
        "<div><p>Priority 1</p></div>",
    ],
)
def test_a_line_not_all_in_bold_or_too_long_is_no_heading(line: str):
    assert told(line + TEXT)[0][0] == "paragraph"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<nav>Home</nav><p>A<footer>Foot</footer>", ["furniture", "paragraph", "furniture"]),
        (
            "<header>Top</header><h1>A</h1><aside>See</aside>",
            ["furniture", "heading1", "furniture"],
        ),
        ("<div role=banner>Top</div>A", ["furniture", "paragraph"]),
        ("<article><header><h2>A</h2></header>B</article>", ["heading2", "paragraph"]),
        ("<p class='page-furniture'>Report 7</p>A", ["furniture", "paragraph"]),
        ("<div>Top</div><main><p>A</main><div>Foot</div>", ["furniture", "paragraph", "furniture"]),
        ("<p>Top<div role=main><p>A</div>", ["furniture", "paragraph"]),
        ("<p>Top<main> </main>", ["paragraph"]),
        ("<main>A</main><main>B</main>", ["paragraph", "paragraph"]),
        (
            "<nav><table><tr><td>Home<td>News</table></nav>A",
            ["furniture", "furniture", "paragraph"],
        ),
        ("<nav><ul><li>Home</ul><p><b>News</b></nav>A", ["furniture", "furniture", "paragraph"]),
    ],
)
def test_what_belongs_to_the_site_is_furniture(page: str, expected: list[str]):
    assert [kind for kind, _, _ in told(page)] == expected


def test_furniture_has_neither_marker_nor_level():
    assert told("<nav><ul><li>A<ul><li>B</ul></ul><h2>C</h2></nav>D")[:3] == [
        ("furniture", "", "A"), ("furniture", "", "B"), ("furniture", "", "C"),
    ]  # fmt: skip


def only_table(page: str) -> Table:
    (table,) = read(page).tables()
    return table


def test_cells_hold_paragraphs_items_headings_and_what_pictures_show():
    table = only_table(
        "<table><tr><td><h4>A</h4>b<ul><li>c</ul><p>- d</p><td><img src=r.gif alt=Red><td hidden>x</table>"
    )

    assert [
        [(block.kind, block.marker, block.text) for block in cell.blocks]
        for cell in table.rows[0].cells
    ] == [
        [
            ("heading", "", "A"),
            ("paragraph", "", "b"),
            ("item", "•", "c"),
            ("paragraph", "", "- d"),
        ],
        [("paragraph", "", "Red")],
        [],
    ]


def test_a_cell_takes_its_colour_from_itself_from_what_it_holds_or_from_its_row():
    table = only_table(
        "<table><tr bgcolor=silver><td style='background:#f00'>A<td><span style='background:green'>"
        "B</span><td>C</table>"
    )

    assert [cell.fill for cell in table.rows[0].cells] == ["FF0000", "008000", "C0C0C0"]


def test_a_caption_stands_before_its_table():
    assert told("<p>A<table><caption>Actions</caption><tr><td>B<td>C</table>D") == [
        *paragraphs("A", "Actions"), ("table", "", "B/C"), *paragraphs("D"),
    ]  # fmt: skip


def test_a_table_inside_a_cell_is_told_in_the_cell():
    page = "<table><tr><td>Long words of the cell<td>A<table><tr><td>1<td>2</table>B</table>"

    assert told(page) == [("table", "", "Long words of the cell/A\n1\n2\nB")]


@pytest.mark.parametrize(
    "page",
    [
        "<table role=presentation><tr><td>Menu<td><table><tr><td>A<td>B</table></table>",
        "<table><tr><td>M<td><table><tr><td>All the words<td>are in here</table></table>",
        "<table><tr><td>" * 20 + "<table><tr><td>A<td>B</table>" + "</table>" * 20,
    ],
)
def test_a_table_that_lays_out_the_page_is_none(page: str):
    assert len(list(read(page).tables())) == 1


def test_lines_of_markdown_are_places():
    document = read(
        "<p data-line=3>A<ul><li data-line=5>B</ul><table data-line=7><tr><td>C</table>"
    )

    assert [block.place.line for block in document.blocks] == [3, 5, 7]


def test_an_empty_table_is_nothing():
    assert told("<table></table><p>A") == paragraphs("A")


def test_places_count_the_tables():
    page = "<table><tr><td>A<td>B</table><table><tr><td>C<td>D</table>"

    assert [table.place.table for table in read(page).tables()] == [1, 2]


def test_too_many_cells_are_refused():
    root = parsed_page("<table><tr><td>A<td>B</table><table><tr><td>A<td>B</table>")

    assert PageReader(root, Limits(cells=4)).blocks()
    with pytest.raises(DocumentRefused, match="more than 3 table cells"):
        PageReader(root, Limits(cells=3)).blocks()


def test_a_title_is_that_of_the_head():
    page = parsed_page("<title> Our \n plan </title><svg><title>no</title></svg>A")

    assert PageReader(page, DEFAULT_LIMITS).title() == "Our plan"
    assert PageReader(parsed_page("<p>A"), DEFAULT_LIMITS).title() is None


def test_a_page_of_frames_has_no_body():
    root = parsed_page("<html><frameset><frame src=a></frameset></html>")

    assert PageReader(root, DEFAULT_LIMITS).blocks() == ()
