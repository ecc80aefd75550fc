"""What a loader is: how it tells its files by what is in them, and how it gives their rows."""

import dataclasses
import datetime
import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol


class Source(enum.StrEnum):
    """What rows came from, the most trusted first where two tell the same table."""

    SSD = "ssd"
    CIN_CENSUS = "cin_census"
    SSDA903 = "ssda903"
    ANNEX_A = "annex_a"


class Form(enum.StrEnum):
    """Whether rows are events with their dates, or how things stood on one day."""

    EVENT = "event"
    SNAPSHOT = "snapshot"


@dataclasses.dataclass(frozen=True, slots=True)
class Stamp:
    """What each row of a file says of itself: where it is from, and the days it speaks for.

    `file` is the file's name, with the sheet or list where it has several. Days that the source
    does not tell are None.
    """

    source: Source
    file: str
    form: Form
    covers_from: datetime.date | None = None
    covers_to: datetime.date | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class NotUsed:
    """Something of a source that has no place in the tables, and why. It holds no value of a row.

    `where` is the file, with sheet or list; `what` a column or kind of row as it is printed;
    `count` in how many rows it was filled, where that is known.
    """

    where: str
    what: str
    why: str
    count: int | None = None


class SourceRefused(Exception):
    """A source cannot be read at all. Its text says what is wrong, where, and what to do."""


# The number of the row in its file (or line, for XML), as a person counts, and its values.
Row = tuple[int, Sequence[str | None]]


class Stage(Protocol):
    """Where a loader puts what it reads: text in the columns of the tables, not settled yet.

    `scratch` is a folder for files that are needed until the load is settled; it goes with it.
    """

    scratch: Path

    def take_rows(
        self, table: str, columns: Sequence[str], rows: Iterable[Row], stamp: Stamp
    ) -> None:
        """Keep rows that were read one by one. `rows` is gone through once, in batches."""

    def take_csv(self, table: str, columns: Mapping[str, str], path: Path, stamp: Stamp) -> None:
        """Keep a CSV file, read by the database itself: `columns` gives for its headings our names."""

    def take_parquet(
        self, table: str, columns: Mapping[str, str], path: Path, stamp: Stamp
    ) -> None:
        """Keep a Parquet file in the same way.

        A column that becomes `gt_row` says which row of the source each one is.
        """

    def say_not_used(self, what: NotUsed) -> None:
        """Keep that something has no place, to be told with the load."""


@dataclasses.dataclass(frozen=True, slots=True)
class Loader:
    """One kind of source.

    `fits` tells from its content, never its name, whether a file is one of this kind; `read`
    takes all such files of one load at once, as a return may be split over many.
    """

    title: str
    source: Source
    fits: Callable[[Path], bool]
    read: Callable[[Sequence[Path], Stage], None]
