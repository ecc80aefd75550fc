"""Plans written in every format and layout, and read again from what a person sees in the file."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.documents.reading import read_document
from goldenthread.documents.writing import write_document, writers
from goldenthread.plans.export import known_layouts, plan_document
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan
from tests.factories.told_plans import told_plans
from tests.plans.difference import differences

SOURCES = Path(__file__).parents[3] / "shared" / "plans" / "source"
REAL = sorted(path.name for path in SOURCES.glob("*.txt")) if SOURCES.is_dir() else []
LAYOUTS = ["same", *known_layouts()]
SUFFIXES = list(writers())
# The own layout in every format; each other layout once in every format, by turns over the plans.
TRIPS = [
    (number, layout, suffix)
    for number in range(len(REAL))
    for turn, layout in enumerate(LAYOUTS)
    for place, suffix in enumerate(SUFFIXES)
    if layout == "same" or (number + turn + place) % len(SUFFIXES) == 0
]


def written_and_read(plan: Plan, layout: str, suffix: str) -> Plan:
    document = plan_document(plan, layout, in_sheets=writers()[suffix].has_sheets)
    return read_plan(read_document(write_document(document, suffix), f"plan{suffix}"))


@pytest.fixture(scope="module")
def real_plans() -> dict[str, Plan]:
    """Each real plan as read, by the name of its file."""
    return {name: read_plan(read_document((SOURCES / name).read_bytes(), name)) for name in REAL}


@pytest.mark.skipif(not REAL, reason=f"the real plans are not here: there is no {SOURCES}")
@pytest.mark.parametrize(("number", "layout", "suffix"), TRIPS)
def test_a_real_plan_comes_back_from_every_format_and_layout(real_plans, number, layout, suffix):
    plan = real_plans[REAL[number]]

    again = written_and_read(plan, layout, suffix)

    assert differences(plan, again, same_layout=layout == "same") == []


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(plan=told_plans(), layout=st.sampled_from(LAYOUTS))
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_generated_plan_comes_back_from_every_format_and_layout(suffix, plan, layout):
    again = written_and_read(plan, layout, suffix)

    assert differences(plan, again, same_layout=False) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(plan=told_plans())
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_exported_plan_keeps_the_layout_it_has_got_through_further_formats(suffix, plan):
    exported = written_and_read(plan, "action_per_row", ".docx")

    again = written_and_read(exported, "same", suffix)

    assert differences(exported, again) == []
