"""Asking every rule of data quality against one full scan of the same tables.

CPU time, because both share their cores with others; memory is what a process of its own fills at
most. Other numbers of children: python -m bench.quality 100000; a store that is there already:
python -m bench.quality FOLDER.
"""

import datetime
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from goldenthread.childdata.loading import load
from goldenthread.childdata.quality.looking import Looked, faults, look
from goldenthread.childdata.quality.material import material_of
from goldenthread.childdata.store.position import Position
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.synth.authority import Wanted
from goldenthread.childdata.synth.making import Forms, make_up

ROUNDS = 5
_SIZES = (1_000, 10_000)
_MANY = 50_000
_LAST_DAY = datetime.date(2026, 3, 31)
_NOW = datetime.datetime(2026, 4, 1, 6)
_PEAK = """
import sys
from pathlib import Path
from bench import quality
getattr(quality, sys.argv[1])(Path(sys.argv[2]))
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
"""


def main(sizes: tuple[int, ...] = _SIZES) -> None:
    seconds = []
    for children in sizes:
        with tempfile.TemporaryDirectory() as folder:
            extract, store = Path(folder) / "extract", Path(folder) / "store"
            make_up(Wanted(children, 3, 1, _LAST_DAY), Forms(extract))
            load([extract], Store(store), _LAST_DAY, _NOW)
            print(f"  {children:,} children")
            seconds.append(_compare(store, ROUNDS if children < _MANY else 1))
    for (fewer, less), (more, longer) in zip(
        zip(sizes, seconds, strict=True), zip(sizes[1:], seconds[1:], strict=True), strict=False
    ):
        print(
            f"  growth           {more / fewer:7.0f} × the children, {longer / less:.1f} × the time"
        )


def _compare(store: Path, rounds: int) -> float:
    looked = asked(store)
    scanned(store)
    print(
        f"  {sum(looked.rows.values()):,} rows, {len(looked.ran):,} rules asked, "
        f"{looked.faults:,} faults"
    )
    rows = [(_cpu(asked, store), _cpu(scanned, store), _cpu(listed, store)) for _ in range(rounds)]
    own, scan, fixes = (statistics.median(row[at] for row in rows) for at in (0, 1, 2))
    print(f"  every rule       {own:7.2f} s    a full scan    {scan:7.2f} s    {own / scan:5.1f} ×")
    print(
        f"  and a fix list   {fixes:7.2f} s    a full scan    {scan:7.2f} s    {fixes / scan:5.1f} ×"
    )
    peaks = [_peak(task, store) for task in ("asked", "scanned")]
    print(f"  memory           {peaks[0]:7.0f} MB   a full scan    {peaks[1]:7.0f} MB")
    return own


def asked(store: Path) -> Looked:
    with material_of(Store(store), _LAST_DAY) as material:
        return look(material)


def listed(store: Path) -> int:
    """Every rule asked, and each row at fault gone through."""
    with material_of(Store(store), _LAST_DAY) as material:
        return sum(1 for _ in faults(material, look(material)))


def scanned(store: Path) -> None:
    """Every value of every table looked at once."""
    with Position(Store(store), _LAST_DAY) as position:
        cursor = position.cursor()
        for table in position.speakers:
            cursor.execute(f"SELECT bit_xor(hash(one)) FROM {table} AS one").fetchall()


def _cpu(task: Callable[[Path], object], store: Path) -> float:
    begun = time.process_time()
    task(store)
    return time.process_time() - begun


def _peak(task: str, store: Path) -> float:
    finished = subprocess.run(
        [sys.executable, "-c", _PEAK, task, str(store)],
        capture_output=True,
        check=True,
        text=True,
    )
    # What getrusage says of a new process would count its parent too.
    return int(finished.stdout) / 1024


if __name__ == "__main__":
    told = sys.argv[1:]
    if told and not told[0].isdecimal():
        _compare(Path(told[0]), 1)
    else:
        main(tuple(map(int, told)) or _SIZES)
