"""What inspectors wrote to the made-up authority is what its text builds, and is read as it says."""

from pathlib import Path

import pytest

from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.inspections.contained import report_entries
from goldenthread.web.demo import letters
from goldenthread.web.demo.source import source_plan


def read(path: Path) -> dict:
    [entry] = report_entries([path], DEFAULT_LIMITS, with_passages=True)
    return entry


@pytest.mark.parametrize("path", letters.LETTERS, ids=lambda path: path.stem)
def test_the_committed_letters_are_what_their_text_builds(path):
    assert path.read_bytes() == letters.build_letter(path)


@pytest.mark.parametrize("path", [letters.EARLIER, letters.INSPECTION], ids=lambda path: path.stem)
def test_an_inspection_is_read_as_its_text_says(path):
    told = letters.letter_told(path)

    found = read(path)

    assert [one["text"] for one in found["recommendations"]] == list(told["needs"])
    assert [one["name"] for one in found["judgements"]] == [name for name, _ in told["grades"]]
    assert found["framework"] == "ILACS"
    assert found["unsure"] == []


def test_the_inspection_asks_for_what_the_plan_lists():
    found = read(letters.INSPECTION)

    texts = tuple(one["text"] for one in found["recommendations"])
    assert texts == tuple(source_plan().recommendations)


def test_the_monitoring_visit_is_told_in_prose():
    found = read(letters.MONITORING_VISIT)

    assert found["framework"] == "monitoring-visit"
    assert found["recommendations"] == []
    assert "The reasons for decisions are still not always written down" in str(found["passages"])


def test_main_writes_every_letter(tmp_path, monkeypatch):
    copied = tmp_path / letters.EARLIER.name
    copied.with_suffix(".toml").write_bytes(letters.EARLIER.with_suffix(".toml").read_bytes())
    monkeypatch.setattr(letters, "LETTERS", (copied,))

    letters.main()

    assert copied.read_bytes() == letters.EARLIER.read_bytes()
