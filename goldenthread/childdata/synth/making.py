"""Making up an authority: its families once, and from each the rows of every form asked for."""

import dataclasses
import pathlib
import random
from collections.abc import Callable, Iterable
from contextlib import ExitStack

from goldenthread.childdata.synth.authority import Authority, Wanted
from goldenthread.childdata.synth.faults import plant
from goldenthread.childdata.synth.households import household_rows
from goldenthread.childdata.synth.staff import staff_rows
from goldenthread.childdata.synth.truth import Truth
from goldenthread.childdata.synth.writing.ssd_csv import SsdFiles, columns_of_tables
from goldenthread.childdata.tables import all_tables


@dataclasses.dataclass(frozen=True, slots=True)
class MadeUp:
    """What was written: rows by table, children, and how many faults were planted."""

    rows: dict[str, int]
    children: int
    faults: int


def make_up(
    wanted: Wanted,
    folder: pathlib.Path,
    *,
    with_faults: bool = True,
    told: Callable[[int], None] = lambda children: None,
) -> MadeUp:
    """Write an authority into a folder. `told` hears how many children are done."""
    authority = Authority(wanted)
    tables, until = all_tables(), wanted.until.isoformat()
    children = faults = 0
    with ExitStack() as open_files:
        ssd = open_files.enter_context(SsdFiles(folder, columns_of_tables()))
        truth = open_files.enter_context(Truth(folder, authority))
        for family in authority.families():
            children += sum(child.is_known for child in family.children)
            rows = family.rows.by_table
            if with_faults:
                rng = random.Random(f"{wanted.seed}:{family.id}:faults")
                for _, _, planted in plant(rng, rows, tables, until):
                    truth.tell(planted)
                    faults += 1
            _write(ssd, rows.items())
            told(children)
        _write(ssd, staff_rows(authority))
        _write(ssd, household_rows(authority))
        truth.finish(ssd.counts)
    return MadeUp(ssd.counts, children, faults)


def _write(ssd: SsdFiles, tables: Iterable[tuple[str, list[dict[str, object]]]]) -> None:
    for table, rows in tables:
        ssd.write(table, rows)
