"""What a measure is: rows as they stood on a day, whether each met it, and how a number comes of them."""

import dataclasses
import enum
from collections.abc import Callable, Mapping
from typing import Any

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.good import Good as Good

# An Ibis table as `counted_rows` makes it. Ibis gives its types to no type checker.
Rows = Any


class Unit(enum.StrEnum):
    """What the value is counted in, and so how it comes of the rows.

    PERCENT and PERCENT_FTE are shares; PER_FTE and PER_1000_RECORDS the same without the hundred.
    DAYS, WORKING_DAYS and SCORE are the mean of the amounts, or their median. COUNT is the
    numerator. PER_10000 divides by the population aged 0 to 17.
    """

    PERCENT = "percent"
    PERCENT_FTE = "percent_fte"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    SCORE = "score"
    COUNT = "count"
    PER_10000 = "per_10000"
    PER_1000_RECORDS = "per_1000_records"
    PER_FTE = "per_fte"

    @property
    def is_mean(self) -> bool:
        """Whether it is the mean, or the median, of the amounts."""
        return self in (Unit.DAYS, Unit.WORKING_DAYS, Unit.SCORE)


class Publication(enum.StrEnum):
    """What may leave the service: small numbers suppressed, by headcount of staff, or not at all."""

    SUPPRESSED = "suppressed"
    STAFF = "staff"
    INTERNAL = "internal"


@dataclasses.dataclass(frozen=True, slots=True)
class Example:
    """A worked example. `given` holds tables as text, a heading row and a row a line with | between.

    `gives` are the rows that count: their id, and yes or no for whether each met the measure, or
    the amount. A row that does not stand in it is left out.
    """

    as_at: str
    given: Mapping[str, str]
    gives: str
    parameters: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    bank_holidays: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Variant:
    """The measure on another reading of its definition; `needs` are tables that it alone needs.

    `unit` is its own where it is not that of the measure: a share beside a mean.
    """

    title: str
    rows: Callable[[At], Rows]
    needs: tuple[str, ...] = ()
    is_median: bool = False
    unit: Unit | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Measure:
    """One measure.

    `rows` gives what is counted as things stood at the end of a day, made by `counted_rows`;
    `counts` says what one row is. `needs` are the tables without which it is not available:
    breakdowns never decide who is counted, so what they alone need is not among them. Until the
    authority has set every parameter in `no_value_until_set` there is no value, not zero.
    `definition` is in the field's own plain words, for the page of the measure.
    """

    title: str
    why_it_matters: str
    definition: str
    counts: str
    unit: Unit
    good: Good
    window: Window
    needs: tuple[str, ...]
    rows: Callable[[At], Rows]
    examples: tuple[Example, ...]
    is_median: bool = False
    breakdowns: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    no_value_until_set: tuple[str, ...] = ()
    source: str = ""
    benchmark: str = ""
    target: float | None = None
    publication: Publication = Publication.SUPPRESSED
    variants: Mapping[str, Variant] = dataclasses.field(default_factory=dict)
    notes: tuple[str, ...] = ()


def counted_rows(
    table: Rows,
    *,
    id: Any,  # noqa: A002 what it is in every answer
    person_id: Any = None,
    met: Any = True,
    counted: Any = True,
    amount: Any = 1,
) -> Rows:
    """The rows of a measure, one for each thing that is counted.

    The numerator is the sum of `amount` where `met`; the denominator its sum where `counted`.
    A mean or median is that of the amounts of all rows. What is not known is not met.
    """
    person = ibis.null("string") if person_id is None else person_id.cast("string")
    return table.select(
        id=id.cast("string"),
        person_id=person,
        met=_truth(met),
        counted=_truth(counted),
        amount=(ibis.literal(amount) if isinstance(amount, int | float) else amount).cast(
            "float64"
        ),
    )


def _truth(value: Any) -> Any:
    return ibis.literal(value) if isinstance(value, bool) else value.fill_null(False)
