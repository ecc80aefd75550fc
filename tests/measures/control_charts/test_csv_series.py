"""CSV files that can be charted, and what is said of those that cannot."""

import datetime

import pytest

from goldenthread.measures.control_charts.csv_series import SeriesRefused, points_from_csv
from goldenthread.measures.control_charts.series import Point

JANUARY = Point(datetime.date(2025, 1, 1), 84.5)
FEBRUARY = Point(datetime.date(2025, 2, 1), -3.0)


@pytest.mark.parametrize(
    "text",
    [
        "date,value\n2025-01-01,84.5\n2025-02-01,-3\n",
        "\ufeffDate,Value\r\n2025-01-01,84.5\r\n2025-02-01,-3\r\n",
        " date , value \n\n01/01/2025, 84.50 \n1/2/2025,-3.0\n\n",
        '"date","value"\n"2025-01-01","84.5"\n"2025-02-01","-3e0"',
    ],
)
def test_values_are_read_as_spreadsheets_write_them(text):
    assert points_from_csv(text.encode()) == (JANUARY, FEBRUARY)


def test_a_date_without_a_value_is_a_missing_value():
    assert points_from_csv(b"date,value\n2025-01-01,84.5\n2025-02-01,\n") == (JANUARY,)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "The file is empty. Its first line must be: date,value"),
        (b"\n \n", "The file is empty. Its first line must be: date,value"),
        (b"date,value\n", "Line 1: no value follows. Add a line such as: 2026-03-01,84.5"),
        (
            b"date,value\n2025-01-01,\n",
            "Line 2: no value follows. Add a line such as: 2026-03-01,84.5",
        ),
        (
            b"2025-01-01,84.5\n",
            "Line 1: the headings are missing. The first line must be: date,value",
        ),
        (b"month,rate\n", "Line 1: the headings are “month,rate”, and must be: date,value"),
        (b"date;value\n", "Line 1: the headings are “date;value”, and must be: date,value"),
        (
            b"date,value\n2025-01-01,84\n2025-02-01,n/a\n",
            "Line 3: “n/a” is no number. Write it as 84.5, or leave it empty where there is none.",
        ),
        (
            b"date,value\n2025-01-01,nan\n",
            "Line 2: “nan” is no number. Write it as 84.5, or leave it empty where there is none.",
        ),
        (
            b"date,value\n2025-01-01,1e13\n",
            "Line 2: “1e13” is no number. Write it as 84.5, or leave it empty where there is none.",
        ),
        (
            b"date,value\n2025-02-30,84\n",
            "Line 2: “2025-02-30” is no date. Write it as 2026-03-01 or 01/03/2026.",
        ),
        (
            b"date,value\n31/02/2025,84\n",
            "Line 2: “31/02/2025” is no date. Write it as 2026-03-01 or 01/03/2026.",
        ),
        (
            b"date,value\nMar 25,84\n",
            "Line 2: “Mar 25” is no date. Write it as 2026-03-01 or 01/03/2026.",
        ),
        (
            b"date,value\n2025-01-01\n",
            "Line 2: there must be a date and a value, and here is 1 cell.",
        ),
        (
            b"date,value\n2025-01-01,1,234\n",
            "Line 2: there must be a date and a value, and here are 3 cells.",
        ),
        (
            b"date,value\n2025-01-01,84\n\n01/01/2025,85\n",
            "Line 4: 1 January 2025 stands on line 2 already. Keep the value that is right.",
        ),
        (
            b"date,value\n2025-01-01,\xa384\n",
            "Line 2: the file is not saved as UTF-8. In a spreadsheet, "
            "save it as “CSV UTF-8 (comma delimited)”.",
        ),
        (b"date,value\n\0\0\n", "Line 2: this is no text. Save the table as CSV."),
        (
            b'date,value\n2025-01-01,"84',
            "Line 2: this is no row of a CSV file. Look for a stray quotation mark.",
        ),
    ],
)
def test_what_cannot_be_charted_is_said_with_its_line(data, told):
    with pytest.raises(SeriesRefused) as refused:
        points_from_csv(data)

    assert str(refused.value) == told


def test_what_stands_there_is_cut_short():
    with pytest.raises(SeriesRefused, match=r"“x{40}…” is no number"):
        points_from_csv(b"date,value\n2025-01-01," + b"x" * 90)


def test_more_values_than_an_eye_can_see_are_refused():
    start = datetime.date(1950, 1, 1)
    lines = (f"{start + datetime.timedelta(days=number)},1\n" for number in range(10_001))

    with pytest.raises(SeriesRefused, match="Line 10002: a chart holds 10,000 values at most"):
        points_from_csv(("date,value\n" + "".join(lines)).encode())
