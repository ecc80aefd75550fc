"""`goldenthread data compare`: what changed between what was known on two days."""

import argparse
import csv
import dataclasses
import datetime
import io
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from goldenthread.cli.command import Command, CommandRefused, WrongUse
from goldenthread.cli.files import replace_file
from goldenthread.documents.csv_cells import harmless

if TYPE_CHECKING:
    from goldenthread.childdata.differing import ChangeCount, Differences


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store", type=Path, required=True, metavar="FOLDER", help="where snapshots are kept"
    )
    day = datetime.date.fromisoformat
    parser.add_argument(
        "--from", dest="since", type=day, required=True, metavar="DATE", help="the earlier day"
    )
    parser.add_argument("--to", type=day, metavar="DATE", help="the later day (today)")
    parser.add_argument("--by-team", action="store_true", help="count for each team by itself")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    parser.add_argument(
        "--rows",
        type=Path,
        metavar="FILE.csv",
        help="write every change too, with the record it is of: this file holds data about children",
    )


def _run(options: argparse.Namespace) -> None:
    from goldenthread.childdata.differing import Differences
    from goldenthread.childdata.store.manifest import ManifestDamaged
    from goldenthread.childdata.store.snapshots import NotAStore, Store

    to = options.to or datetime.date.today()
    if options.since >= to:
        raise WrongUse(f"--from is the earlier day, and {options.since} is not before {to}.")
    try:
        with Differences(Store(options.store), options.since, to) as found:
            if not found.compared and not found.not_compared:
                raise CommandRefused(f"Nothing was known by {to}.")
            if options.rows:
                replace_file(options.rows, _csv(found), for_owner_alone=True)
            if options.json:
                _print_json(found)
            else:
                _print_counts(found, options.by_team)
    except (NotAStore, ManifestDamaged) as refused:
        raise CommandRefused(str(refused)) from None


def _csv(found: "Differences") -> bytes:
    from goldenthread.childdata.differing import ChangedField

    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(field.name for field in dataclasses.fields(ChangedField))
    for one in found.rows():
        cells = dataclasses.astuple(one)
        writer.writerow(["" if cell is None else harmless(str(cell)) for cell in cells])
    return text.getvalue().encode("utf-8")


def _print_json(found: "Differences") -> None:
    told = {
        "counts": [dataclasses.asdict(one) for one in found.counts()],
        "fields": [dataclasses.asdict(one) for one in found.fields()],
        "compared": found.compared,
        "not_compared": [dataclasses.asdict(one) for one in found.not_compared],
    }
    print(json.dumps(told, ensure_ascii=False, indent=1))


def _print_counts(found: "Differences", by_team: bool) -> None:
    counts = found.counts()
    if not counts:
        print(f"Nothing changed in {len(found.compared)} tables.")
    for line in _lines(counts, by_team):
        print(line)
    fields = found.fields()
    if fields:
        print("\nCorrected:")
    for one in fields:
        print(f"  {one.table}, {one.column}: {_records(one.records)}")
    if found.not_compared:
        print("\nNot compared:")
    for table in found.not_compared:
        print(f"  {table.table}: {table.why}.")


def _lines(counts: "Iterable[ChangeCount]", by_team: bool) -> list[str]:
    from goldenthread.childdata.differing import Change

    told: dict[tuple[str, str], Counter[str]] = {}
    for one in counts:
        team = f", {one.team or 'no team'}" if by_team else ""
        told.setdefault((one.table, team), Counter())[one.change] += one.records
    return [
        f"{table}{team}: "
        + ", ".join(f"{changes[change]:,} {change}" for change in Change if change in changes)
        for (table, team), changes in told.items()
    ]


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"


COMMAND = Command(
    summary="Count what is new, late, corrected and removed between two days.",
    add_arguments=_add_arguments,
    run=_run,
)
