"""What changed between what was known on two days."""

import dataclasses
import datetime
import random
from pathlib import Path

import pytest

from goldenthread.childdata.differing import (
    Change,
    ChangeCount,
    ChangedField,
    Differences,
    FieldCount,
    NotCompared,
)
from goldenthread.childdata.loaders.loader import Source
from goldenthread.childdata.store.snapshots import Store
from tests.factories.child_stores import JULY, JUNE, MAY, kept_as, loaded, people

_VISITS = "cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen"
_INVOLVED = (
    "invo_involvements_id,invo_person_id,invo_professional_team,invo_involvement_start_date,"
    "invo_involvement_end_date"
)


def _visits(*lines: str) -> str:
    return "\n".join([_VISITS, *lines])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Of four visits one is corrected, one is gone; one is added in time and one late."""
    store = Store(tmp_path / "store")
    loaded(
        store,
        MAY,
        tmp_path / "may",
        ssd_cin_visits=_visits("V1,A,2026-04-01,N", "V2,B,2026-04-02,Y", "V3,C,2026-04-03,Y"),
    )
    loaded(
        store,
        JUNE,
        tmp_path / "june",
        ssd_cin_visits=_visits(
            "V1,A,2026-04-11,Y", "V3,C,2026-04-03,Y", "V4,A,2026-05-20,Y", "V5,B,2026-04-20,N"
        ),
        ssd_involvements="\n".join(
            [
                _INVOLVED,
                "1,A,North,2025-01-01,2025-06-01",
                "2,A,South,2025-06-01,",
                "3,B,East,2025-01-01,",
                "4,B,West,2025-09-01,2025-10-01",
            ]
        ),
    )
    return store


def test_each_record_is_new_late_corrected_or_removed(store: Store):
    def day(month: int, number: int) -> datetime.date:
        return datetime.date(2026, month, number)

    with Differences(store, MAY, JUNE) as found:
        rows = list(found.rows())

    on, seen = "cinv_cin_visit_date", "cinv_cin_visit_seen"
    visits = "ssd_cin_visits"
    assert rows == [
        ChangedField(
            visits, Change.CORRECTED, "V1", "A", "South", day(4, 11), on, "2026-04-01", "2026-04-11"
        ),
        ChangedField(visits, Change.CORRECTED, "V1", "A", "South", day(4, 11), seen, "no", "yes"),
        ChangedField(visits, Change.LATE, "V5", "B", "East", day(4, 20), None, None, None),
        ChangedField(visits, Change.NEW, "V4", "A", "South", day(5, 20), None, None, None),
        ChangedField(visits, Change.REMOVED, "V2", "B", "East", day(4, 2), None, None, None),
    ]


def test_changes_are_counted_by_table_team_and_field(store: Store):
    with Differences(store, MAY, JUNE) as found:
        counts, fields = found.counts(), found.fields()

    visits = "ssd_cin_visits"
    assert counts == [
        ChangeCount(visits, "East", Change.LATE, 1),
        ChangeCount(visits, "East", Change.REMOVED, 1),
        ChangeCount(visits, "South", Change.CORRECTED, 1),
        ChangeCount(visits, "South", Change.NEW, 1),
    ]
    assert fields == [
        FieldCount(visits, "cinv_cin_visit_date", 1),
        FieldCount(visits, "cinv_cin_visit_seen", 1),
    ]


def test_a_table_of_one_position_alone_is_not_compared(store: Store):
    with Differences(store, MAY, JUNE) as found:
        assert found.compared == ["ssd_cin_visits"]
        assert found.not_compared == [
            NotCompared("ssd_involvements", "it is only in the later position")
        ]


def test_the_same_snapshot_does_not_differ(store: Store):
    with Differences(store, JUNE, JULY) as found:
        assert found.counts() == []
        assert found.compared == ["ssd_cin_visits", "ssd_involvements"]


def test_a_column_that_one_extract_lacks_is_no_correction(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "may", persons=people("A"))
    loaded(store, JUNE, tmp_path / "june", persons="pers_person_id,pers_sex\nA,F")

    with Differences(store, MAY, JUNE) as found:
        assert list(found.rows()) == []


def test_records_that_share_a_key_are_compared_in_their_order(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "may", persons=people("A", "A", "B"))
    loaded(store, JUNE, tmp_path / "june", persons=people("B", "A"))

    with Differences(store, MAY, JUNE) as found:
        assert [(one.change, one.key) for one in found.rows()] == [(Change.REMOVED, "A")]


def test_a_table_whose_key_was_not_given_is_not_compared(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "may", persons="pers_dob,pers_sex\n2015-01-05,F")
    loaded(store, JUNE, tmp_path / "june", persons="pers_dob,pers_sex\n2015-01-05,M")

    with Differences(store, MAY, JUNE) as found:
        assert found.not_compared == [NotCompared("ssd_person", "its key was not given both times")]


def test_a_table_that_came_from_another_source_is_not_compared(tmp_path: Path):
    store = Store(tmp_path / "store")
    manifest = loaded(store, JUNE, tmp_path / "june", persons=people("A")).manifest
    table = dataclasses.replace(manifest.tables[0], source=Source.ANNEX_A)
    kept_as(store, manifest.id, dataclasses.replace(manifest, known_at=MAY, tables=(table,)))

    with Differences(store, MAY, JUNE) as found:
        assert found.not_compared == [
            NotCompared("ssd_person", "it came from annex_a and then from ssd")
        ]


def test_a_child_born_long_ago_is_new_and_not_late(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "may", persons=people("A"))
    loaded(store, JUNE, tmp_path / "june", persons=people("A", "B"))

    with Differences(store, MAY, JUNE) as found:
        assert [one.change for one in found.rows()] == [Change.NEW]


def _slowly(before: dict[str, tuple[str, ...]], after: dict[str, tuple[str, ...]]) -> set[object]:
    """What differs, one record after another."""
    found: set[object] = {(Change.REMOVED, key, None) for key in before.keys() - after.keys()}
    for key, values in after.items():
        if key not in before:
            is_late = values[0] < MAY.isoformat()
            found.add((Change.LATE if is_late else Change.NEW, key, None))
            continue
        for column, was, now in zip(
            ("cinv_cin_visit_date", "cinv_cin_visit_seen"), before[key], values, strict=True
        ):
            if was != now:
                found.add((Change.CORRECTED, key, column))
    return found


@pytest.mark.parametrize("seed", range(3))
def test_the_database_finds_what_a_person_would_find_record_by_record(tmp_path: Path, seed: int):
    chance = random.Random(seed)

    def made() -> dict[str, tuple[str, ...]]:
        return {
            f"V{one}": (
                f"2026-0{chance.randint(4, 5)}-0{chance.randint(1, 3)}",
                chance.choice("YN"),
            )
            for one in range(60)
            if chance.random() < 0.8
        }

    def lines(visits: dict[str, tuple[str, ...]]) -> str:
        return _visits(*(f"{key},A,{','.join(values)}" for key, values in visits.items()))

    before, after = made(), made()
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "may", ssd_cin_visits=lines(before))
    loaded(store, JUNE, tmp_path / "june", ssd_cin_visits=lines(after))

    with Differences(store, MAY, JUNE) as found:
        assert {(one.change, one.key, one.column) for one in found.rows()} == _slowly(before, after)
