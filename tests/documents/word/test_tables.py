"""Word tables as grids."""

import pytest

from goldenthread.documents.document import Cell, Place, Table
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.docx import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.word_files import (
    cell,
    only_table,
    paragraph,
    read_word,
    row,
    run,
    table,
    texts,
    word_file,
)


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


BEGIN, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
PAGE = "<w:r><w:lastRenderedPageBreak/></w:r>"


def grid(held: Table) -> list[list[str]]:
    """The cells' texts; "2x1 " before those that span rows or columns, "#" for covered ones."""

    def said(one: Cell) -> str:
        spans = f"{one.row_span}x{one.column_span} " if one.row_span * one.column_span > 1 else ""
        return "#" if one.covered else spans + one.text

    return [[said(one) for one in line.cells] for line in held.rows]


def read_grid(*rows: str, widths: tuple[int, ...] = ()) -> list[list[str]]:
    return grid(only_table(read_word(table(*rows, widths=widths))))


def test_cells_spanning_columns_cover_what_they_span():
    assert read_grid(
        row(cell("A", span(2)), cell("B")), row(cell("1"), cell("2"), cell("3"))
    ) == [["1x2 A", "#", "B"], ["1", "2", "3"]]  # fmt: skip


def test_cells_merged_downward_stand_once_at_the_top():
    assert read_grid(
        row(cell("A", BEGIN), cell("1")),
        row(cell("", GO_ON), cell("2")),
        row(cell("", '<w:vMerge w:val="continue"/>'), cell("3")),
        row(cell("B", BEGIN), cell("4")),
    ) == [["3x1 A", "1"], ["#", "2"], ["#", "3"], ["B", "4"]]


def test_words_in_a_covered_cell_go_to_the_cell_that_covers_it():
    assert read_grid(row(cell("A", BEGIN), cell("1")), row(cell("B", GO_ON), cell("2"))) == [
        ["2x1 A\nB", "1"], ["#", "2"],
    ]  # fmt: skip


def test_a_cell_that_goes_on_from_nothing_stands_for_itself():
    assert read_grid(
        row(cell("A", GO_ON), cell("1")),
        row(cell("B", BEGIN + span(1)), cell("2")),
        row(cell("C", GO_ON + span(2))),
    ) == [["A", "1"], ["B", "2"], ["1x2 C", "#"]]


def test_a_cell_merged_both_ways_covers_a_square():
    assert read_grid(
        row(cell("A", span(2) + BEGIN), cell("1")),
        row(cell("", span(2) + GO_ON), cell("2")),
        row(cell("3"), cell("4"), cell("5")),
    ) == [["2x2 A", "#", "1"], ["#", "#", "2"], ["3", "4", "5"]]


def test_old_merging_across_is_understood():
    assert read_grid(
        row(cell("A", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("B")),
        row(cell("1"), cell("2"), cell("3")),
    ) == [["1x2 A", "#", "B"], ["1", "2", "3"]]


def test_rows_that_begin_late_or_end_early_have_empty_cells_there():
    late = row(cell("B"), cell("C"), settings='<w:gridBefore w:val="1"/>')

    assert read_grid(row(cell("1"), cell("2"), cell("3")), late, row(cell("x"))) == [
        ["1", "2", "3"], ["", "B", "C"], ["x", "", ""],
    ]  # fmt: skip


def test_a_sliver_left_by_a_dragged_border_is_no_column():
    assert read_grid(
        row(cell("Action"), cell("Lead", span(2))),
        row(cell("Visit", span(2)), cell("Head")),
        widths=(3000, 60, 2000),
    ) == [["Action", "Lead"], ["Visit", "Head"]]


def test_a_narrow_cell_is_a_column():
    assert read_grid(row(cell("A"), cell("!"), cell("B")), widths=(3000, 60, 2000)) == [
        ["A", "!", "B"]
    ]


def test_columns_in_which_no_cell_begins_are_none():
    assert read_grid(row(cell("A", span(5)), cell("B", span(99_999)))) == [["A", "B"]]


def test_the_edges_of_the_columns_are_known_in_points():
    body = table(row(cell("A"), cell("B"), cell("C")), widths=(2000, 0, 1000))

    assert only_table(read_word(body)).edges == (0.0, 100.0, 172.0)


def test_the_first_rows_marked_as_headings_are_the_header():
    head = "<w:tblHeader/>"
    body = table(
        row(cell("A"), settings=head),
        row(cell("B"), settings='<w:tblHeader w:val="1"/>'),
        row(cell("C"), settings='<w:tblHeader w:val="0"/>'),
        row(cell("D"), settings=head),
    )

    assert only_table(read_word(body)).header_rows == 2
    assert only_table(read_word(table(row(cell("A"), settings=head)))).header_rows == 1


def test_hidden_rows_are_known_and_keep_their_hidden_words():
    hidden = row(cell(paragraph(run("old", "<w:vanish/>"))), settings="<w:hidden/>")
    held = only_table(read_word(table(row(cell("A")), hidden)))

    assert [(line.hidden, line.cells[0].text) for line in held.rows] == [
        (False, "A"),
        (True, "old"),
    ]


def test_deleted_rows_are_left_out_and_counted():
    document = read_word(table(row(cell("A")), row(cell("B"), settings="<w:del/>"), "<w:tr/>"))

    assert grid(only_table(document)) == [["A"]]
    assert document.warnings == (
        "Tracked changes: 1 deleted passage was left out; inserted text was kept.",
    )


def test_rows_and_cells_in_controls_and_insertions_are_read():
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tr/></w:sdtContent></w:sdt>"
    )
    bare = "<w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc>"
    rows = control.format(row(control.format(cell("A")), bare)) + f"<w:ins>{row(cell('C'))}</w:ins>"

    assert read_grid(rows + prompt) == [["A", "B"], ["C", ""]]


