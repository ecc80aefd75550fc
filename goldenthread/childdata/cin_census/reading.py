"""Census files, read child by child: each forgotten before the next, so that memory stays flat."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from goldenthread.childdata.cin_census.child import ChildReader
from goldenthread.childdata.cin_census.heading import SAFE, Heading, heading_of
from goldenthread.childdata.cin_census.modules import MODULES
from goldenthread.childdata.collection_years import CollectionYear
from goldenthread.childdata.loaders.loader import (
    Form,
    NotUsed,
    Source,
    SourceRefused,
    Stage,
    Stamp,
)
from goldenthread.childdata.row_batches import RowBatches, without_cycle_search

_COLUMNS = {module.table: module.columns for module in MODULES}
# Children after which it is seen whether a batch is full.
_LOOKED_AFTER = 100
_EXPORT_AGAIN = "Export the census again from the case system and load that file."


def fits(path: Path) -> bool:
    """Whether the file is a census by its root and elements."""
    heading = heading_of(path)
    return heading is not None and heading.is_census


def read(paths: Sequence[Path], stage: Stage) -> None:
    """Read censuses of one or several years, the latest first.

    A referral that two years tell is taken from the later file, as is what a child is.
    """
    headings = [(path, _checked(path)) for path in paths]
    headings.sort(key=lambda told: told[1].reference_date or datetime.date.min, reverse=True)
    later: set[int] | None = set() if len(headings) > 1 else None
    with without_cycle_search():
        for path, heading in headings:
            _read_file(path, heading, stage, later)


def _checked(path: Path) -> Heading:
    heading = heading_of(path)
    if heading is None or not heading.is_census:
        raise SourceRefused(f"{path.name}: this is no children in need census.")
    if heading.has_document_type:
        raise SourceRefused(
            f"{path.name}: its XML declares a document type or entities, which the census never "
            f"does, so it was not read. {_EXPORT_AGAIN}"
        )
    if heading.has_namespace:
        raise SourceRefused(
            f"{path.name}: its elements stand in an XML namespace, and those of the census stand "
            f"in none. {_EXPORT_AGAIN}"
        )
    return heading


def _read_file(path: Path, heading: Heading, stage: Stage, later: set[int] | None) -> None:
    batches = RowBatches(stage, _stamp(path, heading), _COLUMNS)
    reader = ChildReader(batches.rows, later)
    children = 0
    try:
        with path.open("rb") as file:
            for child in _children(file):
                reader.read(child)
                children += 1
                if children % _LOOKED_AFTER == 0:
                    batches.hand_over_full()
    except etree.XMLSyntaxError as fault:
        # Its own words may quote the file, so they are not passed on.
        raise _damaged(path, fault.position[0]) from None
    if not children:
        raise SourceRefused(f"{path.name}: it holds no children. {_EXPORT_AGAIN}")
    batches.hand_over()
    if later is not None:
        later |= reader.told
    _say_not_used(path, heading, reader, stage)


def _children(file: BinaryIO) -> Iterator[etree._Element]:
    """Each child as soon as it is read; what came before is empty, and would fill memory all the same."""
    for _, element in etree.iterparse(file, tag="Child", **SAFE):
        yield element
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _damaged(path: Path, line: int) -> SourceRefused:
    return SourceRefused(
        f"{path.name}: its XML is damaged or cut short at line {line}, so nothing of it was kept. "
        f"{_EXPORT_AGAIN}"
    )


def _stamp(path: Path, heading: Heading) -> Stamp:
    year = heading.reference_date and CollectionYear.of(heading.reference_date)
    return Stamp(
        Source.CIN_CENSUS,
        path.name,
        Form.EVENT,
        year.first_day if year else None,
        heading.reference_date,
    )


def _say_not_used(path: Path, heading: Heading, reader: ChildReader, stage: Stage) -> None:
    if heading.reference_date is None:
        why = "not told, or no day: the rows do not say which year they cover"
        stage.say_not_used(NotUsed(path.name, "Header/ReferenceDate", why))
    counts: Counter[tuple[str, str]] = reader.not_used
    for (what, why), count in sorted(counts.items()):
        stage.say_not_used(NotUsed(path.name, what, why, count))
