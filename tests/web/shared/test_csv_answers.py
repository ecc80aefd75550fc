"""Tables to take away, in which a spreadsheet finds nothing to run."""

import csv
import io

from goldenthread.web.shared.csv_answers import csv_answer


def rows_of(answer) -> list[list[str]]:
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_rows_come_as_they_are_with_their_headings():
    answer = csv_answer("log.csv", ["Who", "What"], [["Åsa", 'said "yes", twice'], [None, 7]])

    assert rows_of(answer) == [["Who", "What"], ["Åsa", 'said "yes", twice'], ["None", "7"]]
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="log.csv"'


def test_excel_is_told_the_encoding():
    assert b"".join(csv_answer("log.csv", ["Who"], []).streaming_content).startswith(
        b"\xef\xbb\xbf"
    )


def test_formulas_are_made_plain_text():
    formulas = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\tx"]

    answer = csv_answer("log.csv", ["What"], [[formula] for formula in formulas])

    assert rows_of(answer)[1:] == [[f"'{formula}"] for formula in formulas]
