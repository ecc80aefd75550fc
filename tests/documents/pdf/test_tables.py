"""Ruled tables as they are printed."""

from pathlib import Path

import pdfplumber
import pytest

from goldenthread.documents.document import Document, Place, ProseKind, Table
from goldenthread.documents.joining import joined
from tests.factories.pdfs import page_by_hand, printed, read, told


def only_table(document: Document) -> Table:
    [table] = document.tables()
    return table


def test_a_ruled_table_gives_its_cells_with_their_places():
    data = printed("""
        Before the table.
        #table(columns: (100pt, 200pt), [Action], [Lead], [Review cases], [Head of MASH])
        After the table.
    """)

    document = read(data)

    assert told(document) == [
        "Before the table.", "Action | Lead\nReview cases | Head of MASH", "After the table.",
    ]  # fmt: skip
    lead = only_table(document).rows[1].cells[1]
    assert lead.place == Place(page=1, table=1, row=2, column=2)
    assert lead.blocks[0].place == lead.place
    assert only_table(document).edges[1] - only_table(document).edges[0] == pytest.approx(100)


def test_merged_cells_are_told_by_the_lines_that_are_missing():
    data = printed("""#table(columns: (90pt, 90pt, 90pt),
        table.cell(rowspan: 2)[Tall], table.cell(colspan: 2)[Wide],
        [b], [c], [d], [e], [f])""")

    table = only_table(read(data))

    assert told(read(data)) == ["Tall | Wide | ^\n^ | b | c\nd | e | f"]
    assert [(c.row_span, c.column_span) for c in table.rows[0].cells] == [(2, 1), (1, 2), (1, 1)]


def test_a_cell_keeps_a_newline_where_its_line_was_full_and_parts_what_was_broken_off():
    data = printed("""#table(columns: (70pt, 160pt),
        [Head of Service and Team Manager], [Done \\ Told the board in May \\ Closed])""")

    first, second = only_table(read(data)).rows[0].cells

    assert [block.text for block in first.blocks] == ["Head of\nService and\nTeam\nManager"]
    assert [block.text for block in second.blocks] == ["Done", "Told the board in May", "Closed"]


def test_items_in_a_cell_stay_items_and_a_lone_number_stays_text():
    data = printed("""#table(columns: (60pt, 200pt),
        [1. Visits], [- Review every repeat referral with the police and with health partners
        - Train all staff], [2.], [+ One
        + Two])""")

    rows = only_table(read(data)).rows

    assert [(b.kind, b.marker, b.text) for b in rows[0].cells[0].blocks] == [
        (ProseKind.PARAGRAPH, "", "1. Visits")
    ]
    assert [(b.kind, b.marker, b.text) for b in rows[0].cells[1].blocks] == [
        (ProseKind.ITEM, "•", "Review every repeat referral with the\npolice and with health partners"),
        (ProseKind.ITEM, "•", "Train all staff"),
    ]  # fmt: skip
    assert [(b.marker, b.text) for b in rows[1].cells[1].blocks] == [("1.", "One"), ("2.", "Two")]


def test_shading_is_kept_and_white_is_none():
    data = printed("""#table(columns: (80pt, 80pt, 80pt),
        table.cell(fill: rgb("ff0000"))[], table.cell(fill: white)[white], [none])""")

    assert [cell.fill for cell in only_table(read(data)).rows[0].cells] == ["FF0000", None, None]


def test_a_table_of_shaded_cells_without_lines_is_a_table():
    data = printed("""#table(columns: (80pt, 80pt), stroke: none, fill: rgb("eeeeee"), gutter: 2pt,
        [a], [b], [c], [d])""")

    table = only_table(read(data))

    assert told(read(data)) == ["a | b\nc | d"]
    assert table.rows[0].cells[0].fill == "EEEEEE"


def test_a_table_without_its_outer_lines_keeps_its_outer_columns():
    data = printed("""#table(columns: (80pt, 80pt, 80pt), stroke: (x, y) => (
            left: if x > 0 { 0.5pt }, top: if y > 0 { 0.5pt }),
        [a], [b], [c], [d], [e], [f])""")

    assert told(read(data)) == ["a | b | c\nd | e | f"]


def test_a_frame_around_text_is_no_table():
    data = printed("#rect(width: 200pt)[Review every repeat referral]")

    assert told(read(data)) == ["Review every repeat referral"]


def test_a_row_of_cells_of_which_one_holds_text_is_a_table():
    data = printed("#table(columns: 3 * (80pt,), [], [and ask it], [])")

    (held,) = read(data).tables()

    assert [cell.text for cell in held.rows[0].cells] == ["", "and ask it", ""]


def test_double_lines_make_no_rows_and_columns_of_their_own():
    lines = b"".join(
        b"%d 600 m %d 700 l S 50 %d m 250 %d l S " % (x, x, y, y)
        for x, y in ((50, 600), (54, 604), (150, 650), (246, 696), (250, 700))
    )
    data = page_by_hand(
        lines
        + b"BT /F1 10 Tf 1 0 0 1 60 670 Tm (a) Tj ET BT /F1 10 Tf 1 0 0 1 160 620 Tm (b) Tj ET"
    )

    assert told(read(data)) == ["a | \n | b"]


def test_a_table_cut_by_a_page_break_is_joined():
    rows = "".join(f"[{at}.1], [Review case number {at} with the police], [Head of Service]," for at in range(30))  # fmt: skip
    data = printed(f"""
        #set page(height: 240pt, margin: 30pt)
        #table(columns: (60pt, 200pt, 100pt), table.header([Ref], [What will we do?], [Lead]), {rows})
    """)

    table = only_table(joined(read(data)))

    assert len(table.rows) == 31
    assert len(table.dropped) > 1


def test_tables_agree_with_those_that_pdfplumber_finds(tmp_path: Path):
    cells = "".join(f"[Cell {at} says something that is long enough to wrap]," for at in range(24))
    path = tmp_path / "plan.pdf"
    path.write_bytes(printed(f"#table(columns: (1fr, 2fr, 1fr, 1fr), {cells})"))

    with pdfplumber.open(path) as pdf:
        theirs = [table for page in pdf.pages for table in page.extract_tables()]

    ours = [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in read(path.read_bytes()).tables()
    ]
    assert ours == theirs
