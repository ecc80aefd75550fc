"""`goldenthread data synth`: a made-up authority, in the forms that real ones come in."""

import argparse
import datetime
import sys
from pathlib import Path

from goldenthread.cli.command import Command, CommandRefused, WrongUse
from goldenthread.cli.files import told


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("write a day as 2026-03-31") from None


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--children",
        type=int,
        required=True,
        metavar="N",
        help="how many children are known to the service over the years, from 10 to 2,000,000",
    )
    parser.add_argument(
        "--years", type=int, required=True, metavar="Y", help="how many years are told, 1 to 10"
    )
    parser.add_argument(
        "--seed", type=int, required=True, metavar="S", help="the same number gives the same bytes"
    )
    parser.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="where the Standard Safeguarding Dataset files go, and truth.json: what was planted",
    )
    parser.add_argument(
        "--until",
        type=_day,
        default=datetime.date(2026, 3, 31),
        metavar="DATE",
        help="the last day of the years (2026-03-31)",
    )
    for option, place, what in (
        ("--annex-a", "FILE.xlsx", "an Annex A workbook"),
        ("--ssda903", "FOLDER", "SSDA903 files, of the year of the last day and of the one before"),
        ("--cin", "FILE.xml", "a CIN census of that year"),
    ):
        help_text = f"write the same children as {what} too"
        parser.add_argument(option, type=Path, metavar=place, help=help_text)
    parser.add_argument(
        "--known-at",
        type=_day,
        metavar="DATE",
        help="write the same authority as far as it was known on an earlier day",
    )
    parser.add_argument(
        "--without-faults", action="store_true", help="plant no faults in the dataset's files"
    )


def _run(options: argparse.Namespace) -> None:
    from goldenthread.childdata.synth.authority import Wanted
    from goldenthread.childdata.synth.making import Forms, make_up

    if not 10 <= options.children <= 2_000_000:
        raise WrongUse("--children is a number from 10 to 2,000,000.")
    if not 1 <= options.years <= 10:
        raise WrongUse("--years is a number from 1 to 10.")
    wanted = Wanted(options.children, options.years, options.seed, options.until, options.known_at)
    if options.known_at and not wanted.start <= options.known_at <= options.until:
        raise WrongUse("--known-at is a day in the years that are told.")
    forms = Forms(options.to, options.annex_a, options.ssda903, options.cin)
    try:
        made = make_up(
            wanted, forms, with_faults=not options.without_faults, told=_progress(options)
        )
    except OSError as failed:
        why = (failed.strerror or str(failed)).casefold()
        raise CommandRefused(f"{told(options.to)} cannot be written: {why}.") from failed
    rows = sum(made.rows.values())
    print(f"{made.children:,} children, {rows:,} rows, {made.faults:,} faults planted.")


def _progress(options: argparse.Namespace) -> "_Progress":
    return _Progress(options.children)


class _Progress:
    """A bar on standard error, where somebody is looking."""

    def __init__(self, children: int) -> None:
        self._children, self._shown = children, -1
        self._is_seen = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, done: int) -> None:
        percent = done * 100 // self._children
        if self._is_seen and percent > self._shown:
            self._shown = percent
            bar = "#" * (percent // 4)
            print(f"\r{bar:25} {percent:3} %", end="", file=sys.stderr, flush=True)
            if percent == 100:
                print(file=sys.stderr)


COMMAND = Command(
    summary="Write a made-up authority: children whose lives hang together, and the truth about it.",
    add_arguments=_add_arguments,
    run=_run,
)
