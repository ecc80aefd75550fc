"""The made-up plan's documents are what their text builds, and as untidy as real ones are."""

import datetime

import docx
import openpyxl
from docx.oxml.ns import qn

from goldenthread.web.demo import documents, tracker, word, word_parts
from goldenthread.web.demo.source import source_plan


def test_the_committed_word_plan_is_what_its_text_builds():
    built = documents.parts(documents.build_word_plan())

    assert documents.parts(documents.WORD_PLAN.read_bytes()) == built


def test_the_committed_tracker_is_what_its_text_builds():
    built = documents.parts(documents.build_tracker())

    assert documents.parts(documents.TRACKER.read_bytes()) == built


def test_two_builds_are_the_same_bytes():
    assert documents.build_word_plan() == documents.build_word_plan()
    assert documents.build_tracker() == documents.build_tracker()


def test_main_writes_both_documents(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "WORD_PLAN", tmp_path / "plan.docx")
    monkeypatch.setattr(documents, "TRACKER", tmp_path / "tracker.xlsx")

    documents.main()

    assert {path.name for path in tmp_path.iterdir()} == {"plan.docx", "tracker.xlsx"}


def test_the_plan_is_as_large_as_a_real_one():
    plan = source_plan()
    objectives = [one for theme in plan.themes for one in theme.objectives]

    assert len(plan.themes) == 5
    assert len(objectives) >= 22
    assert sum(len(one.actions) for one in objectives) >= 70
    assert len(plan.recommendations) == 14
    assert {number for one in objectives for number in one.cites} == set(range(1, 15))
    assert all(theme.vision and len(theme.outcomes) >= 3 for theme in plan.themes)


def test_every_theme_is_set_out_in_its_own_way():
    document = docx.Document(str(documents.WORD_PLAN))
    headings = [
        tuple(cell.text for cell in row.cells)
        for table in document.tables
        for row in table.rows
        if tuple(cell.text for cell in row.cells) in word.WIDTHS
    ]

    assert headings == [
        *([word.BY_ACTION] * 2),  # the front door, over two tables
        word.BY_OBJECTIVE,
        *([word.BY_ACTION] * 2),  # care, the headings typed again in one table
        word.LEAD_FIRST,
        word.IN_BRACKETS,
    ]


def test_the_care_theme_tells_its_colours_by_shading_alone():
    document = docx.Document(str(documents.WORD_PLAN))
    care = [table for table in document.tables if table.rows[0].cells[0].text == "Ref"][2]
    cells = [row.cells[7] for row in care.rows]

    assert {cell.text for cell in cells} == {"", "RAG"}
    fills = {shading.get(qn("w:fill")) for cell in cells for shading in cell._tc.iter(qn("w:shd"))}
    assert fills == {*word_parts.FILLS.values(), word_parts.HEADER_FILL}


def test_the_word_plan_has_the_faults_that_people_leave_in():
    body = docx.Document(str(documents.WORD_PLAN)).element.body

    found = {
        tag: len(list(body.iter(qn(f"w:{tag}"))))
        for tag in ("vMerge", "gridSpan", "sdt", "ins", "del", "numPr", "shd", "br", "fldSimple")
    }

    assert all(found[tag] for tag in ("vMerge", "gridSpan", "sdt", "ins", "del", "shd", "br"))


def test_the_tracker_hides_a_row_and_a_column_and_tells_colours_without_words():
    book = openpyxl.load_workbook(documents.TRACKER)
    sheet = book["1 Front door"]
    first = tracker.FIRST_ROW + 1

    assert book.sheetnames == ["Summary", *tracker.SHEETS.values(), "Key"]
    assert sheet.row_dimensions[first].hidden
    assert sheet.column_dimensions["L"].hidden
    assert sheet.cell(first, 9).value is None
    assert sheet.cell(first, 9).fill.start_color.rgb == "FF0070C0"
    assert sheet.cell(first, 7).value == datetime.datetime(2025, 10, 31)
    assert sheet.auto_filter.ref == f"A5:L{tracker.FIRST_ROW + 15}"
    assert {"A1:L1", "A2:L2", "A3:L3", "B6:B8"} <= {str(one) for one in sheet.merged_cells.ranges}
