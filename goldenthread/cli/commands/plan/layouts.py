"""`goldenthread plan layouts`: the layouts that a plan can be written in."""

import argparse

from goldenthread.cli.command import Command


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    del parser


def _run(options: argparse.Namespace) -> None:
    from goldenthread.plans.export import known_layouts

    del options
    known = known_layouts()
    width = max(len(name) for name in ("same", *known))
    print(f"{'same'.ljust(width)}  The plan's own layout")
    for name, layout in known.items():
        headings = " · ".join(column.heading for column in layout.columns)
        print(f"{name.ljust(width)}  {layout.title}: {headings}")


COMMAND = Command(
    summary="List the layouts that a plan can be written in.",
    add_arguments=_add_arguments,
    run=_run,
)
