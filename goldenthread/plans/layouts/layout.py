"""What a known layout of an improvement plan says: its headings, in order, and what each means."""

import dataclasses
import enum

from goldenthread.documents.document import Table
from goldenthread.plans.plan import Meaning, Theme


class ThemesIn(enum.StrEnum):
    """Where a layout names its themes: above a table each, in rows across one, or in a column."""

    HEADING = "heading"
    BAND = "band"
    COLUMN = "column"


class RowHolds(enum.StrEnum):
    """What a row is about: an objective with its actions in one cell, or a single action."""

    OBJECTIVE = "objective"
    ACTION = "action"


@dataclasses.dataclass(frozen=True, slots=True)
class LayoutColumn:
    """One column: the heading it is written with, its meaning, and other headings it is known by.

    `under` is the wide heading that it shares with its neighbours, where there are two levels.
    """

    heading: str
    meaning: Meaning
    also: tuple[str, ...] = ()
    under: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """A way that plans are set out. A table is in it where all `required` meanings are found by name.

    `example` is a table in this layout under `heading_above`, and `gives` the theme it reads as.
    """

    title: str
    columns: tuple[LayoutColumn, ...]
    required: frozenset[Meaning]
    themes_in: ThemesIn
    row_holds: RowHolds
    example: Table
    gives: Theme
    heading_above: str | None = None
