"""Running one command so that a person only ever sees its answer or one plain line."""

import io
import os
import sys
from collections.abc import Sequence

from goldenthread.cli.command import Command, CommandRefused, WrongUse
from goldenthread.cli.parsing import command_parser
from goldenthread.documents.refusal import DocumentRefused


def run(told: Sequence[str]) -> int:
    """Do what the command line says and give the exit status."""
    _speak_utf8()
    try:
        status = _run(told)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the answer has had enough of it ("| head").
        _drop_output()
        return 0
    except OSError as failed:
        _drop_output()
        _say(f"The answer could not be written: {failed.strerror or failed}.")
        return 1
    return status


def _run(told: Sequence[str]) -> int:
    try:
        options = command_parser().parse_args(told)
    except SystemExit as left:
        return int(left.code or 0)
    command: Command = options.command
    try:
        command.run(options)
    except (CommandRefused, DocumentRefused) as refused:
        _say(str(refused))
        return 1
    except WrongUse as wrong:
        _say(str(wrong))
        return 2
    except OSError:
        raise
    except Exception as failed:
        # Only the kind of failure is said: its own words might quote what the file holds.
        _say(
            f"Goldenthread itself failed ({type(failed).__name__}), and nothing was changed. "
            "Please report this, with the file if it may be shared."
        )
        return 1
    return 0


def _speak_utf8() -> None:
    """Print UTF-8 whatever the locale is: a plan's dashes and quotes are not ASCII."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Half a character, as a file's name may hold, is printed as its escape.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _say(line: str) -> None:
    print(" ".join(line.split()), file=sys.stderr)


def _drop_output() -> None:
    """Send what is still to be printed nowhere, or Python would fail again when it ends."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
