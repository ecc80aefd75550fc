"""`goldenthread measures list`."""

import json

from goldenthread.measures.evaluating import all_measures
from tests.cli.calling import called


def test_every_measure_is_told_with_its_unit_direction_and_tables():
    finished = called("measures", "list", "--json")

    told = {one["id"]: one for one in json.loads(finished.stdout)["measures"]}
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert list(told) == list(all_measures())
    assert told["front_door.rereferrals_12m"] == {
        "id": "front_door.rereferrals_12m",
        "title": "Re-referrals within 12 months",
        "area": "front door",
        "unit": "percent",
        "good": "lower",
        "needs": ["ssd_cin_episodes"],
    }


def test_without_json_a_line_each_is_printed():
    finished = called("measures", "list")

    assert len(finished.stdout.decode().splitlines()) == len(all_measures())
