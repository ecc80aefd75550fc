"""Dates as covers print them."""

import datetime

import pytest

from goldenthread.inspections.dates import day_in, is_only_dates, spans_in


def told(text):
    return [f"{span.start} {span.end}" for span in spans_in(text)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("18 March 2014 – 09 April 2014", ["2014-03-18 2014-04-09"]),
        ("6 to 30 July 2015", ["2015-07-06 2015-07-30"]),
        ("14 January – 4 February 2015", ["2015-01-14 2015-02-04"]),
        ("9–24 November 2017", ["2017-11-09 2017-11-24"]),
        ("6 March 2017–30 March 2017", ["2017-03-06 2017-03-30"]),
        ("8 December - 20 January 2015", ["2014-12-08 2015-01-20"]),
        ("3rd to 7th of June 2019", ["2019-06-03 2019-06-07"]),
        ("Monday 3 to Friday 7 June 2019", ["2019-06-03 2019-06-07"]),
        ("12/03/2014 - 14/03/2014", ["2014-03-12 2014-03-14"]),
        ("1 and 2 March 2023", ["2023-03-01 2023-03-02"]),
        ("14, 15 and 16 May 2019", ["2019-05-14 2019-05-16"]),
        ("16 September 2014 – 8 October", ["2014-09-16 2014-10-08"]),
        ("5 May 2021", ["2021-05-05 2021-05-05"]),
        (
            "5 to 9 December 2022 and 14 to 15 February 2023",
            ["2022-12-05 2022-12-09", "2023-02-14 2023-02-15"],
        ),
        (
            "5 to 9 December 2022 and 14 to 15 February",
            ["2022-12-05 2022-12-09", "2023-02-14 2023-02-15"],
        ),
        (
            "5 December 2022 to 9 January 2023 and 14 to 15 February",
            ["2022-12-05 2023-01-09", "2023-02-14 2023-02-15"],
        ),
        ("9 May 2014 and 12 May", ["2014-05-09 2014-05-09", "2014-05-12 2014-05-12"]),
        ("1 0 to 1 9 June 2018", ["2018-06-10 2018-06-19"]),
        ("10 to 19 June 20 18", ["2018-06-10 2018-06-19"]),
        ("4 to 8 Febuary 2019", ["2019-02-04 2019-02-08"]),
        ("24 – 28 June 20131", ["2013-06-24 2013-06-28"]),
        ("6 to 30 July 2015 1", ["2015-07-06 2015-07-30"]),
    ],
)
def test_spans_of_days_are_read_with_what_is_said_only_once(text, spans):
    assert told(text) == spans


@pytest.mark.parametrize(
    "text",
    [
        "",
        "March 2014",
        "31 February 2015",
        "12/13/2014",
        "4 to 5",
        "4 to 8 Monday 2019",
        "9 May 2014 to 2 May 2014",
    ],
)
def test_what_is_no_real_date_or_runs_backwards_gives_no_span(text):
    assert told(text) == []


def test_the_first_whole_date_of_a_text_is_found():
    assert day_in("Report published: 13 June 2017") == datetime.date(2017, 6, 13)
    assert day_in("on 3/4/2017, not 2018") == datetime.date(2017, 4, 3)
    assert day_in("5 June") is None
    assert day_in("31 June 2017") is None


def test_lines_of_dates_are_told_from_others():
    assert is_only_dates("15 February 2023 and 2 March")
    assert not is_only_dates("15 February 2023 was a Wednesday of rain")
