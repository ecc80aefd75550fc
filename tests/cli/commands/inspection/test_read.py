"""`goldenthread inspection read`: reports as JSON or in a few lines, and files that are none."""

import hashlib
import json

import pytest

from goldenthread.cli import main
from tests.cli.calling import called
from tests.factories.reports import bulleted, heading, ilacs_cover, report

ITEMS = ["The quality of plans.", "The recording of visits to children."]
ERROR_PAGE = b"<!DOCTYPE html><html><body>Not found</body></html>"


@pytest.fixture
def folder(tmp_path):
    made = report(ilacs_cover(), heading("What needs to improve?"), bulleted(ITEMS))
    (tmp_path / "a-report.pdf").write_bytes(made)
    (tmp_path / "b-error.pdf").write_bytes(ERROR_PAGE)
    (tmp_path / "c-report.pdf").write_bytes(made)
    return tmp_path


def test_read_with_json_prints_an_entry_for_each_file(folder):
    path = folder / "a-report.pdf"

    finished = called("inspection", "read", path, path, "--json")

    entry, again = json.loads(finished.stdout)["reports"]
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert entry == again
    assert entry["file"] == "a-report.pdf"
    assert entry["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (entry["authority"], entry["framework"]) == ("Calderbrook", "ILACS")
    assert [each["text"] for each in entry["recommendations"]] == ITEMS


def test_a_file_that_is_no_report_has_an_error_and_the_others_are_read(folder):
    finished = called("inspection", "read", folder, "--json")

    good, bad, after = json.loads(finished.stdout)["reports"]
    assert finished.returncode == 1
    assert "web page" in bad["error"]
    assert bad["sha256"] == hashlib.sha256(ERROR_PAGE).hexdigest()
    assert good["recommendations"] == after["recommendations"] != []
    assert finished.stderr.decode() == "1 file is no report that could be read: b-error.pdf.\n"


def test_read_without_json_prints_what_was_read_in_a_few_lines(folder, capsys):
    assert main(["inspection", "read", str(folder)]) == 1

    told = capsys.readouterr()
    lines = told.out.splitlines()
    assert lines[:3] == [
        "a-report.pdf",
        "  Calderbrook: ILACS",
        "  Inspected 2024-03-04 to 2024-03-15, published on no printed date",
    ]
    assert "  2 recommendations for the authority" in lines
    assert any(line.startswith("  Not read: This is a web page") for line in lines)


def test_a_file_that_is_not_there_is_an_error(tmp_path, capsys):
    assert main(["inspection", "read", str(tmp_path / "absent.pdf"), "--json"]) == 1

    (entry,) = json.loads(capsys.readouterr().out)["reports"]
    assert "absent.pdf" in entry["error"]
    assert entry["sha256"] is None
