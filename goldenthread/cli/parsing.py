"""The command line taken apart: groups, commands and options, each with its help."""

import argparse
import importlib
import sys
from typing import Any, NoReturn

from goldenthread import __version__
from goldenthread.cli import commands
from goldenthread.cli.command import Command
from goldenthread.core.definitions import load_definitions


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line instead of a page of usage."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message} (see {self.prog} --help)", file=sys.stderr)
        raise SystemExit(2)


def command_parser() -> Parser:
    """A parser that knows every command in the folder; it sets `command` to the one called."""
    parser = Parser(
        prog="goldenthread",
        description="Improvement plans of children's services: read from any layout, written in any.",
    )
    parser.add_argument("--version", action="version", version=f"goldenthread {__version__}")
    groups = parser.add_subparsers(metavar="GROUP", required=True)
    in_group: dict[str, Any] = {}
    for command_id, command in load_definitions(commands, Command).items():
        group, _, name = command_id.rpartition(".")
        if group and group not in in_group:
            about = importlib.import_module(f"{commands.__name__}.{group}").__doc__
            named = groups.add_parser(group, help=about, description=about)
            in_group[group] = named.add_subparsers(metavar="COMMAND", required=True)
        own = (in_group[group] if group else groups).add_parser(
            name.replace("_", "-"), help=command.summary, description=command.summary
        )
        command.add_arguments(own)
        own.set_defaults(command=command)
    return parser
