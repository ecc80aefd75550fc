"""`goldenthread data quality`: what is wrong in a store, whose it is, and what would be right."""

import argparse
import datetime
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from goldenthread.cli.command import Command, CommandRefused
from goldenthread.cli.files import told

if TYPE_CHECKING:
    from goldenthread.childdata.quality.freshness import Freshness
    from goldenthread.childdata.quality.looking import Looked, NotRun
    from goldenthread.childdata.quality.over_loads import Point

# As many as a person reads; the rest is counted, and in the JSON.
_SHOWN = 25


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store", type=Path, required=True, metavar="FOLDER", help="the store of snapshots"
    )
    parser.add_argument(
        "--known-at",
        type=datetime.date.fromisoformat,
        metavar="DATE",
        help="as it was known on an earlier day (today)",
    )
    parser.add_argument(
        "--team",
        metavar="T",
        help="the id of a team: its own faults alone, by worker, and its fix list",
    )
    parser.add_argument(
        "--csv",
        type=Path,
        metavar="FILE",
        help="write the fix list there: each row at fault with what stands in it",
    )
    parser.add_argument(
        "--loads",
        type=int,
        default=6,
        metavar="N",
        help="how many loads to look back upon, for the trend and for since when (6)",
    )
    parser.add_argument("--json", action="store_true", help="print counts and rules as JSON")


def _run(options: argparse.Namespace) -> None:
    import duckdb

    from goldenthread.childdata.quality.material import NothingKnown
    from goldenthread.childdata.store.manifest import ManifestDamaged
    from goldenthread.childdata.store.snapshots import NotAStore

    try:
        _look(options)
    except (NotAStore, NothingKnown, ManifestDamaged) as refused:
        raise CommandRefused(str(refused)) from None
    except duckdb.Error as failed:
        # Its own words may quote a row.
        raise CommandRefused(
            f"{told(options.store)} cannot be read ({type(failed).__name__}). "
            "“goldenthread data verify” says what is damaged."
        ) from None


def _look(options: argparse.Namespace) -> None:
    from goldenthread.childdata.quality.csv_form import write_fix_list
    from goldenthread.childdata.quality.freshness import freshness
    from goldenthread.childdata.quality.json_form import looked_as_json
    from goldenthread.childdata.quality.looking import look
    from goldenthread.childdata.quality.material import material_of
    from goldenthread.childdata.quality.over_loads import days_of_loads, fix_list, point_of, trend
    from goldenthread.childdata.store.snapshots import Store

    store = Store(options.store)
    today = options.known_at or datetime.date.today()
    loads = max(options.loads, 1)
    with material_of(store, today) as material:
        everything = look(material)
        fresh = freshness(material, today)
        names = material.team_names()
        if options.team is not None and options.team not in names.keys() | _teams(everything):
            raise CommandRefused(f"No team has the id {options.team}. The summary lists them.")
        looked = everything.of_team(options.team)
        earlier = days_of_loads(store, looked.day, loads)[:-1]
        points = trend(store, earlier, _Progress(len(earlier)), options.team)
        points.append(point_of(looked))
        if options.json:
            print(json.dumps(looked_as_json(looked, fresh, points, names), ensure_ascii=False))
        else:
            print("\n".join(_summary(looked, fresh, points, names, options.team)))
        if options.csv is not None:
            lines = fix_list(store, material, looked, options.team, loads)
            try:
                count = write_fix_list(options.csv, lines, names)
            except OSError as failed:
                why = (failed.strerror or str(failed)).casefold()
                raise CommandRefused(f"{told(options.csv)} cannot be written: {why}.") from failed
            print(f"{count:,} lines to put right in {told(options.csv)}.", file=sys.stderr)


def _teams(looked: "Looked") -> set[str]:
    return {one.group for one in looked.counts}


class _Progress:
    """Which load is being looked at, on standard error, where somebody is looking."""

    def __init__(self, of: int) -> None:
        self._of, self._done = of, 0
        self._is_seen = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, day: datetime.date) -> None:
        self._done += 1
        if self._is_seen:
            print(f"Load of {day}, {self._done} of {self._of}", file=sys.stderr)


