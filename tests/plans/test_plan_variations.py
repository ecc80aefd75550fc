"""Random layouts of generated plans are read almost whole, and written again in every layout by name."""

import dataclasses

import pytest

from goldenthread.documents.joining import joined
from goldenthread.plans.export import known_layouts, plan_document
from goldenthread.plans.reading import read_plan
from tests.factories.extracted_plans import extracted
from tests.factories.plan_variations import variation
from tests.plans.agreement import MEASURES, Agreement, agreement
from tests.plans.difference import differences
from tests.plans.expected import reading_of
from tests.plans.reading_path import plan_of

# In files of every format, and as extraction leaves them.
_MAKERS = {"files": variation, "extracted texts": extracted}
_SEEDS = range(30)
_WRITTEN_AGAIN = _SEEDS[:10]
_LEAST_PERCENT = 97.0
# Where each printed line is a row, two sentences cannot be told from two points.
_LEAST_ACTIONS_EXTRACTED = 95.0


@pytest.fixture(scope="module", params=_MAKERS)
def read_plans(request):
    """The name of what made the plans, and each plan as made with its reading."""
    made = [_MAKERS[request.param](seed) for seed in _SEEDS]
    return request.param, [(one, plan_of(one.data, one.file_name)) for one in made]


@pytest.fixture(scope="module")
def total(read_plans):
    """The name of what made the plans, and the agreement of all of them together."""
    maker, plans = read_plans
    whole = Agreement()
    for one, plan in plans:
        for measure, tally in agreement(one.reading, reading_of(plan)).tallies.items():
            whole.tallies[measure].both += tally.both
            whole.tallies[measure].either += tally.either
    return maker, whole


@pytest.mark.parametrize("measure", MEASURES)
def test_almost_all_is_read_in_any_layout(total, measure):
    maker, whole = total
    least = _LEAST_PERCENT
    if maker == "extracted texts" and measure == "actions":
        least = _LEAST_ACTIONS_EXTRACTED

    assert whole.tallies[measure].percent >= least


@pytest.mark.parametrize("layout", known_layouts())
def test_a_plan_written_in_a_layout_is_read_as_that_layout_and_the_same(read_plans, layout):
    _, plans = read_plans

    for seed in _WRITTEN_AGAIN:
        plan = plans[seed][1]
        written = dataclasses.replace(plan_document(plan, layout), format="docx")
        again = read_plan(joined(written))
        assert (seed, again.layout) == (seed, layout)
        assert (seed, differences(plan, again, same_layout=False)) == (seed, [])


@pytest.mark.parametrize("maker", _MAKERS.values())
def test_a_seed_gives_the_same_plan_again(maker):
    assert maker(7).drawn == maker(7).drawn
    assert maker(7).reading == maker(7).reading
