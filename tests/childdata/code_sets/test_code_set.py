"""Code sets: a spelling stands for one code, and what TOML says of a code is kept."""

import collections
import datetime
import re

import pytest

from goldenthread.childdata.code_sets.code_set import Code, all_code_sets, code_set_from

SETS = all_code_sets()
EVERY = [(name, code) for name, one in SETS.items() for code in one.codes]


@pytest.mark.parametrize("name", SETS)
def test_no_spelling_stands_for_two_codes(name):
    stands_for = collections.defaultdict(set)
    for one in SETS[name].codes:
        for spelling in (one.code, *one.aliases):
            stands_for[spelling.strip().casefold()].add(one.code)

    assert {spelt: codes for spelt, codes in stands_for.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("name", SETS)
def test_no_code_stands_twice_even_in_another_case(name):
    codes = [one.code.casefold() for one in SETS[name].codes]

    assert codes
    assert len(codes) == len(set(codes))


def test_only_a_code_whose_wording_could_not_be_checked_has_no_meaning():
    unclear = [(name, one.code) for name, one in EVERY if one.meaning is None or not one.verified]

    assert unclear == [
        ("ext_pp_outcome", "A"),
        ("ext_pp_outcome", "B"),
        ("ext_pp_outcome", "C"),
        ("placement_type", "Z11"),
        ("placement_type", "Z12"),
        ("placement_type", "Z13"),
        ("placement_type", "Z14"),
        ("upn_unknown", "UN6"),
    ]


def test_years_are_collection_years_and_a_last_day_is_in_the_last_of_them():
    for name, one in EVERY:
        for year in filter(None, (one.first_year, one.last_year)):
            found = re.fullmatch(r"20(\d\d)-(\d\d)", year)
            assert found, (name, one.code)
            assert int(found[2]) == int(found[1]) + 1
        if one.last_day:
            began = int(one.last_year[:4])
            assert datetime.date(began, 4, 1) <= one.last_day < datetime.date(began + 1, 4, 1)


def test_the_code_for_several_is_one_of_the_set():
    several = {name: one.several for name, one in SETS.items() if one.several}

    assert several == {"abuse_category": "MUL"}
    assert all(code in {one.code for one in SETS[name].codes} for name, code in several.items())


def test_sets_that_hold_local_values_too_are_not_closed():
    assert [name for name, one in SETS.items() if not one.closed] == [
        "ext_homeless_accommodation",
        "ext_tool",
        "health_check_type",
        "identifier_type",
        "immigration_status",
        "involvement_role",
        "legal_status",
    ]


def test_a_code_goes_before_an_alias_that_is_spelt_like_it():
    made = code_set_from(
        "x",
        {"codes": [{"code": "A", "meaning": "One", "aliases": ["b", "One"]}, {"code": "B"}]},
    )

    assert made.spellings() == {"a": "A", "b": "B", "one": "A"}


def test_what_few_codes_have_is_kept_as_it_is_worded():
    told = {
        "code": "P2",
        "group": "independent",
        "last_year": "2023-24",
        "last_day": datetime.date(2023, 10, 27),
        "counts_as": "excluded",
        "planned": True,
    }

    (code,) = code_set_from("x", {"closed": False, "codes": [told]}).codes

    assert code == Code(
        code="P2",
        meaning=None,
        group="independent",
        last_year="2023-24",
        last_day=datetime.date(2023, 10, 27),
        more={"counts_as": "excluded", "planned": True},
    )
