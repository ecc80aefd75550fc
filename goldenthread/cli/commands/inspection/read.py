"""`goldenthread inspection read`: what inspection reports say, as JSON or in a few lines each."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from goldenthread.cli.command import Command, CommandRefused


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", type=Path, nargs="+", help="a report as PDF, or a folder of them"
    )
    parser.add_argument("--json", action="store_true", help="print all that was read as JSON")


def _run(options: argparse.Namespace) -> None:
    from goldenthread.inspections.contained import report_entries

    refused: list[str] = []
    entries = _noting(report_entries(options.files), refused)
    if options.json:
        _print_json(entries)
    else:
        _print_summaries(entries)
    if refused:
        shown = ", ".join(refused[:5]) + (" …" if len(refused) > 5 else "")
        files = "1 file is" if len(refused) == 1 else f"{len(refused)} files are"
        raise CommandRefused(f"{files} no report that could be read: {shown}.")


def _noting(entries: Iterable[dict[str, Any]], refused: list[str]) -> Iterable[dict[str, Any]]:
    for entry in entries:
        if "error" in entry:
            refused.append(entry["file"])
        yield entry


def _print_json(entries: Iterable[dict[str, Any]]) -> None:
    """One entry is printed before the next is read, so that a thousand take no more memory."""
    print('{"reports": [', end="")
    between = ""
    for entry in entries:
        print(between + json.dumps(entry, ensure_ascii=False, indent=1), end="")
        between = ",\n"
    print("]}")


def _print_summaries(entries: Iterable[dict[str, Any]]) -> None:
    from goldenthread.inspections.summary import summary_lines

    for number, entry in enumerate(entries):
        print("\n".join(["", *summary_lines(entry)] if number else summary_lines(entry)))


COMMAND = Command(
    summary="Print the judgements, recommendations and dates of inspection reports.",
    add_arguments=_add_arguments,
    run=_run,
)
