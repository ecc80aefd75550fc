"""A real plan's draft and its later progress report, which names nobody any more."""

import pathlib

import pytest

from goldenthread.plans.comparing.differences import Comparison, Kind, actions_shared
from goldenthread.plans.comparing.merging import merged
from goldenthread.plans.comparing.parts import Level
from goldenthread.plans.plan import Objective
from tests.plans.reading_path import plan_of

SOURCE = pathlib.Path(__file__).parents[3] / ".." / "shared" / "plans" / "source"
pytestmark = pytest.mark.skipif(not SOURCE.is_dir(), reason="the real plans are not here")


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    stages: dict[str, list[pathlib.Path]] = {}
    for path in sorted(SOURCE.glob("*-*-*.txt")):
        stages.setdefault(path.stem.rsplit("-", 1)[0], []).append(path)
    [versions] = (paths for paths in stages.values() if len(paths) == 2)
    return Comparison(*(plan_of(one.read_bytes(), one.name) for one in versions))


def test_most_of_the_draft_goes_on(comparison):
    went_on, of = actions_shared(comparison)

    assert went_on >= 0.85 * of


def test_all_owners_of_what_goes_on_are_said_to_have_vanished(comparison):
    lost = [
        one
        for one in comparison.differences
        if one.kind == Kind.REASSIGNED and one.level == Level.OBJECTIVE
    ]
    asked_for = {part.position for one in lost for part in one.group.before}
    owned = {
        part.position
        for part in comparison.before.parts[Level.OBJECTIVE]
        if isinstance(part.value, Objective) and part.value.officers
        if comparison.of_before[part.position].after
    }

    assert all(one.is_loss for one in lost)
    assert asked_for == owned
    assert len(owned) >= 25


def test_the_owners_can_be_kept(comparison):
    refused = {one.key for one in comparison.differences if one.kind == Kind.REASSIGNED}

    kept = merged(comparison, refused).plan

    names = {
        name.casefold()
        for theme in kept.themes
        for one in theme.objectives
        for name in one.officers
    }
    before = {
        name.casefold()
        for part in comparison.before.parts[Level.OBJECTIVE]
        if isinstance(part.value, Objective) and comparison.of_before[part.position].after
        for name in part.value.officers
    }
    assert names == before


def test_objectives_that_became_one_are_said_to_be_joined(comparison):
    joined = [
        len(one.group.before)
        for one in comparison.differences
        if (one.kind, one.level) == (Kind.JOINED, Level.OBJECTIVE)
    ]

    assert sorted(joined) == [2, 2, 2, 3]
