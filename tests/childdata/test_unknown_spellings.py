"""Spellings that stand for no code yet."""

import pytest

from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.unknown_spellings import (
    UnknownSpelling,
    code_set_of,
    unknown_spellings,
)
from tests.factories.child_stores import JULY, JUNE, MAY, loaded

PEOPLE = "pers_person_id,pers_sex\nA,Girl child\nB,Boy child\nC,Girl child\nD,F"


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


def test_the_newest_load_tells_its_spellings_those_in_most_rows_first(store, tmp_path):
    loaded(store, MAY, tmp_path / "may", ssd_person="pers_person_id,pers_sex\nA,Lass")
    loaded(store, JUNE, tmp_path / "june", ssd_person=PEOPLE)

    assert unknown_spellings(store, store.manifests()) == [
        UnknownSpelling("ssd_person.pers_sex", "Girl child", 2),
        UnknownSpelling("ssd_person.pers_sex", "Boy child", 1),
    ]


def test_a_load_in_which_all_was_read_has_none(store, tmp_path):
    loaded(store, JULY, tmp_path / "july", ssd_person="pers_person_id,pers_sex\nA,F")

    assert unknown_spellings(store, store.manifests()) == []
    assert unknown_spellings(store, []) == []


def test_a_value_that_is_no_day_is_no_spelling(store, tmp_path):
    loaded(store, MAY, tmp_path / "may", ssd_person="pers_person_id,pers_dob\nA,never")

    assert unknown_spellings(store, store.manifests()) == []


def test_a_column_has_the_codes_of_its_set_and_others_have_none():
    assert code_set_of("ssd_person.pers_sex").id == "sex"
    assert code_set_of("ssd_person.pers_dob") is None
    assert code_set_of("ssd_person.shoe_size") is None
    assert code_set_of("nonsense") is None
