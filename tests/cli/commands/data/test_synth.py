"""`goldenthread data synth`: files of a made-up authority, the same bytes for the same arguments."""

import json

import pytest

from goldenthread.cli import main
from tests.cli import calling as program


def called(folder, *more):
    return main(
        [
            "data",
            "synth",
            "--children",
            "30",
            "--years",
            "2",
            "--seed",
            "5",
            "--to",
            str(folder),
            *more,
        ]
    )


def test_the_same_arguments_give_the_same_bytes(tmp_path, capsys):
    assert called(tmp_path / "a") == called(tmp_path / "b") == 0

    first = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert first == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}
    assert "30 children" in capsys.readouterr().out


def test_the_bytes_do_not_hang_on_the_order_in_which_python_keeps_a_set(tmp_path):
    for number in ("1", "2"):
        program.called(
            "data", "synth", "--children", "60", "--years", "2", "--seed", "5",
            "--to", tmp_path / number, environment={"PYTHONHASHSEED": number},
        )  # fmt: skip

    first = {path.name: path.read_bytes() for path in (tmp_path / "1").iterdir()}
    assert first == {path.name: path.read_bytes() for path in (tmp_path / "2").iterdir()}


def test_the_truth_stands_beside_the_files(tmp_path):
    called(tmp_path, "--until", "2025-12-31")

    truth = json.loads((tmp_path / "truth.json").read_text("utf-8"))
    assert truth["authority"]["until"] == "2025-12-31"
    assert any(team["improves_from"] for team in truth["teams"])
    assert any(not team["improves_from"] for team in truth["teams"])


def test_the_other_forms_are_written_where_they_are_asked_for(tmp_path):
    places = [tmp_path / "a.xlsx", tmp_path / "903", tmp_path / "cin.xml"]

    called(
        tmp_path / "ssd",
        "--annex-a",
        str(places[0]),
        "--ssda903",
        str(places[1]),
        "--cin",
        str(places[2]),
    )

    assert all(place.exists() for place in places)


@pytest.mark.parametrize(
    "more",
    [
        ("--years", "40"),
        ("--until", "yesterday"),
        ("--known-at", "2019-01-01"),
        ("--known-at", "2026-04-01"),
    ],
)
def test_what_cannot_be_is_wrong_use(tmp_path, capsys, more):
    assert called(tmp_path, *more) == 2

    assert more[0] in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_refused(tmp_path, capsys):
    (tmp_path / "file").write_text("here already")

    assert called(tmp_path / "file") == 1

    assert "cannot be written" in capsys.readouterr().err


def test_too_few_children_are_wrong_use(tmp_path, capsys):
    assert (
        main(["data", "synth", "--children", "1", "--years", "2", "--seed", "5", "--to", "x"]) == 2
    )

    assert "--children" in capsys.readouterr().err
