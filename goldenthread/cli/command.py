"""What one command of `goldenthread` is, and how it says that it cannot do what it was asked."""

import argparse
import dataclasses
from collections.abc import Callable


class CommandRefused(Exception):
    """Something in the input is wrong. Its text is one plain line; the exit status is 1."""


class WrongUse(Exception):
    """The command was called in a way that it does not know. One plain line; the status is 2."""


@dataclasses.dataclass(frozen=True, slots=True)
class Command:
    """One command. Its file's path is its name: `commands/plan/read.py` is "plan read".

    `run` prints only what was asked for. It imports its area itself, when it is called:
    all commands are loaded whenever one is, and that must stay quick.
    """

    summary: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], None]
