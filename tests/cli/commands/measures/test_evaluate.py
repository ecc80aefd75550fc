"""`goldenthread measures evaluate`."""

import json

import pytest

from tests.cli.calling import called, refusal

CASE = {
    "example": "X1",
    "kind": "measure",
    "id": "front_door.rereferrals_12m",
    "as_at": "2026-03-31",
    "tables": {
        "ssd_cin_episodes": [
            {"cine_referral_id": "R1", "cine_person_id": "A", "cine_referral_date": "2026-03-01"}
        ]
    },
}


def cases(folder, *told):
    path = folder / "cases.json"
    path.write_text(json.dumps({"about": "Cases", "examples": told}))
    return path


def test_each_case_has_its_answer(tmp_path):
    finished = called("measures", "evaluate", cases(tmp_path, CASE))

    [answer] = json.loads(finished.stdout)["results"]
    assert finished.returncode == 0
    assert (answer["example"], answer["denominator"], answer["value"]) == ("X1", 1, 0.0)


def test_a_case_that_cannot_be_worked_out_says_why_and_the_others_are_worked_out(tmp_path):
    finished = called("measures", "evaluate", cases(tmp_path, {"example": "X0", "id": "a.b"}, CASE))

    wrong, right = json.loads(finished.stdout)["results"]
    assert finished.returncode == 1
    assert wrong["error"] == "There is no measure “a.b”."
    assert right["denominator"] == 1
    assert "1 of 2 cases could not be worked out: X0." in finished.stderr.decode()


@pytest.mark.parametrize(
    ("content", "why"),
    [("{", "is no JSON"), ("[1]", "holds no cases"), ('{"a": 1}', "holds no cases")],
)
def test_a_file_that_holds_no_cases_is_refused(tmp_path, content, why):
    path = tmp_path / "cases.json"
    path.write_text(content)

    assert why in refusal(called("measures", "evaluate", path))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert "there is no such file" in refusal(called("measures", "evaluate", tmp_path / "no.json"))
