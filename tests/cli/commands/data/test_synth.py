"""`goldenthread data synth`: files of a made-up authority, the same bytes for the same arguments."""

import json

from goldenthread.cli import main


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


def test_the_truth_stands_beside_the_files(tmp_path):
    called(tmp_path, "--until", "2025-12-31")

    truth = json.loads((tmp_path / "truth.json").read_text("utf-8"))
    assert truth["authority"]["until"] == "2025-12-31"
    assert any(team["improves_from"] for team in truth["teams"])
    assert any(not team["improves_from"] for team in truth["teams"])


def test_too_few_children_are_wrong_use(tmp_path, capsys):
    assert (
        main(["data", "synth", "--children", "1", "--years", "2", "--seed", "5", "--to", "x"]) == 2
    )

    assert "--children" in capsys.readouterr().err