def test_a_table_in_a_cell_is_told_in_the_cell():
    inner = table(row(cell("1"), cell("2"), cell()), row(cell("3")))

    assert read_grid(row(cell("A"), cell(paragraph("B") + inner + paragraph("C")))) == [
        ["A", "B\n1 | 2\n3\nC"]
    ]


def test_cells_of_many_words_in_a_table_in_a_cell_are_told_one_by_one():
    said = "Visit every child and write down what they say, in words of their own"
    inner = table(row(cell("Do this"), cell(said)))

    assert read_grid(row(cell("A"), cell(inner))) == [["A", f"Do this\n{said}"]]


def test_a_table_of_one_cell_around_a_table_is_only_a_frame():
    inner = table(row(cell("1"), cell("2")))
    document = read_word(table(row(cell(paragraph("Plan") + inner))))

    assert texts(document) == ["Plan"]
    assert grid(only_table(document)) == [["1", "2"]]


def test_a_table_of_one_cell_is_a_table():
    assert read_grid(row(cell("A"))) == [["A"]]


def test_a_table_without_rows_is_nothing():
    assert texts(read_word(table() + paragraph("Plan"))) == ["Plan"]


def test_shading_of_cells_and_of_their_paragraphs_is_the_fill():
    shade = '<w:shd w:val="clear" w:fill="{}"/>'
    body = table(
        row(
            cell("A", shade.format("FF0000")),
            cell(paragraph("B", shade.format("00B050"))),
            cell("C"),
            cell(paragraph(run("D", '<w:highlight w:val="yellow"/>')), shade.format("FFC000")),
        )
    )

    fills = [one.fill for one in only_table(read_word(body)).rows[0].cells]
    assert fills == ["FF0000", "00B050", None, "FFC000"]


def test_a_cell_that_shows_only_a_number_that_word_counts_says_it():
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="1.%1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    number = paragraph("", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = table(
        row(cell(number), cell("A")), row(cell(number), cell("B")), row(cell(number * 2), cell("C"))
    )

    assert grid(only_table(read_word(body, numbering=numbering))) == [
        ["1.1", "A"], ["1.2", "B"], ["", "C"],
    ]  # fmt: skip


def test_text_boxes_in_a_cell_are_told_in_it():
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('box')}</w:txbxContent></w:pict></w:r>"

    assert read_grid(row(cell(paragraph(run("A") + box)), cell("B"))) == [["A\nbox", "B"]]


def test_places_are_counted_from_one():
    body = table(row(cell("A"))) + table(row(cell("B")), row(cell("C", span(2)), cell("D")))
    held = list(read_word(body).tables())[1]

    assert held.place == Place(table=2)
    assert [line.places for line in held.rows] == [
        (Place(table=2, row=1),), (Place(table=2, row=2),),
    ]  # fmt: skip
    assert [one.place.column for one in held.rows[1].cells] == [1, 2]
    assert held.rows[1].cells[1].blocks[0].place == Place(table=2, row=2, column=2)


def test_pages_are_counted_where_word_left_its_page_breaks():
    body = (
        paragraph(run("One") + PAGE + run("more"))
        + paragraph(PAGE + run("Three"))
        + table(
            row(cell("A"), cell("B")),
            row(
                cell(paragraph(run("C") + PAGE + run("c"))),
                cell(paragraph(run("D") + PAGE + run("d"))),
            ),
            row(cell(paragraph(PAGE + run("E")))),
        )
        + paragraph("Last")
    )
    document = read_word(body)

    assert [block.place.page for block in document.blocks] == [1, 3, 3, 5]
    assert [line.places[0].page for line in only_table(document).rows] == [3, 3, 5]


def test_too_many_cells_are_refused():
    data = word_file(table(row(cell("A"), cell("B"))) + table(row(cell("A"), cell("B"))))

    assert READER.read(data, Limits(cells=4))
    with pytest.raises(DocumentRefused, match="more than 3 table cells"):
        READER.read(data, Limits(cells=3))


def test_a_table_as_deep_as_a_file_may_be_is_read():
    body = "A"
    for _ in range(60):
        body = table(row(cell(body), cell("x")))
    data = word_file(body)

    (held,) = READER.read(data, DEFAULT_LIMITS).tables()
    assert held.rows[0].cells[0].text.startswith("A | x\nx")
