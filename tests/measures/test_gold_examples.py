"""The worked examples of the specification beside the repository, where it is there."""

import datetime
import json
import pathlib

import pytest

from goldenthread.core.periods import Period
from goldenthread.measures.evaluating import all_measures, evaluated
from goldenthread.measures.worked_examples import Case, tables_of

EXAMPLES = pathlib.Path(__file__).parents[2] / ".." / "shared" / "domain" / "measures_examples.json"


def told() -> list[dict]:
    if not EXAMPLES.is_file():
        return []
    examples = json.loads(EXAMPLES.read_text("utf-8"))["examples"]
    return [one for one in examples if one["kind"] == "measure" and one["id"] in all_measures()]


@pytest.mark.skipif(not EXAMPLES.is_file(), reason="../shared/domain is not beside the checkout")
@pytest.mark.parametrize("example", told(), ids=lambda one: one["example"])
def test_a_measure_makes_of_the_specification_s_example_what_it_says(example):
    day = datetime.date.fromisoformat
    period = example["period"]
    case = Case(
        as_at=day(example["as_at"]),
        tables=example["tables"],
        period=Period(day(period["start"]), day(period["end"])) if period else None,
        parameters=example["parameters"],
        bank_holidays=[day(one) for one in example["bank_holidays"]],
    )
    measure, expected = all_measures()[example["id"]], example["expected"]

    with tables_of(case.tables) as tables:
        found = evaluated(measure, case.at(tables, measure), tables.run)

    assert (
        found.value.numerator,
        found.value.denominator,
        found.value.rounded,
        list(found.numerator_ids),
        list(found.denominator_ids),
    ) == (
        expected["numerator"],
        pytest.approx(expected["denominator"]),
        expected["value"],
        expected["numerator_ids"],
        expected["denominator_ids"],
    )
