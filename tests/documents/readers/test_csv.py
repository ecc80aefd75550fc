"""Values between commas, semicolons or tabs."""

import pytest

from goldenthread.documents.document import Place
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.csv import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.workbooks import only_table, texts, told

TABLE = [["Ref", "Action", "By when"], ["1.1", "Review", "31/03/2026"], ["1.2", "Visit", "TBC"]]


def read(text, encoding="utf-8"):
    return READER.read(text.encode(encoding), DEFAULT_LIMITS)


def written(delimiter):
    return "\n".join(delimiter.join(row) for row in TABLE)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_what_stands_between_the_values_is_found(delimiter):
    assert texts(only_table(read(written(delimiter)))) == TABLE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_is_read(encoding):
    text = "Ref,Action\n1,Review – “every” referral"

    assert only_table(read(text, encoding)).rows[1].cells[1].text == "Review – “every” referral"


def test_excel_s_own_word_for_the_delimiter_goes_first_and_is_no_value():
    table = only_table(read("sep=;\nRef;Action, lead\n1;Review, A\n2;Visit, B"))

    assert texts(table)[0] == ["Ref", "Action, lead"]


def test_lines_and_quotes_inside_a_value_belong_to_it():
    document = read('Plan,,\n\nRef,Action,Lead\n1,"Agree:\n- Review\n- Say ""no""",A\n2,Visit,B\n')

    table = only_table(document)
    assert told(document)[0] == ("paragraph", "Plan")
    assert [(block.marker, block.text) for block in table.rows[1].cells[1].blocks] == [
        ("", "Agree:"),
        ("-", "Review"),
        ("-", 'Say "no"'),
    ]
    assert table.rows[1].cells[1].place == Place(row=4, column=2, line=4)
    assert table.rows[2].places == (Place(row=5, line=7),)
    assert document.blocks[0].place == Place(row=1, column=1, line=1)


@pytest.mark.parametrize("rows", [3, 9_000])
def test_a_quotation_mark_that_is_never_closed_swallows_nothing(rows):
    text = 'Ref,Action\n1,"Review' + "\n2,Visit every family" * rows + '\n3,"A, and B"'

    table = only_table(read(text))

    assert len(table.rows) == rows + 3
    assert table.rows[1].cells[1].text == '"Review'
    assert table.rows[-1].cells[1].text == "A, and B"
    assert table.rows[-1].cells[1].place.line == rows + 3


def test_after_many_faults_every_mark_is_taken_as_it_stands():
    text = "Ref,Action" + '\n1,"Visit" them' * 50

    assert [row.cells[1].text for row in only_table(read(text)).rows[1:]] == ['"Visit" them'] * 50


def test_one_column_is_prose():
    assert told(read("Review\nVisit")) == [("paragraph", "Review"), ("paragraph", "Visit")]


@pytest.mark.parametrize(
    ("text", "name", "fits"),
    [
        (written(","), "plan.csv", True),
        (written(","), "plan", True),
        (written(";"), "plan.dat", True),
        (written("\t"), "plan.tsv", True),
        (written("\t"), "plan.txt", False),
        (written("|"), "plan.md", False),
        ("Ref,Action\n1,Review, or not\n2", "plan.csv", True),
        ("Ref,Action\n1,Review, or not\n2", "plan.txt", False),
        ("Dear all, please read.\nYours, Jo\nHead, MASH", "letter.txt", False),
        ("One line, of, text", "letter", False),
        ("No table at all", "plan.csv", False),
        ("", "plan.csv", False),
        ("%PDF-1.7,1,2\n%,1,2\n%,1,2", "plan.csv", False),
    ],
)
def test_tables_are_told_from_text(text, name, fits):
    assert READER.fits(text.encode(), name) is fits


def test_binary_data_does_not_fit():
    assert not READER.fits(b"a,b,c\n" * 3 + bytes(100), "plan.csv")
    assert not READER.fits(b"a,b,c\n" * 900 + b"\0", "plan.csv")


def test_too_many_values_are_refused():
    with pytest.raises(DocumentRefused, match="more than 5 filled cells"):
        READER.read(written(",").encode(), Limits(cells=5))
