"""Making up an authority: that ten times as many children take ten times as long and no more room."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = Path(sys.executable).parent / "goldenthread"
SIZES = (1_000, 10_000)
YEARS = "6"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        alone = [measured(Path(folder) / str(many), many) for many in SIZES]
        forms = measured(
            Path(folder) / "forms", SIZES[1],
            "--annex-a", f"{folder}/a.xlsx", "--ssda903", f"{folder}/903", "--cin", f"{folder}/c.xml",
        )  # fmt: skip
    for many, (seconds, megabytes) in zip(SIZES, alone, strict=True):
        print(f"  {many:>7,} children  {seconds:6.1f} s  {megabytes:5.0f} MB")
    print(f"  {'in every form':>16}  {forms[0]:6.1f} s  {forms[1]:5.0f} MB")
    times = SIZES[1] // SIZES[0]
    print(f"  time against {times} times the smaller  {alone[1][0] / alone[0][0] / times:5.2f} ×")
    print(f"  memory against the smaller        {alone[1][1] / alone[0][1]:5.2f} ×")


def measured(folder: Path, children: int, *more: str) -> tuple[float, float]:
    """CPU seconds and the most memory, in a process of its own."""
    told = ("--children", str(children), "--years", YEARS, "--seed", "1", "--to", str(folder))
    with subprocess.Popen(
        [PROGRAM, "data", "synth", *told, *more], stdout=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"goldenthread data synth ended with {process.returncode}.")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
