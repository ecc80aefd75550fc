"""How well the real reports are read: each field's accuracy by era, as `python -m tests.inspections.score`."""

import dataclasses
import json
import pathlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from goldenthread.inspections.json_form import report_as_json
from goldenthread.inspections.reading import read_report

REPORTS = pathlib.Path(__file__).parents[2] / ".." / "shared" / "inspections"
SHORT_FIELDS = (
    "authority", "framework", "inspection_start", "inspection_end", "published", "lead_inspectors",
    "judgements",
)  # fmt: skip
# What of a recommendation counts as itself, and what as where it stands.
_WORDING = ("list", "number", "text")
_PLACING = ("group", "theme", "page", "lead", "sub", "refs", "repeat")


@dataclasses.dataclass(slots=True)
class Score:
    """Right of how many, by field; and each difference in words."""

    right: Counter[str] = dataclasses.field(default_factory=Counter)
    of: Counter[str] = dataclasses.field(default_factory=Counter)
    differences: list[str] = dataclasses.field(default_factory=list)

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.of += other.of
        self.differences += other.differences


def expected_reports() -> list[dict[str, Any]]:
    """The reports of gold.json; none where it does not stand beside the checkout."""
    gold = REPORTS / "gold.json"
    reports: list[dict[str, Any]] = (
        json.loads(gold.read_text("utf-8"))["reports"] if gold.is_file() else []
    )
    return reports


def score_of(expected: dict[str, Any], read: dict[str, Any]) -> Score:
    """How a report read agrees with what should be read."""
    score = Score()
    for field in SHORT_FIELDS:
        want, got = _short(expected, field), _short(read, field)
        score.of[field] += 1
        score.right[field] += want == got
        if want != got:
            score.differences.append(f"{field}: {got!r} should be {want!r}")
    _score_recommendations(expected["recommendations"], read["recommendations"], score)
    return score


def _short(report: dict[str, Any], field: str) -> Any:
    if field == "judgements":
        return [(each["name"], each["grade"]) for each in report[field]]
    return report[field]


def _score_recommendations(
    expected: Iterable[dict[str, Any]], read: Iterable[dict[str, Any]], score: Score
) -> None:
    waiting: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for each in read:
        waiting[_part(each, _WORDING)].append(each)
    count = sum(map(len, waiting.values()))
    for each in expected:
        score.of["recall"] += 1
        found = waiting[_part(each, _WORDING)]
        if not found:
            score.differences.append(f"missing: {each['number']} {each['text'][:90]!r}")
            continue
        got = found.pop(0)
        score.right["recall"] += 1
        score.right["precision"] += 1
        for field in _PLACING:
            score.of[field] += 1
            score.right[field] += _part(got, (field,)) == _part(each, (field,))
    score.of["precision"] += count
    score.differences += [
        f"too much: {each['number']} {each['text'][:90]!r}"
        for found in waiting.values()
        for each in found
    ]


def _part(recommendation: dict[str, Any], fields: Iterable[str]) -> tuple[Any, ...]:
    """Some fields of a recommendation, with what is left out where it is empty filled in."""
    return tuple(recommendation.get(field) or None for field in fields)


def scores_by_era() -> dict[str, Score]:
    """The agreement of every real report, summed by era."""
    scores: dict[str, Score] = defaultdict(Score)
    for expected in expected_reports():
        read = report_as_json(read_report((REPORTS / expected["file"]).read_bytes()))
        one = score_of(expected, read)
        one.differences = [f"{expected['id']}: {each}" for each in one.differences]
        scores[expected["era"]].add(one)
    return scores


def table_of(scores: dict[str, Score]) -> list[str]:
    """A line for each field: right of how many in each era, and in all."""
    total = Score()
    for score in scores.values():
        total.add(score)
    lines = [f"  {'era ' + str(at):<18} {era}" for at, era in enumerate(scores, start=1)]
    for field in total.of:
        cells = [f"{score.right[field]}/{score.of[field]}" for score in scores.values()]
        percent = 100 * total.right[field] / total.of[field]
        lines.append(
            f"  {field:<18} " + " ".join(f"{c:>9}" for c in cells) + f"   {percent:6.1f} %"
        )
    return lines


def main() -> int:
    """Print the table; 1 where anything differs."""
    scores = scores_by_era()
    print("\n".join(table_of(scores)))
    differences = [each for score in scores.values() for each in score.differences]
    print("\n".join(differences))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
