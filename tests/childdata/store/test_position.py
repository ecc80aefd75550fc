"""What was known on a day, table by table."""

import dataclasses
import datetime
import threading
from pathlib import Path

import duckdb
import pytest

from goldenthread.childdata.loaders.loader import Source
from goldenthread.childdata.store.manifest import Manifest
from goldenthread.childdata.store.position import Position, speakers
from goldenthread.childdata.store.snapshots import Store
from tests.factories.child_stores import JULY, JUNE, MAY, loaded, people, rows_at


def _two_months(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    family = "fami_table_id,fami_family_id,fami_person_id\n1,F,A"
    loaded(store, MAY, tmp_path / "may", ssd_person=people("A"), ssd_family=family)
    loaded(store, JUNE, tmp_path / "june", ssd_person=people("A", "B"))
    return store


def test_each_table_is_told_by_the_newest_snapshot_that_gives_it(tmp_path: Path):
    with Position(_two_months(tmp_path), JULY) as position:
        told = {table: one.known_at for table, one in position.speakers.items()}

    assert told == {"ssd_person": JUNE, "ssd_family": MAY}


def test_a_position_is_what_was_known_on_that_day(tmp_path: Path):
    store = _two_months(tmp_path)
    query = "SELECT count(*) FROM ssd_person"

    assert rows_at(store, MAY, query) == [(1,)]
    assert rows_at(store, JUNE - datetime.timedelta(days=1), query) == [(1,)]
    assert rows_at(store, JUNE, query) == [(2,)]


def test_before_the_first_snapshot_there_is_no_table(tmp_path: Path):
    with Position(_two_months(tmp_path), MAY - datetime.timedelta(days=1)) as position:
        assert position.speakers == {}


def _by(manifest: Manifest, source: Source, known_at: datetime.date) -> Manifest:
    tables = tuple(dataclasses.replace(one, source=source) for one in manifest.tables)
    return dataclasses.replace(manifest, tables=tables, known_at=known_at)


def test_a_more_trusted_source_speaks_though_another_is_newer(tmp_path: Path):
    manifest = _two_months(tmp_path).manifests()[0]
    told = [_by(manifest, Source.CIN_CENSUS, MAY), _by(manifest, Source.ANNEX_A, JUNE)]

    found = speakers(told, JULY)

    assert found["ssd_person"].file.source is Source.CIN_CENSUS


def test_an_empty_table_of_a_more_trusted_source_does_not_hide_rows(tmp_path: Path):
    manifest = _two_months(tmp_path).manifests()[0]
    full = _by(manifest, Source.ANNEX_A, MAY)
    empty = _by(manifest, Source.CIN_CENSUS, JUNE)
    empty = dataclasses.replace(
        empty, tables=tuple(dataclasses.replace(one, rows=0) for one in empty.tables)
    )

    assert speakers([full, empty], JULY)["ssd_person"].file.source is Source.ANNEX_A
    assert speakers([empty], JULY)["ssd_person"].file.source is Source.CIN_CENSUS


def test_of_two_loads_of_one_day_the_later_speaks(tmp_path: Path):
    store = Store(tmp_path / "store")
    later = datetime.datetime(2026, 7, 1, 18)
    loaded(store, MAY, tmp_path / "second", later, ssd_person=people("A", "B"))
    loaded(store, MAY, tmp_path / "first", ssd_person=people("A"))

    assert rows_at(store, MAY, "SELECT count(*) FROM ssd_person") == [(2,)]


def test_a_view_has_every_column_of_its_table_and_where_each_row_is_from(tmp_path: Path):
    store = _two_months(tmp_path)

    found = rows_at(
        store,
        MAY,
        "SELECT pers_person_id, pers_dob, pers_sex, gt_source, gt_file, gt_row FROM ssd_person",
    )

    assert found == [("A", datetime.date(2015, 1, 5), None, "ssd", "ssd_person.csv", 2)]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_csv('/etc/hostname')",
        "COPY (SELECT 1) TO '/tmp/out.csv'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
    ],
)
def test_a_position_reaches_nothing_outside_the_store(tmp_path: Path, statement: str):
    with Position(_two_months(tmp_path), JULY) as position, pytest.raises(duckdb.Error):
        position.cursor().execute(statement)


def test_threads_read_at_once_with_a_cursor_each(tmp_path: Path):
    found: list[object] = []
    with Position(_two_months(tmp_path), JULY) as position:

        def count() -> None:
            found.append(position.cursor().execute("SELECT count(*) FROM ssd_person").fetchone())

        threads = [threading.Thread(target=count) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert found == [(2,)] * 8
