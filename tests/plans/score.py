"""How well the examples, and the real plans where they are here, are read: a line each, and sums.

Run it as `python -m tests.plans.score [-v] [ID…]`; -v prints each difference.
"""

import json
import pathlib
import sys
import traceback

import tests.plans.examples
from goldenthread.core.definitions import load_definitions
from goldenthread.documents.refusal import DocumentRefused
from tests.plans.agreement import MEASURES, Agreement, agreement
from tests.plans.examples.example import Example
from tests.plans.expected import Reading, parse, reading_of, reading_of_json
from tests.plans.making import has_program
from tests.plans.reading_path import plan_of

_REAL = pathlib.Path(__file__).parents[2] / ".." / "shared" / "plans"


def agreement_of(example: Example) -> Agreement:
    """An example's agreement; a refusal, or none where one is due, is a difference too."""
    expected = parse(example.gives) if example.gives is not None else Reading()
    try:
        plan = plan_of(example.data(), example.file_name)
    except DocumentRefused as refusal:
        if example.gives is None:
            return Agreement()
        result = agreement(expected, Reading())
        result.differences.insert(0, f"refused: {refusal}")
        return result
    result = agreement(expected, reading_of(plan))
    if example.gives is None:
        result.differences.insert(0, "no plan, and not refused")
    return result


def main(arguments: list[str]) -> int:
    """Print the scores; 1 where anything differs."""
    wordy = "-v" in arguments
    chosen = [each for each in arguments if each != "-v"]
    examples = load_definitions(tests.plans.examples, Example)
    results: dict[str, Agreement] = {}
    for name, example in examples.items():
        if (chosen and name not in chosen) or (example.needs and not has_program(example.needs)):
            continue
        try:
            results[name] = agreement_of(example)
        except Exception:
            # A reader's fault must not hide the score of the others; pytest shows it whole.
            results[name] = Agreement(differences=[traceback.format_exc(limit=-3)])
    if not chosen:
        results |= _real_results()
    for name, result in results.items():
        _print_line(name, result)
        if wordy:
            for difference in result.differences:
                print(f"      {difference}")
    _print_sums(results)
    return int(any(result.differences for result in results.values()))


def _real_results() -> dict[str, Agreement]:
    if not _REAL.is_dir():
        print(f"No real plans at {_REAL}, so only the examples are scored.")
        return {}
    results = {}
    for file in sorted((_REAL / "expected").glob("*.json")):
        source = _REAL / "source" / f"{file.stem}.txt"
        expected = reading_of_json(json.loads(file.read_text()))
        plan = plan_of(source.read_bytes(), source.name)
        results[f"real: {file.stem}"] = agreement(expected, reading_of(plan))
    return results


def _print_line(name: str, result: Agreement) -> None:
    short = [
        f"{measure} {tally.percent:.0f}"
        for measure, tally in result.tallies.items()
        if tally.either and tally.both < tally.either
    ]
    mark = "ok " if not result.differences else "NOT"
    print(f"{mark} {name}: {', '.join(short) or f'{len(result.differences)} differences'}")


def _print_sums(results: dict[str, Agreement]) -> None:
    whole = sum(not result.differences for result in results.values())
    print(f"\n{whole} of {len(results)} read whole")
    for measure in MEASURES:
        both = sum(result.tallies[measure].both for result in results.values())
        either = sum(result.tallies[measure].either for result in results.values())
        percent = 100.0 * both / either if either else 100.0
        print(f"{measure:16} {percent:5.1f} %  ({both} of {either})")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
