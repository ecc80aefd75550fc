"""`goldenthread plan read`: a plan as JSON or in a few lines, and what it refuses."""

import json

import pytest

from goldenthread.cli import main
from goldenthread.plans.json_form import plan_from_json
from tests.cli.calling import PLAN_TEXT, called, refusal


@pytest.fixture
def plan_file(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(PLAN_TEXT, "utf-8")
    return path


def test_read_with_json_prints_the_whole_plan(plan_file):
    finished = called("plan", "read", plan_file, "--json")

    told = json.loads(finished.stdout)
    objective = told["themes"][0]["objectives"][0]
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert told["authority"] == "Calderbrook Council"
    assert told["columns"] == ["Objective", "Recommendations", "Actions", "Lead", "By when"]
    assert objective["recommendations"] == [1, 3]
    assert [action["text"] for action in objective["actions"]] == [
        "Write a threshold guide",
        "Audit forty contacts",
    ]
    assert plan_from_json(told).title == "Calderbrook Council improvement plan"


def test_read_without_json_prints_what_was_found_and_what_needs_a_look(plan_file, capsys):
    assert main(["plan", "read", str(plan_file)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "Calderbrook Council improvement plan",
        "Calderbrook Council",
        "1 theme, 2 objectives, 3 actions, 0 recommendations",
    ]
    assert "The front door: 2 objectives, 3 actions" in lines
    assert "No owner (1)" in lines
    assert any("Strategy discussions involve health" in line for line in lines)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    finished = called("plan", "read", tmp_path / "absent.docx")

    assert finished.returncode == 1
    assert "absent.docx" in refusal(finished)


def test_a_folder_is_refused(tmp_path):
    finished = called("plan", "read", tmp_path)

    assert finished.returncode == 1
    assert refusal(finished)


def test_a_document_that_is_no_plan_is_refused(tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear parent,\n\nThank you for your letter about the school bus.\n")

    finished = called("plan", "read", letter, "--json")

    assert finished.returncode == 1
    assert "no improvement plan" in refusal(finished)


def test_a_damaged_word_file_is_refused(tmp_path):
    damaged = tmp_path / "plan.docx"
    damaged.write_bytes(b"PK\x03\x04" + b"\0" * 200)

    finished = called("plan", "read", damaged)

    assert finished.returncode == 1
    assert refusal(finished)
