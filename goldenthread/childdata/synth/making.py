"""Making up an authority: its families once, and from each the rows of every form asked for."""

import dataclasses
import pathlib
from collections.abc import Callable, Iterable
from contextlib import ExitStack

from goldenthread.childdata.synth.authority import Authority, Wanted
from goldenthread.childdata.synth.casework import Family
from goldenthread.childdata.synth.faults import plant
from goldenthread.childdata.synth.households import household_rows
from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.staff import staff_rows
from goldenthread.childdata.synth.truth import Truth
from goldenthread.childdata.synth.writing.annex_a import AnnexA
from goldenthread.childdata.synth.writing.cin_census import CinCensus
from goldenthread.childdata.synth.writing.lives import lives_of
from goldenthread.childdata.synth.writing.ssd_csv import SsdFiles, columns_of_tables
from goldenthread.childdata.synth.writing.ssda903 import Ssda903
from goldenthread.childdata.tables import all_tables


@dataclasses.dataclass(frozen=True, slots=True)
class Forms:
    """Where each form goes. The dataset is always written; the others where a place is given."""

    ssd: pathlib.Path
    annex_a: pathlib.Path | None = None
    ssda903: pathlib.Path | None = None
    cin_census: pathlib.Path | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class MadeUp:
    """What was written: rows by table, children, and how many faults were planted."""

    rows: dict[str, int]
    children: int
    faults: int


def make_up(
    wanted: Wanted,
    forms: Forms,
    *,
    with_faults: bool = True,
    told: Callable[[int], None] = lambda children: None,
) -> MadeUp:
    """Write an authority in the forms asked for. `told` hears how many children are done.

    Faults are planted in the dataset's files only: the other forms hold what really happened.
    """
    authority = Authority(wanted)
    children = faults = 0
    with ExitStack() as open_files:
        others = _Others(open_files, authority, forms)
        ssd = open_files.enter_context(SsdFiles(forms.ssd, columns_of_tables()))
        truth = open_files.enter_context(Truth(forms.ssd, authority))
        for family in authority.families():
            children += sum(child.is_known for child in family.children)
            others.write(family)
            if with_faults:
                faults += _spoil(authority, family, truth)
            _write(ssd, family.rows.by_table.items())
            told(children)
        _write(ssd, staff_rows(authority))
        for table, rows in household_rows(authority):
            ssd.write(table, rows)
            others.write_household(table, rows)
        truth.finish(ssd.counts)
    return MadeUp(ssd.counts, children, faults)


class _Others:
    """The forms other than the dataset, as far as they are asked for."""

    def __init__(self, open_files: ExitStack, authority: Authority, forms: Forms) -> None:
        known_at = authority.wanted.known_at or authority.wanted.until
        self._annex_a: AnnexA | None = None
        self._returns: list[CinCensus | Ssda903] = []
        if forms.annex_a is not None:
            book = AnnexA(forms.annex_a, known_at, authority.workforce)
            self._annex_a = open_files.enter_context(book)
        if forms.ssda903 is not None:
            self._returns.append(open_files.enter_context(Ssda903(forms.ssda903, known_at)))
        if forms.cin_census is not None:
            self._returns.append(open_files.enter_context(CinCensus(forms.cin_census, known_at)))

    def write(self, family: Family) -> None:
        if self._annex_a is None and not self._returns:
            return
        lives = lives_of(family)
        for one in self._returns:
            one.write(lives)
        if self._annex_a is not None:
            self._annex_a.write(lives)
            self._annex_a.write_adopters(family.rows.by_table.get("ext_adopter", ()))

    def write_household(self, table: str, rows: Iterable[Row]) -> None:
        if self._annex_a is not None and table == "ext_adopter":
            self._annex_a.write_adopters(rows)


def _spoil(authority: Authority, family: Family, truth: Truth) -> int:
    wanted = authority.wanted
    many = 0
    for planted in plant(wanted.seed, family.rows.by_table, all_tables(), wanted.until.isoformat()):
        truth.tell(planted)
        many += 1
    return many


def _write(ssd: SsdFiles, tables: Iterable[tuple[str, list[Row]]]) -> None:
    for table, rows in tables:
        ssd.write(table, rows)
