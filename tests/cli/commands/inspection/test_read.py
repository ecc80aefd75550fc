"""`goldenthread inspection read`: reports as JSON or in a few lines, and files that are none."""

import hashlib
import json

import pytest

from goldenthread.cli import main
from tests.cli.calling import called
from tests.factories.bad_files import locked_pdf, scanned_pdf
from tests.factories.reports import FILLER, bulleted, heading, ilacs_cover, paragraph, report

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


def test_files_that_are_no_reports_have_a_sentence_each(tmp_path):
    bad = {
        "blank.pdf": (b"", "empty"),
        "cut-short.pdf": (report(ilacs_cover())[:4000], "cut short"),
        "locked.pdf": (locked_pdf(), "locked"),
        "many-pages.pdf": (report(*["#pagebreak()"] * 501), "500 is the most"),
        "plan.pdf": (
            report(heading("Improvement plan"), paragraph(FILLER)),
            "no inspection report",
        ),
        "program.pdf": (b"MZ\x90\x00" * 1000, "not a PDF"),
        "scan.pdf": (scanned_pdf(), "scan"),
    }
    for name, (data, _) in bad.items():
        (tmp_path / name).write_bytes(data)

    finished = called("inspection", "read", tmp_path, "--json")

    entries = json.loads(finished.stdout)["reports"]
    assert finished.returncode == 1
    assert [each["file"] for each in entries] == list(bad)
    assert [each["error"] for each in entries if bad[each["file"]][1] not in each["error"]] == []
    assert finished.stderr.decode().startswith("7 files are no report that could be read: blank")


def test_a_list_of_thousands_is_read_in_time(tmp_path):
    path = tmp_path / "long.pdf"
    items = bulleted([FILLER] * 3000)
    path.write_bytes(report(ilacs_cover(), heading("What needs to improve?"), items))

    finished = called("inspection", "read", path, "--json")

    (entry,) = json.loads(finished.stdout)["reports"]
    assert len(entry["recommendations"]) == 3000


def test_a_folder_without_files_is_said_to_have_none(tmp_path, capsys):
    assert main(["inspection", "read", str(tmp_path), "--json"]) == 1

    (entry,) = json.loads(capsys.readouterr().out)["reports"]
    assert (entry["file"], entry["sha256"]) == (tmp_path.name, None)
    assert "no files in this folder" in entry["error"]


def test_a_file_that_is_not_there_is_an_error(tmp_path, capsys):
    assert main(["inspection", "read", str(tmp_path / "absent.pdf"), "--json"]) == 1

    (entry,) = json.loads(capsys.readouterr().out)["reports"]
    assert "absent.pdf" in entry["error"]
    assert entry["sha256"] is None
