"""Files that a command is given: read, or replaced whole, with plain words where that cannot be."""

import contextlib
import functools
import os
import shutil
import uuid
from pathlib import Path

from goldenthread.cli.command import CommandRefused


def read_file(path: Path) -> bytes:
    """The file's bytes, or a refusal that says why they cannot be had."""
    try:
        return path.read_bytes()
    except OSError as failed:
        raise CommandRefused(f"{told(path)} cannot be read: {_why(failed)}.") from failed


def replace_file(path: Path, data: bytes, *, for_owner_alone: bool = False) -> None:
    """Write the file beside the old one, then put it in its place.

    Where anything fails on the way, the old file stays as it was. A link is followed, so
    that it goes on pointing at the file. What is about children is for its owner alone,
    whoever could read the old file.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name[:100]}.{uuid.uuid4().hex[:8]}.part")
    try:
        if target.is_dir():
            raise CommandRefused(f"{told(path)} is a folder. Give the name of a file in it.")
        try:
            rights = functools.partial(os.open, mode=0o600 if for_owner_alone else 0o666)
            with open(beside, "xb", opener=rights) as file:
                file.write(data)
            if target.exists() and not for_owner_alone:
                shutil.copymode(target, beside)
            os.replace(beside, target)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
    except OSError as failed:
        raise CommandRefused(f"{told(path)} cannot be written: {_why(failed)}.") from failed


def told(path: Path) -> str:
    """The path in quotes, on one line whatever its name holds."""
    return f"“{path}”"


def _why(failed: OSError) -> str:
    if isinstance(failed, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(failed, IsADirectoryError):
        return "it is a folder, not a file"
    if isinstance(failed, PermissionError):
        return "you are not allowed to"
    return (failed.strerror or str(failed)).casefold()
