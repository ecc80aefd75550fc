"""`goldenthread measures evaluate`: what measures and alerts make of cases given as rows of tables."""

import argparse
import json
from pathlib import Path
from typing import Any

from goldenthread.cli.command import Command, CommandRefused
from goldenthread.cli.files import read_file, told


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="CASES.json", type=Path, help="the cases, as JSON")


def _run(options: argparse.Namespace) -> None:
    cases = _cases(options.file)
    results = [_answer(one) for one in cases]
    print(json.dumps({"results": results}, ensure_ascii=False, indent=1))
    wrong = [str(one["example"]) for one in results if "error" in one]
    if wrong:
        shown = ", ".join(wrong[:5]) + (" …" if len(wrong) > 5 else "")
        raise CommandRefused(
            f"{len(wrong)} of {len(results)} cases could not be worked out: {shown}. "
            "Each says why under “error”."
        )


def _cases(path: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads(read_file(path))
    except ValueError as wrong:
        raise CommandRefused(f"{told(path)} is no JSON: {wrong}.") from wrong
    examples = content.get("examples") if isinstance(content, dict) else content
    if not isinstance(examples, list) or not all(isinstance(one, dict) for one in examples):
        raise CommandRefused(
            f"{told(path)} holds no cases: it should have a list of them under “examples”."
        )
    return examples


def _answer(case: dict[str, Any]) -> dict[str, Any]:
    if case.get("kind") == "alert":
        from goldenthread.oversight.cases_json import alert_answer

        return alert_answer(case)
    from goldenthread.measures.cases_json import measure_answer

    return measure_answer(case)


COMMAND = Command(
    summary="Work measures and alerts out for cases given as rows of tables.",
    add_arguments=_add_arguments,
    run=_run,
)
