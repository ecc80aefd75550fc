"""Each measure with its worked examples."""

import pytest

from goldenthread.childdata.tables import all_tables
from goldenthread.core.drawn_tables import rows_of_text
from goldenthread.measures.evaluating import all_measures
from goldenthread.measures.parameters import all_parameters
from goldenthread.measures.worked_examples import what_it_gives

MEASURES = all_measures()
EXAMPLES = [
    pytest.param(measure, example, id=f"{name} {number}")
    for name, measure in MEASURES.items()
    for number, example in enumerate(measure.examples, start=1)
]


@pytest.mark.parametrize(("measure", "example"), EXAMPLES)
def test_a_measure_counts_in_its_example_what_it_says(measure, example):
    assert what_it_gives(measure, example) == rows_of_text(example.gives)


@pytest.mark.parametrize("measure", [pytest.param(one, id=name) for name, one in MEASURES.items()])
def test_a_measure_names_only_tables_and_parameters_that_there_are(measure):
    assert [name for name in measure.needs if name not in all_tables()] == []
    assert [name for name in measure.parameters if name not in all_parameters()] == []
    assert measure.examples
