"""`goldenthread spc`: a series as a control chart in JSON or in words, and what it refuses."""

import json

import pytest

from goldenthread.cli import main
from tests.cli.calling import called, refusal

STEADY = [85, 83] * 6
CONTRACT = ["points", "variation", "assurance", "sentence"]
POINT = ["date", "value", "centre", "lower", "upper", "rules"]


@pytest.fixture
def series(tmp_path):
    def written(*values, text=None):
        lines = [f"{2025 + n // 12}-{n % 12 + 1:02}-01,{value}\n" for n, value in enumerate(values)]
        path = tmp_path / "series.csv"
        path.write_text(text or "date,value\n" + "".join(lines), "utf-8")
        return path

    return written


def test_spc_with_json_prints_the_chart_as_others_rely_on_it(series):
    finished = called("spc", series(*STEADY, 95), "--good", "higher", "--target", "90", "--json")

    chart = json.loads(finished.stdout)
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert list(chart) == CONTRACT
    assert [list(point) for point in chart["points"]] == [POINT] * 13
    assert chart["points"][-1]["rules"] == ["outside"]
    assert (chart["variation"], chart["assurance"]) == ("improvement_high", "hit_and_miss")
    assert chart["points"][0]["centre"] == pytest.approx(1103 / 13)


def test_spc_of_one_value_has_null_for_what_cannot_be_known(series, capsys):
    assert main(["spc", str(series(84)), "--good", "lower", "--target", "5", "--json"]) == 0

    chart = json.loads(capsys.readouterr().out)
    assert chart["points"] == [
        {"date": "2025-01-01", "value": 84, "centre": 84, "lower": None, "upper": None, "rules": []}
    ]
    assert (chart["variation"], chart["assurance"]) == ("common_cause", None)


def test_spc_without_json_prints_the_sentence_and_the_values(series, capsys):
    path = series(*STEADY, 95)

    assert main(["spc", str(path), "--good", "neutral", "--baseline-until", "2025-12-01"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("January 2026 is above the upper limit: this is a real change")
    assert lines[1].split() == ["2025-01-01", "85"]
    assert lines[-1].split() == ["2026-01-01", "95", "outside"]


def test_outlying_moving_ranges_may_all_be_counted(series, capsys):
    widths = []
    for more in ([], ["--all-moving-ranges"]):
        main(["spc", str(series(*STEADY, 99)), "--good", "higher", "--json", *more])
        latest = json.loads(capsys.readouterr().out)["points"][-1]
        widths.append(latest["upper"] - latest["centre"])

    assert widths == pytest.approx([2.66 * 2, 2.66 * (22 + 16) / 12])


def test_limits_are_worked_out_anew_from_a_day_on(series, capsys):
    path = series(*STEADY, *[97, 95] * 6)

    main(["spc", str(path), "--good", "higher", "--json", "--rebase", "2026-01-01"])

    points = json.loads(capsys.readouterr().out)["points"]
    assert [point["centre"] for point in points] == [84] * 12 + [96] * 12


def test_a_rebase_in_the_middle_of_a_run_is_refused(series):
    path = series(*STEADY, *[97, 95] * 6)

    finished = called("spc", path, "--good", "higher", "--rebase", "2026-03-01", "--json")

    assert finished.returncode == 1
    assert "middle of a run that began on 1 January 2026" in refusal(finished)


def test_a_file_that_cannot_be_charted_is_refused_with_its_line(series):
    path = series(text="date,value\n2025-01-01,84\n2025-02-01,lots\n")

    finished = called("spc", path, "--good", "higher", "--json")

    assert finished.returncode == 1
    assert "series.csv”: Line 3: “lots” is no number." in refusal(finished)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    finished = called("spc", tmp_path / "absent.csv", "--good", "higher", "--json")

    assert finished.returncode == 1
    assert "absent.csv" in refusal(finished)


def test_a_target_that_is_no_number_is_refused(series):
    finished = called("spc", series(84), "--good", "higher", "--target", "ninety", "--json")

    assert finished.returncode == 1
    assert refusal(finished) == "--target: “ninety” is no number. Write it as 90 or 84.5."


def test_a_target_below_nought_is_a_number(series):
    assert called("spc", series(1, 2), "--good", "lower", "--target", "-5").returncode == 0


@pytest.mark.parametrize(
    "more", [[], ["--good", "sideways"], ["--good", "higher", "--rebase", "March"]]
)
def test_wrong_use_ends_with_2(series, more):
    finished = called("spc", series(84), *more)

    assert finished.returncode == 2
    assert refusal(finished)
