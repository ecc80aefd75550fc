"""What is read from one inspection report."""

import dataclasses
import datetime
import enum


class RecommendationList(enum.StrEnum):
    """Whom a list of recommendations asks something of."""

    LOCAL_AUTHORITY = "local_authority"
    LSCB = "lscb"


@dataclasses.dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement with its grade; the grade is None where it could not be told."""

    key: str
    name: str
    grade: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class Recommendation:
    """One thing the inspectors ask for, in their words.

    `text` is all of it; where it has sub-points, `lead` is what stands before them. `group` is
    the urgency or time limit it stands under, `theme` the sub-heading. `refs` are the references
    in brackets, and `repeats` says that an earlier inspection asked for it too.
    """

    list: RecommendationList
    number: str | None
    group: str | None
    theme: str | None
    text: str
    page: int
    lead: str | None = None
    sub: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    repeats: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Statement:
    """A sentence among recommendations that asks for nothing: "There are no priority actions"."""

    list: RecommendationList
    group: str | None
    text: str
    page: int


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the report's prose, where it stands and under which heading."""

    text: str
    page: int
    heading: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Unsure:
    """Why a field was left empty."""

    field: str
    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """Days of inspection that follow each other; both are part of it."""

    start: datetime.date
    end: datetime.date


@dataclasses.dataclass(frozen=True, slots=True)
class Report:
    """An inspection report as read; what could not be told is None, with its reason in `unsure`."""

    authority: str | None
    framework: str
    pages: int
    spans: tuple[Span, ...]
    published: datetime.date | None
    lead_inspectors: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    recommendations: tuple[Recommendation, ...]
    statements: tuple[Statement, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def inspection_start(self) -> datetime.date | None:
        return min((span.start for span in self.spans), default=None)

    @property
    def inspection_end(self) -> datetime.date | None:
        return max((span.end for span in self.spans), default=None)
