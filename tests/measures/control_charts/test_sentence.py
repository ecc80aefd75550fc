"""Every sentence that reads a chart aloud."""

import datetime

import pytest

from goldenthread.measures.control_charts.chart import Rebase, control_chart, xmr
from goldenthread.measures.control_charts.sentence import sentence
from goldenthread.measures.control_charts.series import Point
from goldenthread.measures.good import Good
from tests.measures.control_charts.charted import STEADY, charted, locked, month, monthly

SEVEN_ABOVE = (86, 87, 86, 87, 86, 87, 86)


def test_nothing_has_changed():
    assert (
        sentence(charted(*STEADY)) == "The usual ups and downs: there is no sign of a real change."
    )


def test_an_earlier_signal_is_told_where_the_latest_value_is_none():
    assert sentence(locked(95, 84)) == (
        "The latest month is within the usual ups and downs: no real change now. "
        "The last sign of one was in January 2026."
    )


def test_an_earlier_signal_of_other_than_months_is_told_by_its_day():
    start = datetime.date(2025, 1, 6)
    weeks = [
        Point(start + datetime.timedelta(weeks=number), value)
        for number, value in enumerate([*STEADY, 99, *STEADY])
    ]
    chart = control_chart(weeks, method=xmr(), good=Good.HIGHER)

    assert sentence(chart).endswith("The last sign of one was on 31 March 2025.")


@pytest.mark.parametrize(
    ("value", "good", "told"),
    [
        (
            95,
            Good.HIGHER,
            "above the upper limit: this is a real change, not chance, and for the better.",
        ),
        (
            95,
            Good.LOWER,
            "above the upper limit: this is a real change, not chance, and for the worse.",
        ),
        (
            70,
            Good.LOWER,
            "below the lower limit: this is a real change, not chance, and for the better.",
        ),
        (
            70,
            Good.HIGHER,
            "below the lower limit: this is a real change, not chance, and for the worse.",
        ),
        (
            95,
            Good.NEUTRAL,
            "above the upper limit: this is a real change, not chance. "
            "Whether that is good is not for the chart to say.",
        ),
    ],
)
def test_a_value_outside_the_limits(value, good, told):
    assert sentence(locked(value, good=good)) == f"January 2026 is {told}"


def test_a_shift_above_a_locked_average():
    assert sentence(locked(*SEVEN_ABOVE, target=84)) == (
        "Seven months in a row above the old average: this is a real change, not chance, "
        "and for the better. At the old level the 84 target will be missed as often as met."
    )


def test_a_shift_is_told_of_many_values_even_where_the_latest_is_outside():
    told = sentence(locked(*SEVEN_ABOVE, 95))

    assert told.startswith("Eight months in a row above the old average:")


def test_a_shift_below_the_average():
    values = [88, 90, 88, 90, 88, 90, 88, 84, 86, 84, 86, 84, 86, 84]

    assert sentence(charted(*values)) == (
        "Seven months in a row below the average: this is a real change, not chance, "
        "and for the worse."
    )


@pytest.mark.parametrize(
    ("values", "way"),
    [((81, 82, 83, 84, 85, 86, 87), "rose"), ((87, 86, 85, 84, 83, 82, 81), "fell")],
)
def test_a_trend(values, way):
    told = sentence(locked(*values, good=Good.NEUTRAL))

    assert told.startswith(f"Over the last seven months the value {way} each time: this is a real")


def test_a_run_longer_than_there_are_words_for_is_counted_in_figures():
    told = sentence(locked(*[86, 87] * 11))

    assert told.startswith("22 months in a row above the old average:")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((88, 85, 88), "Two of the last three months are close to the upper limit"),
        ((88, 88.5, 88), "All of the last three months are close to the upper limit"),
        ((80, 83, 80), "Two of the last three months are close to the lower limit"),
    ],
)
def test_two_of_three(values, told):
    assert sentence(locked(*values)).startswith(f"{told}: this is a real change, not chance")


@pytest.mark.parametrize(
    ("target", "good", "told"),
    [
        (75, Good.HIGHER, "At this level the 75 target will be met every time."),
        (95, Good.LOWER, "At this level the 95 target will be met every time."),
        (
            95,
            Good.HIGHER,
            "At this level the 95 target will be missed every time, unless something changes.",
        ),
        (84.2, Good.HIGHER, "At this level the 84.2 target will be missed as often as met."),
        (81, Good.HIGHER, "At this level the 81 target will be met more often than missed."),
        (87, Good.HIGHER, "At this level the 87 target will be missed more often than met."),
        (81, Good.LOWER, "At this level the 81 target will be missed more often than met."),
        (87, Good.LOWER, "At this level the 87 target will be met more often than missed."),
    ],
)
def test_assurance(target, good, told):
    chart = charted(*STEADY, target=target, good=good)

    assert sentence(chart) == f"The usual ups and downs: there is no sign of a real change. {told}"


def test_after_a_change_the_target_is_held_against_the_average_drawn():
    told = sentence(charted(*STEADY, 99, target=60))

    assert told.endswith("At the average level the 60 target will be met every time.")


def test_the_target_has_its_sign():
    told = sentence(charted(*STEADY, target=75), sign="%")

    assert told.endswith("At this level the 75% target will be met every time.")


def test_a_signal_by_trial_limits_is_less_sure():
    assert sentence(charted(3, 0, 0, 0, 1, 1, 1, 1, 3, 0, 20)).startswith(
        "November 2025 is above the upper limit: this looks like a real change, not chance"
    )


def test_one_value():
    assert sentence(charted(84, target=90)) == (
        "There is one value only: nothing can be said of change yet."
    )


def test_values_that_are_all_the_same():
    chart = charted(*[90] * 12, target=90)

    assert sentence(chart) == (
        "All values are the same: nothing has changed. "
        "At this level the 90 target is met exactly, with nothing to spare."
    )


def test_trial_limits_are_said():
    assert sentence(charted(*STEADY[:8])) == (
        "The usual ups and downs: there is no sign of a real change. "
        "These are trial limits, from eight months: they are rough until there are twelve."
    )


def test_a_rebase_to_one_value_has_no_limits_yet():
    rebase = Rebase(month(12), "A. Analyst", month(12), "New form")

    told = sentence(charted(*STEADY, 95, target=90, rebases=[rebase]))
    assert told == (
        "The usual ups and downs: there is no sign of a real change. "
        "The new limits have one month only: there are none yet."
    )


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        ({3}, "There is no value for April 2025."),
        ({3, 5}, "There is no value for April 2025 and June 2025."),
        ({3, 5, 7}, "There is no value for April 2025, June 2025 and August 2025."),
        ({3, 5, 7, 9}, "There is no value for four months."),
    ],
)
def test_missing_months_are_said(left_out, told):
    kept = [
        point for number, point in enumerate(monthly(*STEADY, *STEADY)) if number not in left_out
    ]
    chart = control_chart(kept, method=xmr(), good=Good.HIGHER)

    assert sentence(chart).endswith(told)
