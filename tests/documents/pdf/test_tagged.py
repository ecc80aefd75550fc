"""Blocks from the tags that other programs write, good ones and bad ones."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.documents.document import Prose, ProseKind, Table
from tests.factories.pdfs import E, all_prose, page_by_hand, printed, read, tagged, told

LONG = "Review every repeat referral with the police and with health partners each month."


def only_table(*tags: E, drawn: bytes = b"") -> Table:
    [table] = read(tagged(*tags, drawn=drawn)).tables()
    return table


def test_headings_paragraphs_and_loose_text_are_told_apart():
    data = tagged(
        E("H1", "The plan"),
        E(
            "Sect",
            E("H3", "Aims"),
            E("P", ("First.", 50, 700), E("Span", ("Still first.", 90, 700))),
            "Loose text.",
        ),
        E("Div", E("Span", "In a span."), E("P", "Last.")),
    )

    assert told(read(data)) == [
        "# The plan",
        "### Aims",
        "First. Still first.",
        "Loose text.",
        "In a span.",
        "Last.",
    ]


def test_a_paragraph_that_looks_like_a_tagged_heading_is_one():
    data = printed(
        """= Priority one
        This is what the plan says about it, at some length.
        #block(text(size: 14pt, weight: "bold")[Priority two])
        And this is more of it, again at some length.""",
        tagged=True,
    )

    assert told(read(data))[::2] == ["# Priority one", "# Priority two"]


def test_without_tagged_headings_the_type_says_which_they_are():
    data = printed(
        "#block(text(size: 18pt)[Priority two])\nText of the plan at some length.", tagged=True
    )

    assert told(read(data)) == ["# Priority two", "Text of the plan at some length."]


def test_items_have_their_labels_and_depth():
    data = tagged(
        E("L",
          E("Caption", "Two things:"),
          E("LI", E("Lbl", "1."), E("LBody", E("P", "Visits"), E("P", "each week"),
                                    E("L", E("LI", E("Lbl", "a)"), E("LBody", "by day"))))),
          E("L", E("LI", E("LBody", "- typed"))),
          E("LI", E("Lbl", "2."), E("LBody", E("H2", "Heading in an item"))),
          E("LI", E("Lbl", "3.")),
          "4. stray"),
    )  # fmt: skip

    assert told(read(data)) == [
        "Two things:",
        "1. Visits",
        "each week",
        "  a) by day",
        "  - typed",
        "## Heading in an item",
        "3.",
        "4. stray",
    ]


def test_a_label_that_is_the_rest_of_a_sentence_is_text():
    data = tagged(
        E(
            "L",
            E(
                "LI",
                E("Lbl", ("children and", 50, 700)),
                E("LBody", ("young people come first", 108, 700)),
            ),
        )
    )

    assert told(read(data)) == [" children and young people come first"]


def test_typed_bullets_are_items_and_so_are_numbers_outside_cells():
    data = tagged(
        E("P", "1. Visits"),
        E("Table", E("TR", E("TD", "1. Visits"), E("TD", "• Audits"))),
    )

    paragraph, table = read(data).blocks

    assert isinstance(paragraph, Prose)
    assert isinstance(table, Table)
    assert (paragraph.kind, paragraph.marker) == (ProseKind.ITEM, "1.")
    assert [cell.blocks[0].text for cell in table.rows[0].cells] == ["1. Visits", "Audits"]


def test_a_tables_cells_span_as_their_attributes_say():
    table = only_table(
        E("Table",
          E("THead", E("TR", E("TH", "Ref"), E("TH", "Action", attributes=b"/ColSpan 2"))),
          E("TBody",
            E("TR", E("TD", "1", attributes=b"/RowSpan 2"), E("TD", "a"), E("TD", "b")),
            E("TR", E("TD", "c"), E("TD", "d")))),
    )  # fmt: skip

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Ref", "Action", ""], ["1", "a", "b"], ["", "c", "d"],
    ]  # fmt: skip
    assert [[cell.covered for cell in row.cells] for row in table.rows] == [
        [False, False, True], [False, False, False], [True, False, False],
    ]  # fmt: skip
    assert table.header_rows == 1
    assert table.rows[0].cells[1].column_span == table.rows[1].cells[0].row_span == 2


def test_spans_beyond_the_table_end_with_it():
    table = only_table(
        E("Table", E("TR", E("TD", "a", attributes=b"/RowSpan 2000000000/ColSpan 2000000000"))),
    )

    assert table.rows[0].cells[0].row_span == 1
    assert table.width == table.rows[0].cells[0].column_span == 200


def test_cells_and_rows_with_nothing_in_them_keep_their_place():
    table = only_table(
        E("Table", E("TR", E("TD", "a"), None, E("TD", "c")), E("TR", None, None, None),
          E("TR", None, E("TD", "b"))),
    )  # fmt: skip

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["a", "", "c"], ["", "", ""], ["", "b", ""],
    ]  # fmt: skip


def test_leading_rows_of_heading_cells_are_headings_but_not_where_all_are():
    some = only_table(
        E("Table", E("TR", E("TH", "Ref"), E("TH", "Lead")), E("TR", E("TH", "1"), E("TD", "x"))),
    )
    all_of_them = only_table(E("Table", E("TR", E("TH", "1")), E("TR", E("TH", "2"))))

    assert (some.header_rows, all_of_them.header_rows) == (1, 0)


def test_a_caption_stands_before_its_table_and_a_table_in_a_cell_gives_its_text():
    data = tagged(
        E("Table", E("Caption", "Actions"),
          E("TR", E("TD", "a"), E("TD", E("Table", E("TR", E("TD", "b"), E("TD", "c")))))),
    )  # fmt: skip

    caption, table = read(data).blocks

    assert isinstance(caption, Prose)
    assert isinstance(table, Table)
    assert caption.text == "Actions"
    assert [block.text for block in table.rows[0].cells[1].blocks] == ["b", "c"]


def test_a_table_without_a_cell_is_left_out():
    assert told(read(tagged(E("Table", E("P", "Stray.")), E("P", "Text.")))) == ["Stray.", "Text."]


def test_a_table_that_only_frames_running_text_is_running_text():
    data = tagged(
        E("Table", E("TR", E("TD", *[E("P", LONG)] * 6), None), E("TR", E("TD", E("H2", "Next")))),
        E("Table", E("TR", E("TD", E("Table", E("TR", E("TD", "x"), E("TD", "y")))))),
    )

    assert told(read(data)) == [LONG] * 6 + ["## Next", "x | y"]


@pytest.mark.parametrize(
    ("attributes", "fill"),
    [
        (b"/BackgroundColor[1 0.75294 0]", "FFC000"),
        (b"/BackgroundColor[1 1 1]", None),
        (b"/BackgroundColor[1 1]", None),
        (b"/ColSpan/One", None),
    ],
)
def test_shading_is_the_tags_own(attributes: bytes, fill: str | None):
    table = only_table(E("Table", E("TR", E("TD", "a", attributes=attributes), E("TD", "b"))))

    assert table.rows[0].cells[0].fill == fill


def test_shading_is_else_the_smallest_area_behind_the_cells_text_or_blank():
    drawn = b"0.9 g 0 0 600 800 re f 1 0 0 rg 40 750 100 20 re f 0 0 1 rg 40 743 100 6 re f 0 g "

    table = only_table(
        E("Table", E("TR", E("TD", "a"), E("TD", " ")), E("TR", E("TD", "b"), None)), drawn=drawn
    )

    assert [[cell.fill for cell in row.cells] for row in table.rows] == [
        ["FF0000", "0000FF"], ["E6E6E6", None],
    ]  # fmt: skip


def test_a_line_broken_off_in_a_cell_keeps_its_newline_and_a_wrapped_one_does_not():
    table = only_table(
        E("Table",
          E("TR", E("TD", E("P", ("Audit of every child", 50, 700), ("who came back to us", 50, 688))),
                  E("TD", E("P", ("May", 300, 700), ("June and July", 300, 688)))),
          E("TR", E("TD", "c"), E("TD", ("A good deal more text", 300, 660)))),
    )  # fmt: skip

    assert [cell.text for cell in table.rows[0].cells] == [
        "Audit of every child who came back to us",
        "May\nJune and July",
    ]


def test_tags_that_leave_out_much_of_the_text_are_not_trusted():
    data = tagged(
        E("H1", "Not a heading"),
        drawn=b"BT /F1 10 Tf 1 0 0 1 50 500 Tm (%s)Tj ET " % LONG.encode(),
    )

    assert told(read(data)) == ["Not a heading", LONG]


def test_what_tags_forget_stands_at_the_end_of_its_page():
    data = tagged(
        *[E("P", LONG)] * 9, drawn=b"BT /F1 10 Tf 1 0 0 1 50 500 Tm (Forgotten words.)Tj ET "
    )

    assert told(read(data)) == [LONG] * 9 + ["Forgotten words."]


def test_cells_whose_words_stand_in_several_ruled_cells_are_not_trusted():
    lines = b"".join(
        b"%d 600 m %d 700 l S 50 %d m 250 %d l S " % (x, x, y, y)
        for x, y in ((50, 600), (150, 650), (250, 700))
    )
    spots = [("a", 60, 670), ("b", 160, 670), ("c", 60, 620), ("d", 160, 620)]
    data = tagged(
        E("Table", E("TR", E("TD", spots[0], spots[1]), E("TD")), E("TR", E("TD", *spots[2:]))),
        drawn=lines,
    )

    assert told(read(data)) == ["a | b\nc | d"]


def test_running_heads_marked_as_artifacts_are_furniture_in_their_place():
    data = tagged(
        E("P", LONG),
        drawn=b"/Artifact BMC BT /F1 10 Tf 1 0 0 1 50 780 Tm (Head)Tj ET "
        b"BT /F1 10 Tf 1 0 0 1 50 20 Tm (Foot)Tj ET EMC ",
    )

    assert told(read(data)) == ["~ Head", LONG, "~ Foot"]


def test_a_tree_deeper_than_any_documents_is_cut_off():
    tag = E("P", "Deep.")
    for _ in range(100):
        tag = E("Div", tag)

    assert told(read(tagged(E("P", LONG), tag))) == [LONG, "Deep."]


def test_a_cell_deeper_than_any_documents_is_empty_and_its_text_is_told_beside():
    deep = E("P", "Deep.")
    for _ in range(100):
        deep = E("Div", deep)
    data = tagged(*[E("P", LONG)] * 3, E("Table", E("TR", E("TD", deep), E("TD", "b"), "loose")))

    assert told(read(data)) == [LONG] * 3 + ["loose", " | b", "Deep."]


def test_headings_printed_again_on_the_next_page_are_no_content():
    rows = "".join(f"[{at}], [Review case {at}]," for at in range(40))
    data = printed(
        f"#set page(height: 300pt)\n#table(columns: 2, table.header([Ref], [Action]), {rows})",
        tagged=True,
    )

    document = read(data)

    [table] = document.tables()
    assert [row.cells[0].text for row in table.rows] == ["Ref", *map(str, range(40))]
    assert "~ Ref Action" in told(document)


def test_a_tree_of_more_parts_than_any_documents_is_no_tree(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("goldenthread.documents.pdf.tags._MOST_TAGS", 3)

    data = printed(
        "== One\nAlpha.\n#pagebreak()\n== Two\nBeta.\n#pagebreak()\n== Three", tagged=True
    )

    assert not told(read(tagged(*[E("H1", LONG)] * 9)))[0].startswith("#")
    assert told(read(data))[0] == "# One"


def test_a_tag_tree_that_points_nowhere_is_no_tree():
    data = page_by_hand(
        b"BT /F1 10 Tf 1 0 0 1 50 500 Tm (Text.)Tj ET",
        more={1: b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 99 0 R>>"},
    )

    assert told(read(data)) == ["Text."]


_KINDS = st.sampled_from([
    "P", "H1", "H2", "L", "LI", "Lbl", "LBody", "Table", "THead", "TR", "TH", "TD", "Caption",
    "Span", "Link", "Div", "Sect", "Figure", "TOC", "TOCI", "Note", "Unheard",
])  # fmt: skip
_words = st.sampled_from(["Review", "every", "repeat", "referral", "1.", "a)", "(owner)"])
_trees = st.recursive(
    _words,
    lambda inner: st.builds(
        lambda kind, parts: E(kind, *parts), _KINDS, st.lists(inner, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


@given(st.lists(st.builds(E, _KINDS, _trees), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost_or_told_twice_however_oddly_it_is_tagged(tags: list[E]):
    document = read(tagged(E("P", LONG), *tags))

    said = Counter(
        re.findall(r"\w+", " ".join(p.marker + " " + p.text for p in all_prose(document)))
    )
    assert said == Counter(re.findall(r"\w+", LONG)) + Counter(
        word for tag in tags for text in _texts(tag) for word in re.findall(r"\w+", text)
    )


def _texts(part: object) -> list[str]:
    if isinstance(part, E):
        return [text for inner in part.parts for text in _texts(inner)]
    return [str(part)]
