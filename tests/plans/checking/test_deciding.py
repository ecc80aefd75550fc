"""Every kind of decision is carried out."""

from goldenthread.plans.checking.deciding import _DECIDE
from goldenthread.plans.checking.decisions import Decided


def test_every_kind_of_decision_is_carried_out():
    assert set(_DECIDE) == set(Decided)
