"""Cases of alerts, in the form of the catalogue's worked examples."""

import pytest

from goldenthread.oversight.cases_json import alert_answer

CASE = {
    "example": "X1",
    "kind": "alert",
    "id": "alert.cp_plan_drift",
    "as_at": "2026-03-31",
    "tables": {
        "ssd_person": [{"pers_person_id": "A", "pers_dob": "2015-01-01"}],
        "ssd_cp_plans": [
            {
                "cppl_cp_plan_id": "K1",
                "cppl_person_id": "A",
                "cppl_cp_plan_start_date": "2024-12-31",
            }
        ],
    },
}


def test_a_case_gives_each_alert_with_its_level_and_due_day():
    assert alert_answer(CASE) == {
        "example": "X1",
        "id": "alert.cp_plan_drift",
        "alerts": [
            {
                "subject_id": "K1",
                "person_id": "A",
                "level": "amber",
                "due_date": "2026-03-31",
                "overdue": None,
            }
        ],
    }


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"id": "alert.nonsense"}, "There is no alert “alert.nonsense”."),
        ({"as_at": "soon"}, "The case cannot be read"),
        ({"tables": {"ssd_nothing": [{"a": 1}]}}, "There is no table ssd_nothing."),
    ],
)
def test_what_cannot_be_worked_out_says_why(told, why):
    assert why in alert_answer({**CASE, **told})["error"]


@pytest.mark.parametrize(("months", "level"), [([15, 12], "red"), ([9, 12, 15, 18], "critical")])
def test_an_authority_may_watch_as_many_months_as_it_likes_in_any_order(months, level):
    [told] = alert_answer({**CASE, "parameters": {"cp_drift_months": months}})["alerts"]

    assert (told["level"], told["due_date"]) == (level, "2026-03-31")
