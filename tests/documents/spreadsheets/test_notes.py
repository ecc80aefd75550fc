"""Comments, text boxes and Excel tables of a worksheet, as Excel writes them."""

import io
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table as ExcelTable

from tests.factories.workbooks import only_table, read, saved, told, tracker

RELATION = "http://schemas.microsoft.com/office/2017/10/relationships"
THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def threaded(data, comments):
    """The workbook with comments of the new kind, and the people who wrote them."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            for part, kind, target in (
                (
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    "threadedComment",
                    "../threadedComments/t.xml",
                ),
                ("xl/_rels/workbook.xml.rels", "person", "persons/person.xml"),
            ):
                if name == part:
                    more = f'<Relationship Id="new" Type="{RELATION}/{kind}" Target="{target}"/>'
                    text = text.replace(b"</Relationships>", more.encode() + b"</Relationships>")
            new.writestr(name, text)
        said = "".join(
            f'<threadedComment ref="{ref}" personId="{by}"><text>{text}</text></threadedComment>'
            for ref, by, text in comments
        )
        new.writestr(
            "xl/threadedComments/t.xml",
            f'<ThreadedComments xmlns="{THREADS}">{said}</ThreadedComments>',
        )
        new.writestr("xl/persons/person.xml",
                     f'<personList xmlns="{THREADS}"><person id="p1" displayName="Jo"/></personList>')  # fmt: skip
    return file.getvalue()


def commented(text, author="Jo"):
    def change(sheet):
        sheet["A1"].comment = Comment(text, author)

    return tracker([["Ref", "Action"]], change)


def test_a_comment_begins_without_the_author_s_name_that_excel_repeats():
    assert told(read(commented("Jo:\nAsk the board")))[-1] == (
        "paragraph",
        "Comment by Jo on A1: Ask the board",
    )


def test_a_comment_without_words_is_none():
    document = read(commented("Jo:"))

    assert len(document.blocks) == 1
    assert document.warnings == ()


def test_threaded_comments_stand_for_the_old_ones_that_point_to_them():
    data = threaded(
        commented("[Threaded comment]\n\nYour version of Excel allows you to read this"),
        [("A1", "p1", "Ask the board"), ("B1", "p9", "Done"), ("B1", "p1", " ")],
    )

    assert told(read(data))[1:] == [
        ("paragraph", "Comment by Jo on A1: Ask the board"),
        ("paragraph", "Comment on B1: Done"),
    ]


def test_an_excel_table_without_headings_marks_none():
    workbook = openpyxl.Workbook()
    workbook.active.append(["1", "Review"])
    workbook.active.append(["2", "Visit"])
    table = ExcelTable(displayName="Actions", ref="A1:B2", headerRowCount=0)
    table._initialise_columns()
    workbook.active.add_table(table)

    assert only_table(read(saved(workbook))).header_rows == 0
