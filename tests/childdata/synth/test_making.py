"""Making up an authority in every form at once, of years with rules of their own."""

import csv
import datetime
import hashlib

import pytest
from lxml import etree

from goldenthread.childdata.synth.authority import Wanted
from goldenthread.childdata.synth.making import Forms, make_up

AHEAD = Wanted(children=450, years=3, seed=21, until=datetime.date(2027, 3, 31))
BACK = Wanted(children=250, years=2, seed=22, until=datetime.date(2023, 3, 31))


def forms(folder):
    return Forms(folder / "ssd", folder / "a.xlsx", folder / "903", folder / "cin.xml")


def rows(path):
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


@pytest.fixture(scope="module")
def ahead(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ahead")
    make_up(AHEAD, forms(folder))
    return folder


@pytest.fixture(scope="module")
def back(tmp_path_factory):
    folder = tmp_path_factory.mktemp("back")
    make_up(BACK, forms(folder))
    return folder


def test_every_form_is_written_and_the_same_again(tmp_path):
    small = Wanted(children=40, years=2, seed=3, until=datetime.date(2026, 3, 31))
    found = []
    for name in ("one", "other"):
        make_up(small, forms(tmp_path / name))
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        found.append(
            {
                str(path.relative_to(tmp_path / name)): hashlib.sha256(
                    path.read_bytes()
                ).hexdigest()
                for path in files
            }
        )

    assert found[0] == found[1]
    assert {"a.xlsx", "cin.xml", "903/header.csv", "ssd/ssd_person.csv"} <= set(found[0])


def test_only_the_dataset_is_written_where_nothing_else_is_asked_for(tmp_path):
    small = Wanted(children=20, years=1, seed=3, until=datetime.date(2026, 3, 31))

    made = make_up(small, Forms(tmp_path / "ssd"), with_faults=False)

    assert (made.children, made.faults) == (20, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["ssd"]


def test_progress_is_told_up_to_the_last_child(tmp_path):
    small = Wanted(children=20, years=1, seed=3, until=datetime.date(2026, 3, 31))
    heard = []

    make_up(small, Forms(tmp_path), told=heard.append)

    assert heard == sorted(heard)
    assert heard[-1] == 20


def test_from_2026_the_census_has_pre_proceedings_and_the_return_deprivation_of_liberty(ahead):
    census = etree.parse(ahead / "cin.xml")

    assert census.findall(".//PreProceedingsandFGDM/PPStartDate")
    assert (ahead / "903" / "dolo.csv").is_file()
    assert not (ahead / "903" / "dolo_2025-26.csv").exists()


def test_returns_of_earlier_years_have_the_codes_of_their_time(back):
    sexes = {row["SEX"] for row in rows(back / "903" / "header.csv")}
    kinds = {row["PLACE"] for row in rows(back / "903" / "episodes.csv")}
    census = etree.parse(back / "cin.xml")

    assert sexes <= {"0", "1", "2"}
    assert not {"K3", "Z12", "Z13"} & kinds
    assert census.findall(".//GenderCurrent")
    assert not census.findall(".//Sex")
    assert not (back / "903" / "social_worker.csv").exists()


def test_workers_who_are_named_are_told_though_they_left_long_ago(ahead):
    workers = {row["prof_professional_id"] for row in rows(ahead / "ssd" / "ssd_professionals.csv")}
    named = {
        row["invo_professional_id"] for row in rows(ahead / "ssd" / "ssd_involvements.csv")
    } - {""}

    # But for those that a fault has spoilt.
    assert {one for one in named - workers if not one.endswith("9X")} == set()
