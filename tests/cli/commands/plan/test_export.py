"""`goldenthread plan export`: a plan written in a layout and a format, and what it refuses."""

import json
import os

import pytest

from goldenthread.cli import main
from goldenthread.documents.reading import read_document
from goldenthread.documents.writing import writers
from goldenthread.plans.export import known_layouts
from goldenthread.plans.json_form import plan_from_json
from goldenthread.plans.reading import read_plan
from tests.cli.calling import PLAN_TEXT, called, refusal
from tests.plans.difference import differences


@pytest.fixture
def plan_json(tmp_path, capsys):
    text = tmp_path / "plan.txt"
    text.write_text(PLAN_TEXT, "utf-8")
    main(["plan", "read", str(text), "--json"])
    path = tmp_path / "plan.json"
    path.write_text(capsys.readouterr().out, "utf-8")
    return path


@pytest.mark.parametrize("layout", ["same", "tracker"])
@pytest.mark.parametrize("suffix", writers())
def test_export_writes_a_file_that_reads_as_the_same_plan(plan_json, tmp_path, layout, suffix):
    target = tmp_path / f"board{suffix}"

    status = main(["plan", "export", str(plan_json), "--layout", layout, "--to", str(target)])

    plan = plan_from_json(json.loads(plan_json.read_text()))
    again = read_plan(read_document(target.read_bytes(), target.name))
    assert status == 0
    assert differences(plan, again, same_layout=layout == "same") == []


def test_a_finished_export_prints_nothing(plan_json, tmp_path):
    target = tmp_path / "board.docx"

    finished = called("plan", "export", plan_json, "--layout", "same", "--to", target)

    assert (finished.returncode, finished.stdout, finished.stderr) == (0, b"", b"")
    assert target.read_bytes().startswith(b"PK")


def test_the_ending_of_the_file_may_be_in_capitals(plan_json, tmp_path):
    target = tmp_path / "BOARD.DOCX"

    assert main(["plan", "export", str(plan_json), "--layout", "same", "--to", str(target)]) == 0
    assert target.read_bytes().startswith(b"PK")


def test_an_export_replaces_the_file_that_is_there_and_leaves_nothing_beside_it(
    plan_json, tmp_path
):
    target = tmp_path / "board.html"
    target.write_text("the old paper")
    target.chmod(0o640)

    assert main(["plan", "export", str(plan_json), "--layout", "same", "--to", str(target)]) == 0

    assert "Every contact" in target.read_text("utf-8")
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(tmp_path)) == ["board.html", "plan.json", "plan.txt"]


def test_an_export_through_a_link_keeps_the_link(plan_json, tmp_path):
    target, link = tmp_path / "board.html", tmp_path / "latest.html"
    target.write_text("the old paper")
    link.symlink_to(target)

    assert main(["plan", "export", str(plan_json), "--layout", "same", "--to", str(link)]) == 0

    assert link.is_symlink()
    assert "Every contact" in target.read_text("utf-8")


def test_an_unknown_layout_is_wrong_use_and_the_known_ones_are_listed(plan_json, tmp_path):
    finished = called("plan", "export", plan_json, "--layout", "trackr", "--to", tmp_path / "x.md")

    line = refusal(finished)
    assert finished.returncode == 2
    assert line.startswith("There is no layout “trackr”. The layouts are same, ")
    assert all(name in line for name in known_layouts())


def test_an_ending_that_cannot_be_written_is_wrong_use(plan_json, tmp_path):
    finished = called("plan", "export", plan_json, "--layout", "same", "--to", tmp_path / "x.odt")

    line = refusal(finished)
    assert finished.returncode == 2
    assert all(suffix in line for suffix in writers())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfe\x00", "is not JSON"),
        (b'{"themes": [', "is not whole JSON (line 1, column 13)"),
        (b"[" * 100_000, "is not whole JSON"),
        (b'{"title": "x"}', "“themes” is missing"),
        (
            b'{"themes": [{"objectives": [{"title": 5}]}]}',
            "“themes[0].objectives[0].title” must be",
        ),
    ],
)
def test_a_file_that_is_no_plan_is_refused_and_the_old_file_stays(
    tmp_path, capsys, content, message
):
    source, target = tmp_path / "plan.json", tmp_path / "board.html"
    source.write_bytes(content)
    target.write_text("the old paper")

    status = main(["plan", "export", str(source), "--layout", "same", "--to", str(target)])

    printed = capsys.readouterr()
    assert (status, printed.out) == (1, "")
    assert message in printed.err
    assert printed.err.count("\n") == 1
    assert target.read_text() == "the old paper"


def test_a_plan_without_anything_to_say_is_refused(tmp_path, capsys):
    source = tmp_path / "plan.json"
    source.write_text('{"themes": []}')

    status = main(
        ["plan", "export", str(source), "--layout", "same", "--to", str(tmp_path / "x.html")]
    )

    assert status == 1
    assert "holds no objectives" in capsys.readouterr().err


def test_a_plan_file_that_is_not_there_is_refused(tmp_path):
    finished = called(
        "plan", "export", tmp_path / "absent.json", "--layout", "same", "--to", tmp_path / "x.html"
    )

    assert finished.returncode == 1
    assert "absent.json” cannot be read: there is no such file or folder." in refusal(finished)


@pytest.mark.parametrize("where", ["folder.html", "absent/x.html"])
def test_a_target_that_cannot_be_written_is_refused(plan_json, tmp_path, capsys, where):
    (tmp_path / "folder.html").mkdir()

    status = main(
        ["plan", "export", str(plan_json), "--layout", "same", "--to", str(tmp_path / where)]
    )

    printed = capsys.readouterr()
    assert (status, printed.out) == (1, "")
    assert where in printed.err


def test_a_target_that_nobody_may_write_is_refused(plan_json, capsys):
    status = main(["plan", "export", str(plan_json), "--layout", "same", "--to", "/proc/plan.html"])

    assert status == 1
    assert "“/proc/plan.html” cannot be written" in capsys.readouterr().err
