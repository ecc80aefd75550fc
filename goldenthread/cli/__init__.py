"""The `goldenthread` command: a thin layer over the areas, with no server and no database."""

import sys
from collections.abc import Sequence

from goldenthread import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 something was refused, 2 wrong use."""
    told = sys.argv[1:] if arguments is None else list(arguments)
    if told == ["--version"]:
        # Answered before anything is imported, because programs ask it often.
        print(f"goldenthread {__version__}")
        return 0
    try:
        from goldenthread.cli.running import run

        return run(told)
    except KeyboardInterrupt:
        # 130 is what a shell itself says of a command that was stopped.
        return 130
