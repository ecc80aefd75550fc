"""What an authority may settle for itself."""

import datetime

import pytest

from goldenthread.measures.parameters import (
    Parameters,
    Setting,
    UnknownParameter,
    all_parameters,
)

DAY = datetime.date


def test_the_default_holds_until_an_authority_sets_another_from_a_day_on():
    settings = {"rhi_hours": [Setting(48, DAY(2025, 4, 1)), Setting(60, DAY(2026, 4, 1))]}

    held = [Parameters(settings, day)["rhi_hours"] for day in (
        DAY(2025, 3, 31), DAY(2025, 4, 1), DAY(2026, 4, 1)
    )]  # fmt: skip

    assert held == [72, 48, 60]


def test_values_given_hold_whatever_the_day():
    assert Parameters.of({"rhi_hours": 24})["rhi_hours"] == 24
    assert Parameters.of({})["rhi_hours"] == 72


def test_a_name_that_there_is_not_is_refused():
    with pytest.raises(UnknownParameter, match="return_hours"):
        Parameters.of({"return_hours": 1})
    with pytest.raises(UnknownParameter, match="return_hours"):
        Parameters.of({})["return_hours"]


def test_what_no_rule_or_statistic_fixes_is_not_a_standard():
    assert all_parameters()["rhi_hours"].is_standard
    assert not all_parameters()["cin_visit_interval_days"].is_standard
