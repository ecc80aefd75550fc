"""A measure worked out for one day and period: its value, and what is counted in it."""

import dataclasses
import functools
from collections.abc import Callable, Iterable
from typing import Any

from goldenthread.core.definitions import load_definitions
from goldenthread.measures import definitions
from goldenthread.measures.at import At
from goldenthread.measures.measure import Measure, Rows, Unit
from goldenthread.measures.populations.area import population
from goldenthread.measures.value import NO_VALUE, Sums, Value, value_of_sums


class NotAvailable(Exception):
    """A measure needs a table that was not loaded. Its text names it: the value is not zero."""


@dataclasses.dataclass(frozen=True, slots=True)
class Counted:
    """A measure for a day, with the identifiers of what is in the numerator and the denominator."""

    value: Value
    numerator_ids: tuple[str, ...]
    denominator_ids: tuple[str, ...]
    numerator_person_ids: tuple[str, ...]
    denominator_person_ids: tuple[str, ...]


@functools.cache
def all_measures() -> dict[str, Measure]:
    """Every measure, by id."""
    return load_definitions(definitions, Measure)


def missing_tables(needs: Iterable[str], at: At) -> list[str]:
    """The tables that are needed and that were not loaded."""
    return [name for name in needs if not at.has(name)]


def refuse_missing(needs: Iterable[str], at: At) -> None:
    """Raises NotAvailable where a table that is needed was not loaded."""
    if missing := missing_tables(needs, at):
        raise NotAvailable(f"Not available: {', '.join(missing)} was not loaded.")


def awaits_a_setting(measure: Measure, at: At) -> bool:
    """Whether the authority has yet to set a parameter without which there is no value."""
    return any(not at.parameters[name] for name in measure.no_value_until_set)


def evaluated(
    measure: Measure, at: At, run: Callable[[Any], Any], variant: str | None = None
) -> Counted:
    """The measure with what it counts. `run` gives an Ibis expression's result as an Arrow table.

    Raises NotAvailable.
    """
    chosen = measure.variants[variant] if variant else None
    refuse_missing((*measure.needs, *(chosen.needs if chosen else ())), at)
    if awaits_a_setting(measure, at):
        return Counted(NO_VALUE, (), (), (), ())
    rows = (chosen or measure).rows(at)
    is_median = chosen.is_median if chosen else measure.is_median
    unit = (chosen and chosen.unit) or measure.unit
    return _counted(unit, is_median, run(rows).to_pylist(), population_below(measure, at, run))


def population_below(measure: Measure, at: At, run: Callable[[Any], Any]) -> float | None:
    """The population that a rate divides by; None for a measure that is no such rate."""
    if measure.unit is not Unit.PER_10000:
        return None
    held = run(at.once(population)).to_pylist()
    return float(held[0]["population"] or 0) if held else 0.0


def _counted(
    unit: Unit, is_median: bool, rows: list[dict[str, Any]], out_of: float | None
) -> Counted:
    met = [row for row in rows if row["met"]]
    counted = [row for row in rows if row["counted"]]
    amounts = sorted(row["amount"] for row in counted)
    sums = Sums(
        sum(row["amount"] for row in met),
        sum(amounts),
        len(amounts),
        _median(amounts) if is_median and amounts else None,
    )
    value = value_of_sums(unit, sums, out_of)
    shown = [] if out_of is not None else counted
    return Counted(
        value, _ids(met, "id"), _ids(shown, "id"), _ids(met, "person_id"), _ids(shown, "person_id")
    )


def _median(amounts: list[float]) -> float:
    half = len(amounts) // 2
    return amounts[half] if len(amounts) % 2 else (amounts[half - 1] + amounts[half]) / 2


def _ids(rows: list[dict[str, Any]], name: str) -> tuple[str, ...]:
    return tuple(sorted({row[name] for row in rows if row[name] is not None}))


def totals(rows: Rows, by: tuple[str, ...] = (), *, median: bool = False) -> Any:
    """The rows added up, all together or by some of their columns, as one expression for an engine."""
    summed = {
        "numerator": rows.amount.sum(where=rows.met).fill_null(0.0),
        "denominator": rows.amount.sum(where=rows.counted).fill_null(0.0),
        "counted_count": rows.count(where=rows.counted),
    }
    if median:
        summed["median"] = rows.amount.median(where=rows.counted)
    return rows.group_by(*by).aggregate(**summed) if by else rows.aggregate(**summed)
