"""When two printed names are of one authority."""

import pytest

from goldenthread.inspections.authority_names import same_authority


@pytest.mark.parametrize(
    "other",
    [
        "Calderbrook County Council",
        "CALDERBROOK",
        "London Borough of Calderbrook",
        "Royal Borough of Calderbrook",
        "Calderbrook Metropolitan Borough Council",
        "The City of Calderbrook",
    ],
)
def test_the_kind_of_council_makes_no_other_authority(other):
    assert same_authority("Calderbrook", other)


def test_and_and_its_sign_are_one():
    assert same_authority("Hayle and St. Brook", "Hayle & St Brook Council")


@pytest.mark.parametrize("other", ["Calderbrookshire", "North Calderbrook", ""])
def test_another_place_is_another_authority(other):
    assert not same_authority("Calderbrook", other)


def test_a_name_made_of_such_words_is_still_a_name():
    assert same_authority("City of London", "City of London Corporation")
    assert not same_authority("City Council", "Borough Council")
