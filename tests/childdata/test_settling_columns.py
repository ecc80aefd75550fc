"""What text becomes in each type of column."""

from pathlib import Path

import pytest

from goldenthread.childdata.settling import Wishes
from goldenthread.childdata.staging import Staging
from tests.factories.child_tables import STAMP, rows_of, settle, settled_values


def test_a_code_comes_before_a_null_word(tmp_path: Path):
    values, unread = settled_values(tmp_path, "vis_need", ["NONE", "NA", "None", "", "NULL", "n/a"])

    assert values == ["NONE", "NA", "NONE", None, None, None]
    assert unread == []


def test_a_code_is_known_in_any_case_by_an_alias_and_as_a_number(tmp_path: Path):
    values, _ = settled_values(tmp_path, "vis_need", [" mob", "Not asked", "1.0", "1"])

    assert values == ["MOB", "NA", "1", "1"]


def test_a_value_outside_a_closed_set_is_blank_and_kept_as_a_fault(tmp_path: Path):
    assert settled_values(tmp_path, "vis_need", ["WALK", "MOB"]) == ([None, "MOB"], ["WALK"])


def test_a_value_outside_an_open_set_stays(tmp_path: Path):
    values, unread = settled_values(tmp_path, "vis_place", ["home", " Library ", "N/A"])

    assert values == ["HOME", "Library", None]
    assert unread == []


@pytest.mark.parametrize("about", ["needs", "ext_visits.vis_need"])
def test_an_authority_says_what_its_own_words_mean(tmp_path: Path, about: str):
    wishes = Wishes(own_values={about: {"Walking ": "MOB", "not asked": "MOB"}})

    values, unread = settled_values(tmp_path, "vis_need", ["walking", "NOT ASKED", "x"], wishes)

    # What is an alias already stays one.
    assert values == ["MOB", "NA", None]
    assert unread == ["x"]


def test_minus_one_is_blank_in_identifiers_only(tmp_path: Path):
    (tmp_path / "note").mkdir()
    (tmp_path / "minutes").mkdir()

    assert settled_values(tmp_path, "vis_person_id", ["-1", "007"])[0] == [None, "007"]
    assert settled_values(tmp_path / "note", "vis_note", ["-1"])[0] == ["-1"]
    assert settled_values(tmp_path / "minutes", "vis_minutes", ["-1"])[0] == [-1]


def test_text_is_trimmed_and_null_words_are_blank(tmp_path: Path):
    texts = ["  said ", "None", "nan", "NaT", "#N/A", "SSD_PH", "PLACEHOLDER_DATA", "N/A", "NA"]

    values, unread = settled_values(tmp_path, "vis_note", texts)

    assert values == ["said", *[None] * 7, "NA"]
    assert unread == []


def test_yes_and_no_in_every_spelling(tmp_path: Path):
    texts = ["Y", "yes", "T", "TRUE", "1", "1.0", "N", "No", "f", "false", "0", "maybe", "NA"]

    values, unread = settled_values(tmp_path, "vis_seen", texts)

    assert values == [True] * 6 + [False] * 5 + [None, None]
    assert unread == ["maybe"]


def test_whole_numbers_are_not_rounded(tmp_path: Path):
    texts = ["30", "30.0", "1,200", "3.7", "half an hour", "N/A", ""]

    values, unread = settled_values(tmp_path, "vis_minutes", texts)

    assert values == [30, 30, 1200, None, None, None, None]
    assert unread == ["3.7", "half an hour"]


def test_numbers_with_a_fraction(tmp_path: Path):
    texts = ["3.7", "£1,200.50", "nan", "far", "inf"]

    values, unread = settled_values(tmp_path, "vis_miles", texts)

    assert values == [3.7, 1200.5, None, None, None]
    assert unread == ["far", "inf"]


def test_json_stays_as_it_is_written(tmp_path: Path):
    texts = ['{"A": "Y"}', "None", "{A"]

    assert settled_values(tmp_path, "vis_flags", texts) == (['{"A": "Y"}', None, None], ["{A"])


def test_a_number_that_means_unknown_is_blank_and_no_fault(tmp_path: Path):
    assert settled_values(tmp_path, "vis_miles", ["999.9", "999.90", "99"]) == (
        [None, None, 99.0],
        [],
    )


def test_a_value_that_names_several_codes_is_the_code_for_several(tmp_path: Path):
    texts = ["Neglect, Emotional harm", "neglect and emotional harm", "Neglect/NEG", "Neglect, x"]

    values, unread = settled_values(tmp_path, "vis_harm", texts)

    assert values == ["MUL", "MUL", None, None]
    assert unread == ["Neglect/NEG", "Neglect, x"]


def test_a_local_number_is_the_code_that_the_words_beside_it_say(tmp_path: Path):
    staging = Staging(tmp_path)
    rows = [(2, ("17", "Home")), (3, ("18", "a bus")), (4, ("HOME", "a bus"))]
    staging.take_rows("ext_visits", ["vis_place", "vis_note"], rows, STAMP)

    load = settle(staging, tmp_path / "settled")

    assert rows_of(load.tables[0].path, "vis_place") == [("HOME",), ("18",), ("HOME",)]
