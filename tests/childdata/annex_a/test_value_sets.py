"""What is printed in the lists for a code."""

import pytest

from goldenthread.childdata.annex_a.value_sets import all_value_sets
from goldenthread.childdata.code_sets.code_set import all_code_sets


@pytest.mark.parametrize("values", all_value_sets().values(), ids=lambda values: values.id)
def test_every_label_is_understood_as_its_code_and_every_code_is_one_of_its_set(values):
    known = {code.code for code in all_code_sets()[values.codes].codes} if values.codes else None
    for value in values.values:
        assert values.code_of(value.label) == value.code
        assert known is None or value.code is None or value.code in known


@pytest.mark.parametrize(
    ("values", "printed", "code"),
    [
        ("ethnicity", "a) WBRI", "WBRI"),
        ("ethnicity", "s) NOBT", "NOBT"),
        ("ethnicity", "s) REFU", "REFU"),
        ("ethnicity", "White – British", "WBRI"),
        ("gender", "c) Not stated/recorded (or unborn)", "00"),
        ("gender", "d) Neither", "09"),
        ("gender", "F", "02"),
        ("gender_adopter", "c) Neither", "N"),
        ("gender_adopter", "d) Not stated/recorded", "U"),
        ("gender_adopter", "c)", "c)"),
        ("return_interview", "n/a", "NA"),
        ("return_interview", "N/A", "NA"),
        ("return_interview", "c) Unknown", None),
        ("yes_no", "N/A", None),
        ("disability", "None", "N"),
        ("disability", "NONE", "N"),
        ("disability", "AUT – autism", "Y"),
        ("nfa", "No further action", "Y"),
        ("nfa", "No", "N"),
        ("source", "l) 3F: Health services", "3F"),
        ("source", "Police", "6"),
        ("source", "6", "6"),
        ("source", "7 Health visitor", "3B"),
        ("source", "8 Zebra", "8 Zebra"),
        ("source", "8: Other", "8"),
        ("legal_status", "C2 and E1", "E1"),
        ("legal_status", "Full care order with placement order", "E1"),
        ("ceased_reason", "Age assessment E8", "E15"),
        ("placement_type", "U6: Foster placement – not FFA", "U6"),
        ("permanence_plan", "c) SGO/CAO", None),
        ("abuse", "Neglect, physical", "MUL"),
        ("in_touch", "b) No", "NO"),
        ("suitability", "b) Unsuitable", "2"),
        ("accommodation", "Z1: With former foster carers", "Z"),
        ("yes_no", "Perhaps", "Perhaps"),
        ("yes_no", "#N/A", None),
    ],
)
def test_wording_is_understood_or_left_as_it_is_printed(values, printed, code):
    assert all_value_sets()[values].code_of(printed) == code


def test_a_gender_tells_the_sex_that_the_returns_ask_for():
    gender = all_value_sets()["gender"]

    assert [gender.sex_of(code) for code in ("01", "02", "09", "00", "Violet", None)] == [
        "M",
        "F",
        "U",
        "U",
        None,
        None,
    ]
