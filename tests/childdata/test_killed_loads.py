"""A load killed at any moment leaves the store as it was, or with the whole of the new snapshot."""

import datetime
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.store.verifying import verify
from tests.factories.child_stores import MAY, extract, people, rows_at

_MOMENTS = 100


@pytest.fixture
def loads():
    """Asks the process of `killed_loads` for one load after another."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.childdata.killed_loads"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.readline()

    def one(**told: Any) -> dict[str, Any]:
        process.stdin.write(json.dumps(told) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield one
    process.stdin.close()
    process.wait(timeout=10)
    process.stdout.close()


def _extract(tmp_path: Path, number: int) -> Path:
    """As many people as the number says, and a visit table to take some time."""
    ids = [f"P{each}" for each in range(number)]
    visits = "\n".join(
        ["civi_cin_visit_id,civi_cin_visit_date", *(f"V{each},2026-01-05" for each in range(300))]
    )
    families = "\n".join(
        ["fami_table_id,fami_family_id,fami_person_id", *(f"T{one},F,{one}" for one in ids)]
    )
    return extract(
        tmp_path / f"extract-{number}",
        ssd_person=people(*ids),
        ssd_family=families,
        ssd_cin_visits=visits,
    )


def test_a_load_killed_at_100_moments_leaves_a_whole_store_each_time(tmp_path: Path, loads):
    store = Store(tmp_path / "store")
    chance = random.Random(5)
    whole = loads(store=str(store.folder), extract=str(_extract(tmp_path, 1)), day=str(MAY))
    latest = whole["took"]
    people_in = {store.ids()[0]: 1}
    outcomes = []

    for number in range(2, _MOMENTS + 2):
        day = MAY + datetime.timedelta(days=number)
        folder = _extract(tmp_path, number)
        after = chance.uniform(0, latest)
        loads(store=str(store.folder), extract=str(folder), day=str(day), after=after)

        new = set(store.ids()) - people_in.keys()
        people_in |= dict.fromkeys(new, number)
        outcomes.append(len(new))
        # However busy the machine is, about one in five is to be whole before it is killed.
        latest *= 0.9 if new else 1.03
        assert set(store.ids()) == people_in.keys()
        asked = rows_at(store, day, "SELECT count(*) FROM ssd_person")
        assert asked == [(max(people_in.values()),)]

    assert verify(store).faults == ()
    assert set(outcomes) == {0, 1}
