"""Forty random layouts of generated plans are read almost whole, by every measure."""

import pytest

from tests.factories.plan_variations import variation
from tests.plans.agreement import MEASURES, Agreement, agreement
from tests.plans.expected import reading_of
from tests.plans.reading_path import plan_of

_LEAST_PERCENT = 97.0


@pytest.fixture(scope="module")
def total():
    whole = Agreement()
    for seed in range(40):
        one = variation(seed)
        result = agreement(one.reading, reading_of(plan_of(one.data, one.file_name)))
        for measure, tally in result.tallies.items():
            whole.tallies[measure].both += tally.both
            whole.tallies[measure].either += tally.either
    return whole


@pytest.mark.parametrize("measure", MEASURES)
def test_almost_all_is_read_in_any_layout(total, measure):
    assert total.tallies[measure].percent >= _LEAST_PERCENT


def test_a_seed_gives_the_same_plan_again():
    assert variation(7).drawn == variation(7).drawn
    assert variation(7).reading == variation(7).reading
