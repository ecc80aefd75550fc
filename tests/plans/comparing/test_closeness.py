"""How much two readings say alike."""

import dataclasses

from goldenthread.plans.comparing.closeness import closeness, sayings_of, shared_wordings
from tests.factories.versions import objective, plan_of

SEEN = objective("Children are seen alone.", "Visit weekly.", officers=("Head of Care",))


def test_a_plan_is_closest_to_itself():
    said = sayings_of(plan_of(SEEN))

    assert closeness(said, said) == 1


def test_another_owner_makes_a_version_less_close():
    other = dataclasses.replace(SEEN, officers=("Auditor",))

    assert 0 < closeness(sayings_of(plan_of(SEEN)), sayings_of(plan_of(other))) < 1


def test_nothing_is_close_to_nothing():
    assert closeness(frozenset(), frozenset()) == 1
    assert closeness(frozenset({"a"}), frozenset()) == 0


def test_shared_wordings_are_counted_whatever_their_setting():
    assert shared_wordings(["Visit  weekly.", "Tell them.", ""], ["visit weekly"]) == (1, 2)
