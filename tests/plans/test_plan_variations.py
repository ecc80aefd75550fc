"""Random layouts of generated plans, in files of every format and as extraction leaves them, are read almost whole."""

import pytest

from tests.factories.extracted_plans import extracted
from tests.factories.plan_variations import variation
from tests.plans.agreement import MEASURES, Agreement, agreement
from tests.plans.expected import reading_of
from tests.plans.reading_path import plan_of

_SEEDS = range(40)
_MAKERS = {"files": variation, "extracted texts": extracted}
_LEAST_PERCENT = 97.0
# Where each printed line is a row, two sentences cannot be told from two points.
_LEAST_ACTIONS_EXTRACTED = 95.0


@pytest.fixture(scope="module", params=_MAKERS)
def total(request):
    """The agreement of all the seeds together, and the name of what made the plans."""
    whole = Agreement()
    for seed in _SEEDS:
        one = _MAKERS[request.param](seed)
        result = agreement(one.reading, reading_of(plan_of(one.data, one.file_name)))
        for measure, tally in result.tallies.items():
            whole.tallies[measure].both += tally.both
            whole.tallies[measure].either += tally.either
    return request.param, whole


@pytest.mark.parametrize("measure", MEASURES)
def test_almost_all_is_read_in_any_layout(total, measure):
    maker, whole = total
    least = _LEAST_PERCENT
    if maker == "extracted texts" and measure == "actions":
        least = _LEAST_ACTIONS_EXTRACTED

    assert whole.tallies[measure].percent >= least


@pytest.mark.parametrize("maker", _MAKERS.values())
def test_a_seed_gives_the_same_plan_again(maker):
    assert maker(7).drawn == maker(7).drawn
    assert maker(7).reading == maker(7).reading
