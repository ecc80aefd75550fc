"""Cases worked out, in the form of the catalogue's worked examples."""

import pytest

from goldenthread.measures.cases_json import measure_answer

REFERRALS = {
    "ssd_cin_episodes": [
        {"cine_referral_id": "R1", "cine_person_id": "A", "cine_referral_date": "2025-06-01"},
        {"cine_referral_id": "R2", "cine_person_id": "A", "cine_referral_date": "2026-03-01"},
    ]
}
CASE = {
    "example": "X1",
    "id": "front_door.rereferrals_12m",
    "as_at": "2026-03-31",
    "period": {"start": "2026-03-01", "end": "2026-03-31"},
    "tables": REFERRALS,
}


def test_a_case_gives_the_numbers_and_what_is_counted():
    assert measure_answer(CASE) == {
        "example": "X1",
        "id": "front_door.rereferrals_12m",
        "numerator": 1,
        "denominator": 1,
        "value": 100.0,
        "numerator_ids": ["R2"],
        "denominator_ids": ["R2"],
        "numerator_person_ids": ["A"],
        "denominator_person_ids": ["A"],
    }


def test_without_a_period_the_measure_s_own_is_taken():
    assert measure_answer({**CASE, "period": None})["denominator_ids"] == ["R1", "R2"]


def test_a_period_that_ends_after_the_day_shows_nothing_that_came_later():
    case = {**CASE, "as_at": "2026-02-28"}

    assert measure_answer(case)["denominator_ids"] == []


def test_what_the_authority_has_yet_to_set_leaves_no_value_and_not_zero():
    answer = measure_answer({**CASE, "id": "front_door.open_reception_60d", "period": None})

    assert (answer["numerator"], answer["denominator"], answer["value"]) == (0, 0, None)


def test_an_absent_table_is_an_empty_one():
    answer = measure_answer({**CASE, "tables": {}})

    assert (answer["numerator"], answer["denominator"], answer["value"]) == (0, 0, None)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"id": "front_door.nonsense"}, "There is no measure “front_door.nonsense”."),
        ({"as_at": "31 March"}, "The case cannot be read"),
        ({"tables": {"ssd_nothing": [{"a": 1}]}}, "There is no table ssd_nothing."),
        ({"tables": {"ssd_person": [{"shoe_size": 5}]}}, "ssd_person has no column shoe_size."),
        ({"parameters": {"shoe_size": 5}}, "There is no parameter “shoe_size”."),
    ],
)
def test_what_cannot_be_worked_out_says_why(told, why):
    assert why in measure_answer({**CASE, **told})["error"]


def test_a_case_without_its_day_says_so():
    assert "as_at" in measure_answer({"id": CASE["id"], "tables": {}})["error"]


def test_a_measure_with_variants_gives_these_too():
    told = {
        "example": "X2",
        "id": "cp.mean_length",
        "as_at": "2026-03-31",
        "tables": {
            "ssd_cp_plans": [
                {
                    "cppl_cp_plan_id": f"K{days}",
                    "cppl_person_id": f"P{days}",
                    "cppl_cp_plan_start_date": "2026-01-01",
                    "cppl_cp_plan_end_date": f"2026-01-{1 + days:02}",
                }
                for days in (1, 2, 12)
            ]
        },
    }

    answer = measure_answer(told)

    assert (answer["numerator"], answer["value"]) == (15, 5.0)
    assert answer["variants"]["median"]["value"] == 2.0
