"""Days and times in the forms they are printed in."""

import datetime
from pathlib import Path

import pytest

from tests.factories.child_tables import settled_values

DAY = datetime.date(2024, 1, 5)


@pytest.mark.parametrize(
    "printed",
    [
        "2024-01-05",
        " 2024-01-05 ",
        "2024-01-05 00:00:00",
        "2024-01-05 00:00:00.0000000",
        "2024-01-05T10:00:00Z",
        "2024/1/5",
        "20240105",
        "05/01/2024",
        "5/1/2024",
        "5/1/2024 0:00",
        "05.01.2024",
        "05/01/24",
        "5-Jan-24",
        "05-JAN-2024",
        "5 January 2024",
        "5th January 2024",
        "Friday, 5 January 2024",
        "Jan  5 2024 12:00AM",
        "Jan 5, 2024",
        "45296",
        "45296.0",
        "45296.75",
    ],
)
def test_a_day_is_read_however_it_is_printed(tmp_path: Path, printed: str):
    assert settled_values(tmp_path, "vis_on", [printed]) == ([DAY], [])


@pytest.mark.parametrize(
    "printed", ["2024-01-05 14:30:00", "05/01/2024 14:30", "5-Jan-2024 2:30 PM", "45296.6041667"]
)
def test_a_time_is_kept_however_it_is_printed(tmp_path: Path, printed: str):
    values, unread = settled_values(tmp_path, "vis_at", [printed])

    assert abs(values[0] - datetime.datetime(2024, 1, 5, 14, 30)) < datetime.timedelta(seconds=2)
    assert unread == []


def test_a_moment_with_no_time_is_midnight(tmp_path: Path):
    values, _ = settled_values(tmp_path, "vis_at", ["2024-01-05", "05/01/2024", "5 Jan 2024"])

    assert values == [datetime.datetime(2024, 1, 5)] * 3


def test_two_figures_for_a_year_turn_at_the_pivot(tmp_path: Path):
    values, _ = settled_values(tmp_path, "vis_on", ["01/02/39", "01/02/40"])

    assert values == [datetime.date(2039, 2, 1), datetime.date(1940, 2, 1)]


def test_null_dates_are_blank_and_no_fault(tmp_path: Path):
    printed = ["1900-01-01", "1900-01-01 00:00:00", "01/01/1900", "9999-12-31", "31-Dec-9999"]

    assert settled_values(tmp_path, "vis_on", printed) == ([None] * 5, [])
    (tmp_path / "at").mkdir()
    assert settled_values(tmp_path / "at", "vis_at", printed) == ([None] * 5, [])


def test_what_is_no_day_is_blank_and_kept_as_a_fault(tmp_path: Path):
    printed = ["32/01/2024", "2024-13-01", "29/02/2023", "soon", "12/2024", "0024-01-05", "1234"]

    assert settled_values(tmp_path, "vis_on", printed) == ([None] * 7, printed)


def test_plain_and_rare_forms_of_one_column_are_all_read(tmp_path: Path):
    values, unread = settled_values(tmp_path, "vis_on", ["2024-01-05", "5-Jan-24", "soon", None])

    assert values == [DAY, DAY, None, None]
    assert unread == ["soon"]
