"""Rows on their way from a loader to their types."""

import dataclasses
from pathlib import Path

import duckdb
import pytest

from goldenthread.childdata.loaders.loader import Source
from goldenthread.childdata.staging import Staging
from tests.factories.child_tables import STAMP, rows_of, settle


def test_rows_taken_one_by_one_keep_their_number_and_stamp(tmp_path: Path):
    staging = Staging(tmp_path)
    staging.take_rows("ext_visits", ["vis_id", "vis_note"], [(7, ("1", "a"))], STAMP)
    staging.take_rows("ext_visits", ["vis_id", "vis_note"], [(9, ("2", None))], STAMP)

    load = settle(staging, tmp_path / "settled")

    kept = rows_of(load.tables[0].path, "vis_id, vis_note, gt_source, gt_file, gt_row, gt_form")
    assert kept == [
        ("1", "a", "ssd", "visits.csv", 7, "event"),
        ("2", None, "ssd", "visits.csv", 9, "event"),
    ]


def test_rows_keep_whatever_text_they_hold(tmp_path: Path):
    texts = ['say "no"', "one\ntwo\r\nthree", "a,b;c\td", "x\x1fy", "end\\", "nil\0"]
    staging = Staging(tmp_path)
    rows = [(number, (str(number), text)) for number, text in enumerate(texts)]
    staging.take_rows("ext_visits", ["vis_id", "vis_note"], rows, STAMP)

    load = settle(staging, tmp_path / "settled")

    kept = [note for _, note in rows_of(load.tables[0].path, "vis_id, vis_note")]
    assert kept == [*texts[:-1], "nil"]


def test_rows_of_another_length_than_their_columns_are_a_mistake(tmp_path: Path):
    staging = Staging(tmp_path)

    with pytest.raises(ValueError, match="argument 2"):
        staging.take_rows("ext_visits", ["vis_id", "vis_note"], [(1, ("1",))], STAMP)


def test_more_rows_than_a_batch_all_arrive_in_order(tmp_path: Path):
    staging = Staging(tmp_path)
    rows = ((number, (str(number),)) for number in range(45_001))
    staging.take_rows("ext_visits", ["vis_id"], rows, STAMP)

    load = settle(staging, tmp_path / "settled")

    assert load.tables[0].rows == 45_001
    assert rows_of(load.tables[0].path, "vis_id")[-1] == ("45000",)


def test_a_parquet_file_is_read_whatever_its_types(tmp_path: Path):
    path = tmp_path / "visits.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT 1 AS id, DATE '2024-01-05' AS day, true AS seen, 3.0 AS minutes) "
            f"TO '{path}'"
        )
    staging = Staging(tmp_path)
    columns = {"id": "vis_id", "day": "vis_on", "seen": "vis_seen", "minutes": "vis_minutes"}
    staging.take_parquet("ext_visits", columns, path, STAMP)

    load = settle(staging, tmp_path / "settled")

    kept = rows_of(load.tables[0].path, "vis_id, CAST(vis_on AS VARCHAR), vis_seen, vis_minutes")
    assert kept == [("1", "2024-01-05", True, 3)]


def test_a_parquet_file_may_say_which_row_each_of_its_rows_was(tmp_path: Path):
    path = tmp_path / "visits.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT 12 AS line, 'a' AS id) TO '{path}'")
    staging = Staging(tmp_path)
    staging.take_parquet("ext_visits", {"id": "vis_id", "line": "gt_row"}, path, STAMP)

    load = settle(staging, tmp_path / "settled")

    assert rows_of(load.tables[0].path, "vis_id, gt_row") == [("a", 12)]


def test_files_of_one_table_unite_and_sources_stay_apart(tmp_path: Path):
    staging = Staging(tmp_path)
    other = dataclasses.replace(STAMP, source=Source.ANNEX_A)
    staging.take_rows("ext_visits", ["vis_id"], [(2, ("1",))], STAMP)
    staging.take_rows("ext_visits", ["vis_id", "vis_note"], [(2, ("2", "a"))], STAMP)
    staging.take_rows("ext_visits", ["vis_id"], [(2, ("3",))], other)

    load = settle(staging, tmp_path / "settled")

    assert [(one.source, one.rows) for one in load.tables] == [
        (Source.SSD, 2),
        (Source.ANNEX_A, 1),
    ]
    assert rows_of(load.tables[0].path, "vis_id, vis_note") == [("1", None), ("2", "a")]
