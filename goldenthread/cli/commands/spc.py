"""`goldenthread spc`: whether a series of values has really changed, as a control chart tells it."""

import argparse
import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

from goldenthread.cli.command import Command, CommandRefused
from goldenthread.cli.files import read_file, told

if TYPE_CHECKING:
    from goldenthread.measures.control_charts.chart import Chart


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE.csv", type=Path, help="the headings date,value, and a row a value"
    )
    parser.add_argument(
        "--good",
        required=True,
        choices=("higher", "lower", "neutral"),
        metavar="higher|lower|neutral",
        help="which way is better, or neither",
    )
    parser.add_argument("--target", metavar="N", help="what the value should reach")
    parser.add_argument(
        "--baseline-until",
        type=datetime.date.fromisoformat,
        metavar="DATE",
        help="work the first limits out from the values up to this day, and keep them",
    )
    parser.add_argument(
        "--rebase",
        type=datetime.date.fromisoformat,
        action="append",
        default=[],
        metavar="DATE",
        help="work limits out anew from this day on; may be given again",
    )
    parser.add_argument(
        "--all-moving-ranges",
        action="store_true",
        help="leave no outlying moving range out, as the Excel tool does",
    )
    parser.add_argument("--json", action="store_true", help="print the whole chart as JSON")


def _run(options: argparse.Namespace) -> None:
    from goldenthread.measures.control_charts.json_form import chart_as_json

    chart = _chart(options)
    if options.json:
        print(json.dumps(chart_as_json(chart), ensure_ascii=False, indent=1))
    else:
        _print_in_words(chart)


def _chart(options: argparse.Namespace) -> "Chart":
    from goldenthread.measures.control_charts.chart import (
        BaselineLock,
        Rebase,
        control_chart,
        xmr,
    )
    from goldenthread.measures.control_charts.csv_series import SeriesRefused, points_from_csv
    from goldenthread.measures.control_charts.rebasing import RebaseRefused, check_rebase
    from goldenthread.measures.good import Good

    by, reason = "command line", "asked for on the command line"
    target = _target(options.target)
    until = options.baseline_until
    lock = until and BaselineLock(until, by, until, reason)
    rebases = [Rebase(day, by, day, reason) for day in sorted(options.rebase)]
    method = xmr(screened=not options.all_moving_ranges)
    try:
        points = points_from_csv(read_file(options.file))
        for place, rebase in enumerate(rebases):
            check_rebase(points, rebase, method=method, lock=lock, earlier=rebases[:place])
    except (SeriesRefused, RebaseRefused) as refused:
        raise CommandRefused(f"{told(options.file)}: {refused}") from refused
    return control_chart(
        points, method=method, good=Good(options.good), target=target, lock=lock, rebases=rebases
    )


def _target(text: str | None) -> float | None:
    from goldenthread.measures.control_charts.csv_series import number_from

    if text is None:
        return None
    target = number_from(text.strip())
    if target is None:
        raise CommandRefused(f"--target: “{text}” is no number. Write it as 90 or 84.5.")
    return target


def _print_in_words(chart: "Chart") -> None:
    from goldenthread.core.charts.scales import number_label
    from goldenthread.measures.control_charts.sentence import sentence

    print(sentence(chart))
    for point in chart.points:
        marked = ", ".join(rule.value.replace("_", " ") for rule in point.rules)
        print(f"{point.on.isoformat()}  {number_label(point.value):>10}  {marked}".rstrip())


COMMAND = Command(
    summary="Say whether a series of values has really changed, with a control chart.",
    add_arguments=_add_arguments,
    run=_run,
)
