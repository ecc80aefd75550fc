"""The command called as people call it: the installed program in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PROGRAM = Path(sys.executable).parent / "goldenthread"

PLAN_TEXT = """\
# Calderbrook Council improvement plan

## The front door

Objective\tRecommendations\tActions\tLead\tBy when
Every contact is decided within a day – and well\t1, 3\t<ul><li>Write a threshold guide</li><li>Audit forty contacts</li></ul>\tHead of MASH\tMarch 2026
Strategy discussions involve health\t2\tAgree a rota with health\t\tsome time
"""


def called(
    *arguments: str | Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What the program printed and its exit status; it reads no input."""
    return subprocess.run(
        [PROGRAM, *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **(environment or {})},
        timeout=60,
        check=False,
    )


def refusal(finished: subprocess.CompletedProcess[bytes]) -> str:
    """The one line on standard error; nothing may stand on standard output."""
    assert finished.stdout == b""
    text = finished.stderr.decode()
    assert text.endswith("\n")
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text.strip()
