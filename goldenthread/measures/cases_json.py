"""Cases to be worked out, in the form of the worked examples of the catalogue, and what comes of them."""

import datetime
from collections.abc import Mapping
from typing import Any

from goldenthread.core.periods import Period
from goldenthread.measures.evaluating import Counted, NotAvailable, all_measures, evaluated
from goldenthread.measures.parameters import UnknownParameter
from goldenthread.measures.result_rows import plain_number
from goldenthread.measures.worked_examples import Case, UnknownInExample, tables_of


class NotACase(Exception):
    """A case is not in the form that it should have. Its text says what is missing."""


def case_from(told: Mapping[str, Any]) -> Case:
    """The case that JSON tells; raises NotACase."""
    try:
        period = told.get("period")
        return Case(
            as_at=_day(told["as_at"]),
            tables={name: list(rows) for name, rows in told.get("tables", {}).items()},
            period=Period(_day(period["start"]), _day(period["end"])) if period else None,
            parameters=told.get("parameters") or {},
            bank_holidays=[_day(one) for one in told.get("bank_holidays") or ()],
        )
    except KeyError as missing:
        raise NotACase(f"The case has no {missing}.") from missing
    except (TypeError, ValueError, AttributeError) as wrong:
        raise NotACase(f"The case cannot be read: {wrong}.") from wrong


def measure_answer(told: Mapping[str, Any]) -> dict[str, Any]:
    """What a measure makes of a case, or `error` in plain words where it makes nothing."""
    answer = {"example": told.get("example"), "id": told.get("id")}
    measure = all_measures().get(str(told.get("id")))
    if measure is None:
        return {**answer, "error": f"There is no measure “{told.get('id')}”."}
    try:
        case = case_from(told)
        with tables_of(case.tables) as tables:
            at = case.at(tables, measure)
            found = evaluated(measure, at, tables.run)
            variants = {
                name: _sums(evaluated(measure, at, tables.run, name)) for name in measure.variants
            }
    except (NotACase, NotAvailable, UnknownInExample, UnknownParameter) as refused:
        return {**answer, "error": str(refused)}
    ids = {
        "numerator_ids": list(found.numerator_ids),
        "denominator_ids": list(found.denominator_ids),
        "numerator_person_ids": list(found.numerator_person_ids),
        "denominator_person_ids": list(found.denominator_person_ids),
    }
    return {**answer, **_sums(found), **ids, **({"variants": variants} if variants else {})}


def _sums(found: Counted) -> dict[str, Any]:
    return {
        "numerator": plain_number(found.value.numerator),
        "denominator": plain_number(found.value.denominator),
        "value": found.value.rounded,
    }


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