def _summary(
    looked: "Looked",
    fresh: "Sequence[Freshness]",
    points: "Sequence[Point]",
    names: Mapping[str, str],
    team: str | None,
) -> Iterator[str]:
    from goldenthread.childdata.quality.tallies import errors_of

    errors = errors_of(looked)
    whose = f" of children whose case {team} has now" if team is not None else ""
    yield (
        f"As known on {looked.day}: {sum(looked.rows.values()):,} rows in {len(looked.rows)} tables, "
        f"{_many(looked.faults, 'fault')}{whose} "
        f"({_many(errors, 'error')}, {_many(looked.faults - errors, 'query', 'queries')})."
    )
    yield from _worst(looked)
    yield from _groups(looked, names, team)
    yield from _trend(points)
    yield from _fresh(fresh)
    yield from _not_asked(looked)


def _many(number: int, what: str, several: str = "") -> str:
    return f"1 {what}" if number == 1 else f"{number:,} {several or what + 's'}"


def _worst(looked: "Looked") -> Iterator[str]:
    from goldenthread.childdata.quality.all_rules import all_rules

    by_rule = looked.by_rule()
    if not by_rule:
        return
    yield from ("", "Worst first:")
    for rule_id, many in list(by_rule.items())[:_SHOWN]:
        rule = all_rules()[rule_id]
        yield f"{many:>8,}  {rule.severity.value:<6} {rule.title} ({rule.table}.{rule.column})"
        yield f"                  Right: {rule.right}"
    if len(by_rule) > _SHOWN:
        rest = sum(list(by_rule.values())[_SHOWN:])
        yield f"{rest:>8,}  of {len(by_rule) - _SHOWN} other rules: see --json."


def _groups(looked: "Looked", names: Mapping[str, str], team: str | None) -> Iterator[str]:
    from goldenthread.childdata.quality.tallies import by_table, by_team, by_worker

    if not looked.counts:
        return
    yield from ("", "By table:")
    yield from _counted(by_table(looked))
    if team is not None:
        workers = {worker: many for (_, worker), many in by_worker(looked).items()}
        yield from ("", f"By worker of {team}:", *_counted(workers))
        return
    known = "" if "ssd_involvements" in looked.rows else " (ssd_involvements was not loaded)"
    yield from ("", f"By team whose case the child is now{known}:")
    teams = {
        f"{one} {names[one]}" if one in names else one: many
        for one, many in by_team(looked).items()
    }
    yield from _counted(teams)


def _counted(told: Mapping[str, int]) -> Iterator[str]:
    yield from (f"{many:>8,}  {name}" for name, many in list(told.items())[:_SHOWN])
    if len(told) > _SHOWN:
        yield f"          and {len(told) - _SHOWN} others: see --json."


def _trend(points: "Sequence[Point]") -> Iterator[str]:
    if len(points) < 2:
        return
    yield from ("", "Load after load:", "          Known on    Rows        Errors    Queries")
    for one in points:
        yield f"          {one.known_at}  {one.rows:<10,}  {one.errors:<8,}  {one.queries:,}"


def _fresh(fresh: "Sequence[Freshness]") -> Iterator[str]:
    late = [one for one in fresh if one.is_late]
    if not late:
        yield from ("", "The newest of every table is as new as it should be.")
        return
    yield from ("", "Older than it should be:")
    yield from (f"  {one.sentence}" for one in late)


def _not_asked(looked: "Looked") -> Iterator[str]:
    if not looked.not_run:
        yield from ("", "Every rule was asked.")
        return
    many = _many(len(looked.not_run), "rule")
    yield from ("", f"{many} could not be asked, which says nothing of the data:")
    of_tables: dict[str, list[NotRun]] = {}
    for one in looked.not_run:
        of_tables.setdefault(one.table, []).append(one)
    yield from _counted(
        {_why(table, told): len(told) for table, told in sorted(of_tables.items(), key=_first)}
    )


def _why(table: str, told: "Sequence[NotRun]") -> str:
    """What several rules lack of one table, in one line."""
    columns = sorted({one.column for one in told if one.column})
    if not columns:
        why = told[0].why
        return why if why.startswith(table) else f"{table}: {why}"
    more = f" and {_many(len(columns) - 2, 'other column')}" if len(columns) > 2 else ""
    return f"{table} was loaded without {', '.join(columns[:2])}{more}"


def _first(one: "tuple[str, list[NotRun]]") -> tuple[bool, int]:
    """Tables with a part missing before those that are missing altogether; the most rules first."""
    return not any(each.column for each in one[1]), -len(one[1])


COMMAND = Command(
    summary="Say what is wrong in child-level data, whose it is to put right, and what would be right.",
    add_arguments=_add_arguments,
    run=_run,
)
