"""`goldenthread measures run`: measures worked out over a store, for one day or many."""

import argparse
import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from goldenthread.cli.command import Command, CommandRefused
from goldenthread.cli.files import replace_file, told

if TYPE_CHECKING:
    from goldenthread.measures.running import Result

_DAY = "a day as 2026-03-31"


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day. Write {_DAY}.") from None


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--store", metavar="FOLDER", type=Path, required=True, help="the store")
    parser.add_argument(
        "--to", metavar="DATE", type=_day, required=True, help=f"the last day, {_DAY}"
    )
    parser.add_argument("--from", dest="since", metavar="DATE", type=_day, help="the first day")
    parser.add_argument(
        "--every", choices=("month", "quarter", "year"), default="month",
        help="how far apart the days are (with --from; a month unless said)",
    )  # fmt: skip
    parser.add_argument(
        "--measure", metavar="ID", nargs="+", default=[], help="only these measures"
    )
    parser.add_argument(
        "--by", metavar="BREAKDOWN", nargs="+", default=[], help="broken down by these"
    )
    parser.add_argument("--known-at", metavar="DATE", type=_day, help="as it was known on that day")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the rows as JSON")
    form.add_argument("--csv", metavar="FILE", type=Path, help="write the rows to a CSV file")
    form.add_argument("--parquet", metavar="FILE", type=Path, help="write them to a Parquet file")


def _run(options: argparse.Namespace) -> None:
    from goldenthread.measures.result_rows import csv_of, row_of

    rows = [row_of(one) for one in _results(options)]
    if options.csv:
        replace_file(options.csv, csv_of(rows))
    elif options.parquet:
        _write_parquet(rows, options.parquet)
    elif options.json:
        print(json.dumps({"rows": rows}, ensure_ascii=False, indent=1))
    else:
        print("\n".join(map(_line, rows)))


def _results(options: argparse.Namespace) -> "list[Result]":
    from goldenthread.childdata.store.position import Position
    from goldenthread.childdata.store.snapshots import NotAStore, Store
    from goldenthread.core.working_days import england
    from goldenthread.measures.engine import DuckTables
    from goldenthread.measures.running import (
        Every,
        UnknownBreakdown,
        UnknownMeasure,
        chosen_breakdowns,
        chosen_measures,
        days_between,
        results,
    )

    since = options.since or options.to
    if since > options.to:
        raise CommandRefused(
            f"--from {since} is after --to {options.to}. Put the earlier day first."
        )
    try:
        measures, by = chosen_measures(options.measure), chosen_breakdowns(options.by)
        known_at = options.known_at or datetime.date.max
        with Position(Store(options.store), known_at) as position:
            if not position.speakers:
                when = f" by {options.known_at}" if options.known_at else ""
                raise CommandRefused(f"Nothing was loaded into {told(options.store)}{when}.")
            tables = DuckTables(position.cursor(), position.speakers, keeps=True)
            days = days_between(since, options.to, Every(options.every))
            return list(results(tables, days, measures, by, england(), {}))
    except (UnknownMeasure, UnknownBreakdown, NotAStore) as refused:
        raise CommandRefused(str(refused)) from refused


def _write_parquet(rows: list[dict[str, Any]], path: Path) -> None:
    from goldenthread.measures.result_rows import write_parquet

    try:
        write_parquet(rows, path)
    except OSError as failed:
        raise CommandRefused(f"{told(path)} cannot be written: {failed.strerror}.") from failed


def _line(row: dict[str, Any]) -> str:
    group = f" [{row['by']}: {row['group']}]" if row["by"] else ""
    if "missing" in row:
        number = f"not available: {', '.join(row['missing'])} was not loaded"
    elif row["value"] is None:
        number = "none to count"
    else:
        number = f"{row['value']} ({row['numerator']} of {row['denominator']})"
    return f"{row['period_end']} {row['measure']}{group}: {number}"


COMMAND = Command(
    summary="Work measures out over a store of child-level data.",
    add_arguments=_add_arguments,
    run=_run,
)
