"""Any file as a document: told by its content, read within bounds, refused in words."""

import io
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from goldenthread.documents.document import Prose
from goldenthread.documents.limits import Limits
from goldenthread.documents.reading import read_contained, read_document
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.workbooks import tracker

TEXT = b"Improvement plan\n\nReview every referral\n"
TABLE = b"Ref,Action,Lead\n1,Review,A\n2,Visit,B\n"
PAGE = b"<!DOCTYPE html><html><body><h1>Improvement plan</h1><p>Review</p></body></html>"


def word():
    file = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Improvement plan")
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "format_id"),
    [
        (tracker([["Plan"]]), "plan.xlsx", "xlsx"),
        (tracker([["Plan"]]), "plan.docx", "xlsx"),
        (tracker([["Plan"]]), "plan", "xlsx"),
        (word(), "plan.docx", "docx"),
        (word(), "plan.pdf", "docx"),
        (TEXT, "plan.txt", "text"),
        (TEXT, "plan", "text"),
        (TEXT, "plan.docx", "text"),
        (TABLE, "plan.csv", "csv"),
        (TABLE, "plan", "csv"),
        (TABLE, "plan.txt", "text"),
        (PAGE, "plan.html", "html"),
        (PAGE, "plan.xls", "html"),
        (b"# Plan\n\n* Review\n* Visit\n", "plan.md", "markdown"),
    ],
)
def test_a_file_is_told_by_its_content_and_only_then_by_its_name(data, name, format_id):
    assert read_document(data, name).format == format_id


def test_tables_are_joined_over_page_breaks():
    text = b"Ref\tAction\n1\tReview\n\n\nRef\tAction\n2\tVisit\n"

    (table,) = read_document(text, "plan.txt").tables()

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Ref", "Action"],
        ["1", "Review"],
        ["2", "Visit"],
    ]


@pytest.mark.parametrize("data", [b"", b" \r\n\t", bytes(5000)])
def test_an_empty_file_is_refused(data):
    with pytest.raises(DocumentRefused, match="This file is empty"):
        read_document(data, "plan.docx")


def test_a_file_over_the_limit_is_refused_with_the_numbers():
    with pytest.raises(DocumentRefused, match=r"has 2\.5 MB; the most that is read is 1\.0 MB"):
        read_document(b"x" * 2_500_000, "plan.txt", Limits(file_bytes=1_000_000))


def test_a_foreign_file_is_refused_by_name():
    with pytest.raises(DocumentRefused, match="This is a picture"):
        read_document(b"\x89PNG" + bytes(range(256)), "plan.docx")


def test_what_no_reader_takes_is_refused():
    with pytest.raises(DocumentRefused, match="not a kind of file that can be read"):
        read_document(bytes(range(256)) * 9, "plan.txt")


def saved(folder, data, name="plan.xlsx"):
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_contained_reading_gives_the_same_document(tmp_path):
    data = tracker([["Plan"], ["Ref", "Action"], ["1", "Review"]])

    assert read_contained(saved(tmp_path, data)) == read_document(data, "plan.xlsx")


def test_a_contained_reading_refuses_in_the_same_words(tmp_path):
    with pytest.raises(DocumentRefused, match="This is a picture"):
        read_contained(saved(tmp_path, b"\x89PNG" + bytes(range(256))))


def test_a_file_over_the_limit_is_not_even_opened(tmp_path):
    path = saved(tmp_path, b"")
    with path.open("r+b") as file:
        file.truncate(50_000_000_000)

    with pytest.raises(DocumentRefused, match=r"has 50,000\.0 MB"):
        read_contained(path)


@pytest.mark.parametrize("name", ["lost.docx", "", "folder"])
def test_what_is_no_file_is_refused(tmp_path, name):
    (tmp_path / "folder").mkdir()

    with pytest.raises(DocumentRefused, match="There is no file"):
        read_contained(tmp_path / name)


def test_a_file_that_cannot_be_opened_is_refused():
    with pytest.raises(DocumentRefused, match="could not be opened"):
        read_contained(Path("/proc/self/mem"))


def test_a_reading_that_fills_the_memory_is_refused(tmp_path):
    many = saved(tmp_path, b"Review\n" * 400_000, "plan.txt")

    with pytest.raises(DocumentRefused, match="damaged or very unusual"):
        read_contained(many, Limits(memory_bytes=60_000_000))


def test_a_reading_that_takes_too_long_is_refused(tmp_path):
    many = saved(tmp_path, b"Review\n" * 3_000_000, "plan.txt")

    with pytest.raises(DocumentRefused, match="takes too long to read"):
        read_contained(many, Limits(seconds=-1.999))


def test_the_current_folder_has_no_say_in_what_is_run(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)

    assert read_contained(saved(tmp_path, TEXT, "plan.txt")).blocks[0].text == "Improvement plan"


def test_starting_a_contained_reading_loads_no_reader():
    heavy = [
        "lxml",
        "docx",
        "pdfplumber",
        "pypdfium2",
        "openpyxl",
        "typst",
        "xlsxwriter",
        "difflib",
    ]
    code = (
        "import sys, goldenthread.documents.reading, goldenthread.documents.writing;"
        f"print([name for name in {heavy} if name in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "[]"


def test_every_document_is_read_again_the_same():
    first, second = (read_document(TEXT, "plan.txt") for _ in range(2))

    assert first == second
    assert all(isinstance(block, Prose) for block in first.blocks)
