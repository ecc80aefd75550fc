"""A load settled: what is written for each table, and what is said of the rest."""

from pathlib import Path

from goldenthread.childdata.settling import UnreadCount, Wishes
from goldenthread.childdata.staging import Staging
from tests.factories.child_tables import STAMP, rows_of, settle


def _staged(tmp_path: Path) -> Staging:
    staging = Staging(tmp_path)
    rows = [
        (2, ("1", "2024-01-05", "MOB", "Ann")),
        (3, ("2", "soon", "WALK", "Ben")),
        (4, ("3", "later", "MOB", None)),
    ]
    staging.take_rows("ext_visits", ["vis_id", "vis_on", "vis_need", "vis_name"], rows, STAMP)
    return staging


def test_what_could_not_be_read_is_kept_with_its_place(tmp_path: Path):
    load = settle(_staged(tmp_path), tmp_path / "settled")

    assert sorted(rows_of(load.unread)) == [
        ("ext_visits", "ssd", "visits.csv", 3, "vis_need", "not_in_code_set", "WALK"),
        ("ext_visits", "ssd", "visits.csv", 3, "vis_on", "not_a_date", "soon"),
        ("ext_visits", "ssd", "visits.csv", 4, "vis_on", "not_a_date", "later"),
    ]
    assert load.unread_counts == (
        UnreadCount("ext_visits", "vis_need", "not_in_code_set", "ssd", 1),
        UnreadCount("ext_visits", "vis_on", "not_a_date", "ssd", 2),
    )


def test_a_row_with_an_unreadable_value_stays(tmp_path: Path):
    load = settle(_staged(tmp_path), tmp_path / "settled")

    assert load.tables[0].rows == 3


def test_names_are_not_kept_unless_asked_for(tmp_path: Path):
    load = settle(_staged(tmp_path), tmp_path / "settled")

    assert load.tables[0].columns == ("vis_id", "vis_on", "vis_need")
    assert load.dropped == ("ext_visits.vis_name",)
    assert "Ann" not in str(rows_of(load.tables[0].path))


def test_names_are_kept_where_an_authority_asks(tmp_path: Path):
    load = settle(_staged(tmp_path), tmp_path / "settled", Wishes(keep_names=True))

    assert rows_of(load.tables[0].path, "vis_name") == [("Ann",), ("Ben",), (None,)]
    assert load.dropped == ()


def test_a_file_of_names_alone_leaves_its_rows_with_nothing_in_them(tmp_path: Path):
    staging = Staging(tmp_path)
    staging.take_rows("ext_visits", ["vis_name"], [(2, ("Ann",))], STAMP)

    load = settle(staging, tmp_path / "settled")

    assert (load.tables[0].rows, load.tables[0].columns) == (1, ())
    assert rows_of(load.tables[0].path, "gt_row") == [(2,)]
