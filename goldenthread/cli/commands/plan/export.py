"""`goldenthread plan export`: a plan that was read, written as a document in a layout."""

import argparse
import json
from pathlib import Path

from goldenthread.cli.command import Command, CommandRefused, WrongUse
from goldenthread.cli.files import read_file, replace_file, told


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "plan", metavar="PLAN.json", type=Path, help="what “goldenthread plan read --json” printed"
    )
    parser.add_argument(
        "--layout",
        required=True,
        help="“same” for the plan's own, or one that “goldenthread plan layouts” lists",
    )
    parser.add_argument(
        "--to",
        required=True,
        metavar="FILE",
        type=Path,
        help="the file to write; its ending says the format: .docx, .xlsx, .pdf, .html or .md",
    )


def _run(options: argparse.Namespace) -> None:
    from goldenthread.documents.writing import write_document, writers
    from goldenthread.plans.export import LayoutNotKnown, plan_document
    from goldenthread.plans.json_form import NotPlanJson, plan_from_json

    suffix = options.to.suffix.casefold()
    known = writers()
    if suffix not in known:
        raise WrongUse(
            f"{told(options.to)} has no ending that can be written. "
            f"End the file's name in one of {', '.join(sorted(known))}."
        )
    try:
        plan = plan_from_json(_json_of(options.plan))
        if not any(theme.objectives for theme in plan.themes):
            raise CommandRefused(
                f"{told(options.plan)} holds no objectives, so there is nothing to write."
            )
        document = plan_document(plan, options.layout, in_sheets=known[suffix].has_sheets)
    except NotPlanJson as refused:
        raise CommandRefused(f"{told(options.plan)}: {refused}") from refused
    except LayoutNotKnown as refused:
        raise WrongUse(str(refused)) from refused
    replace_file(options.to, write_document(document, suffix))


def _json_of(path: Path) -> object:
    try:
        return json.loads(read_file(path).decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise CommandRefused(
            f"{told(path)} is not JSON. Give the file that “goldenthread plan read --json” printed."
        ) from None
    except (json.JSONDecodeError, RecursionError) as failed:
        where = (
            f" (line {failed.lineno}, column {failed.colno})"
            if isinstance(failed, json.JSONDecodeError)
            else ""
        )
        raise CommandRefused(
            f"{told(path)} is not whole JSON{where}. "
            "Give the file that “goldenthread plan read --json” printed."
        ) from None


COMMAND = Command(
    summary="Write a plan as Word, Excel, PDF, HTML or Markdown, in its own or another layout.",
    add_arguments=_add_arguments,
    run=_run,
)
