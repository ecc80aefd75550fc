"""The return on children in care: this year and the last, and no more of each than was known then."""

import csv
import datetime
import itertools

import pytest

from goldenthread.childdata.synth.writing.lives import lives_of
from goldenthread.childdata.synth.writing.ssda903 import Ssda903
from tests.childdata.synth.making_up import families, tables_of


@pytest.fixture(scope="module")
def modules(tmp_path_factory):
    folder = tmp_path_factory.mktemp("903")
    with Ssda903(folder, datetime.date(2026, 3, 31)) as files:
        for family in families():
            files.write(lives_of(family))
    return {
        path.stem: list(csv.DictReader(path.read_text("utf-8").splitlines()))
        for path in folder.iterdir()
    }


def test_every_child_in_care_in_the_year_has_a_header_and_episodes(modules):
    in_year = {
        row["clae_person_id"]
        for row in tables_of()["ssd_cla_episodes"]
        if (row["clae_cla_episode_ceased_date"] or "9999") >= "2025-04-01"
    }

    assert {row["CHILD"] for row in modules["episodes"]} == in_year
    assert {row["CHILD"] for row in modules["header"]} >= in_year


def test_last_years_files_know_nothing_of_this_year(modules):
    for row in modules["episodes_2024-25"]:
        for column in ("DECOM", "DEC"):
            day = row[column]
            assert not day or (day[6:], day[3:5]) < ("2025", "04")


def test_an_episode_that_is_open_has_no_reason_for_ending(modules):
    for row in modules["episodes"]:
        assert bool(row["DEC"]) == bool(row["REC"])


def test_a_reason_for_a_move_stands_only_where_a_move_follows(modules):
    rows = modules["episodes"]

    for row, after in itertools.pairwise(rows):
        if row["REASON_PLACE_CHANGE"]:
            assert after["CHILD"] == row["CHILD"]
            assert after["RNE"] in "PTBU"


def test_nobody_who_is_in_touch_has_no_accommodation(modules):
    for row in modules["oc3"]:
        assert (row["ACCOM"] == "0") == (row["IN_TOUCH"] not in ("YES", "RHOM"))
