"""`goldenthread plan read`: the plan that a document holds, as JSON or in a few lines."""

import argparse
import json
from pathlib import Path

from goldenthread.cli.command import Command


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the plan, in any format")
    parser.add_argument("--json", action="store_true", help="print the whole plan as JSON")


def _run(options: argparse.Namespace) -> None:
    from goldenthread.plans.contained import read_plan_contained
    from goldenthread.plans.json_form import plan_as_json
    from goldenthread.plans.summary import summary_lines

    plan = read_plan_contained(options.file)
    if options.json:
        print(json.dumps(plan_as_json(plan), ensure_ascii=False, indent=1))
    else:
        print("\n".join(summary_lines(plan)))


COMMAND = Command(
    summary="Print the plan that a document holds, and what in it needs a look.",
    add_arguments=_add_arguments,
    run=_run,
)
