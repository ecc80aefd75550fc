"""`goldenthread measures list`: every measure there is, with its unit and the tables it needs."""

import argparse
import json

from goldenthread.cli.command import Command


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print them as JSON")


def _run(options: argparse.Namespace) -> None:
    from goldenthread.measures.areas import area_of
    from goldenthread.measures.evaluating import all_measures

    measures = [
        {
            "id": name,
            "title": measure.title,
            "area": area_of(name),
            "unit": measure.unit.value,
            "good": measure.good.value,
            "needs": list(measure.needs),
        }
        for name, measure in all_measures().items()
    ]
    if options.json:
        print(json.dumps({"measures": measures}, ensure_ascii=False, indent=1))
        return
    for one in measures:
        print(f"{one['id']}: {one['title']} ({one['unit']})")


COMMAND = Command(summary="Print the measures there are.", add_arguments=_add_arguments, run=_run)
