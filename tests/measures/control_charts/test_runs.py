"""Where runs began."""

from goldenthread.measures.control_charts.chart import Rebase
from goldenthread.measures.control_charts.runs import first_of_run
from goldenthread.measures.control_charts.signals import Rule
from tests.measures.control_charts.charted import charted, month


def test_a_trend_began_at_the_turn_of_the_one_before():
    chart = charted(1, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 1)

    assert first_of_run(chart.points, 14, Rule.TREND) == 7
    assert first_of_run(chart.points, 7, Rule.TREND) == 0


def test_a_shift_began_with_the_first_value_on_its_side():
    chart = charted(*[1, 2] * 4, *[8, 9] * 4)

    assert first_of_run(chart.points, 15, Rule.SHIFT) == 8


def test_no_run_reaches_back_over_a_rebase():
    rebase = Rebase(month(8), "A. Analyst", month(16), "New form")
    chart = charted(*range(1, 17), rebases=[rebase])

    assert first_of_run(chart.points, 15, Rule.TREND) == 8


def test_a_value_in_no_run_stands_alone():
    chart = charted(1, 2, 1, 2)

    assert first_of_run(chart.points, 3, Rule.SHIFT) == 3
    assert first_of_run(chart.points, 0, Rule.SHIFT) == 0
