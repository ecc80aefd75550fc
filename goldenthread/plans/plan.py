"""An improvement plan as values: themes, objectives, actions and what the document says of each."""

import dataclasses
import datetime
import enum
from collections.abc import Mapping

from goldenthread.documents.document import Document, Place


class TimescaleKind(enum.StrEnum):
    BY = "by"
    FROM = "from"
    ON = "on"
    RANGE = "range"
    ONGOING = "ongoing"
    IMMEDIATE = "immediate"
    WITHIN = "within"
    DONE = "done"
    UNKNOWN = "unknown"


@dataclasses.dataclass(frozen=True, slots=True)
class Timescale:
    """When something is due, as printed and as understood.

    BY fills `end` (a month alone means its last day), FROM fills `start` (its first day),
    ON and RANGE fill both, ONGOING may have an `end`. `inferred` says that the year was
    not printed and was worked out from the rest of the document.
    """

    raw: str
    kind: TimescaleKind
    start: datetime.date | None = None
    end: datetime.date | None = None
    inferred: bool = False


class Field(enum.StrEnum):
    """What a plan says about an objective beside its owners, dates and actions."""

    PROGRESS = "progress"
    EVIDENCE = "evidence"
    FURTHER_WORK = "further_work"
    SUCCESS_MEASURES = "success_measures"
    IMPACT = "impact"
    SUPPORTS = "supports"
    CLOSING_THE_LOOP = "closing_the_loop"
    LINKS = "links"


Fields = Mapping[Field, tuple[str, ...]]
OtherColumns = Mapping[str, tuple[str, ...]]


class Meaning(enum.StrEnum):
    """What the cells of a column say. ACTION_OWNERS and the like speak of one action only."""

    THEME = "theme"
    REF = "ref"
    OBJECTIVE = "objective"
    RECOMMENDATIONS = "recommendations"
    ACTION_REF = "action_ref"
    ACTION = "action"
    OWNERS = "owners"
    ACTION_OWNERS = "action_owners"
    TIMESCALES = "timescales"
    STARTS = "starts"
    ACTION_TIMESCALES = "action_timescales"
    RAG = "rag"
    PROGRESS = "progress"
    EVIDENCE = "evidence"
    FURTHER_WORK = "further_work"
    SUCCESS_MEASURES = "success_measures"
    IMPACT = "impact"
    SUPPORTS = "supports"
    CLOSING_THE_LOOP = "closing_the_loop"
    LINKS = "links"
    OUTCOMES = "outcomes"
    VISION = "vision"
    OTHER = "other"

    @property
    def field(self) -> Field | None:
        """The plan field that cells of this meaning fill, if they fill one."""
        return _FIELDS.get(self)


_FIELDS = {Meaning(field.value): field for field in Field}


@dataclasses.dataclass(frozen=True, slots=True)
class Action:
    """One thing the plan says will be done.

    `text` is verbatim but for white space, bullets and markup. `column` is the heading it
    stood under. `depth` is 1 for a point under another action, else 0. `fields`, `rag` and
    `other` are what its own row says; the objective's hold the same again, in order.
    """

    text: str
    column: str
    owners: tuple[str, ...] = ()
    timescales: tuple[Timescale, ...] = ()
    ref: str | None = None
    depth: int = 0
    rag: str | None = None
    fields: Fields = dataclasses.field(default_factory=dict)
    other: OtherColumns = dataclasses.field(default_factory=dict)
    place: Place = Place()


@dataclasses.dataclass(frozen=True, slots=True)
class Objective:
    """What is to be achieved: usually one row, or the rows that share a first cell.

    `recommendations` are whole numbers in ascending order, `cited` the words that cite them.
    `officers` are roles in order of first naming, from every owner column. `rag` is the colour the document claims.
    `other` holds columns whose meaning is not a Field, by their own heading.
    """

    title: str
    ref: str | None = None
    recommendations: tuple[int, ...] = ()
    officers: tuple[str, ...] = ()
    timescales: tuple[Timescale, ...] = ()
    rag: str | None = None
    fields: Fields = dataclasses.field(default_factory=dict)
    other: OtherColumns = dataclasses.field(default_factory=dict)
    actions: tuple[Action, ...] = ()
    place: Place = Place()
    cited: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Theme:
    """A part of the plan under one heading; `title` is empty where the plan has no themes."""

    title: str
    vision: str | None = None
    outcomes: tuple[str, ...] = ()
    objectives: tuple[Objective, ...] = ()
    place: Place = Place()


@dataclasses.dataclass(frozen=True, slots=True)
class Recommendation:
    """One of the inspectors' recommendations, as the plan prints it."""

    number: int
    text: str
    place: Place = Place()


class FlagKind(enum.StrEnum):
    TRUNCATED = "truncated"
    DUPLICATED = "duplicated"
    GARBLED = "garbled"
    NO_OWNER = "no_owner"
    NO_DATE = "no_date"
    UNCLEAR_DATE = "unclear_date"
    UNCLEAR_LINKS = "unclear_links"
    EMPTY_COLUMN = "empty_column"
    RAG_LOST = "rag_lost"
    UNPLACED = "unplaced"


@dataclasses.dataclass(frozen=True, slots=True)
class Flag:
    """Something a person should look at, in a sentence that says what and quotes it."""

    kind: FlagKind
    message: str
    place: Place = Place()


@dataclasses.dataclass(frozen=True, slots=True)
class Unplaced:
    """Text of the document that is no part of the plan's themes, objectives or actions."""

    text: str
    place: Place = Place()


@dataclasses.dataclass(frozen=True, slots=True)
class TableGuidance:
    """What a person settled of one table: whether it holds actions, and what its columns mean.

    `columns` counts them from 0. What is not settled is worked out by the reader.
    """

    holds_actions: bool | None = None
    columns: Mapping[int, Meaning] = dataclasses.field(default_factory=dict)


NOTHING_SETTLED = TableGuidance()


@dataclasses.dataclass(frozen=True, slots=True)
class Guidance:
    """What a person settled of a document before it was read again, by its tables' places."""

    tables: Mapping[Place, TableGuidance] = dataclasses.field(default_factory=dict)

    def of(self, table: Place) -> TableGuidance:
        return self.tables.get(table, NOTHING_SETTLED)


NO_GUIDANCE = Guidance()


@dataclasses.dataclass(frozen=True, slots=True)
class Plan:
    """A plan as one document tells it. `columns` are the headings of the first table of actions.

    `guidance` is what a person settled before it was read: with it `source` reads the same again.
    """

    title: str | None
    authority: str | None
    layout: str
    columns: tuple[str, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    themes: tuple[Theme, ...] = ()
    flags: tuple[Flag, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    source: Document | None = None
    guidance: Guidance = NO_GUIDANCE
