"""Results as tidy rows."""

import datetime

import pytest
from pyarrow import parquet

from goldenthread.core.periods import Period
from goldenthread.measures.measure import Unit
from goldenthread.measures.result_rows import csv_of, row_of, write_parquet
from goldenthread.measures.running import Result
from goldenthread.measures.value import value_of

PERIOD = Period(datetime.date(2025, 4, 1), datetime.date(2026, 3, 31))
RESULT = Result("cp.x", PERIOD, value_of(Unit.PERCENT, 1, 3), "team", "T1")
NONE = Result("cp.y", PERIOD, None, missing=("ext_meeting",))


def test_a_result_is_one_row():
    assert row_of(RESULT) == {
        "measure": "cp.x",
        "period_start": "2025-04-01",
        "period_end": "2026-03-31",
        "by": "team",
        "group": "T1",
        "numerator": 1,
        "denominator": 3,
        "value": 33.3,
    }


def test_what_is_not_available_has_no_numbers_and_says_what_is_missing():
    told = row_of(NONE)

    assert (told["numerator"], told["value"], told["missing"]) == (None, None, ["ext_meeting"])


def test_csv_has_a_heading_row_and_empty_cells_for_what_is_empty():
    lines = csv_of([row_of(RESULT), row_of(NONE)]).decode("utf-8-sig").splitlines()

    assert lines == [
        "measure,period_start,period_end,by,group,numerator,denominator,value",
        "cp.x,2025-04-01,2026-03-31,team,T1,1,3,33.3",
        "cp.y,2025-04-01,2026-03-31,,,,,",
    ]


def test_parquet_has_days_as_days_and_numbers_as_numbers(tmp_path):
    path = tmp_path / "results.parquet"

    write_parquet([row_of(RESULT), row_of(NONE)], path)

    first, second = parquet.read_table(path).to_pylist()
    assert (first["period_end"], first["value"]) == (PERIOD.end, pytest.approx(33.3))
    assert second["numerator"] is None
