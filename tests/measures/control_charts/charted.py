"""Series and charts for the tests of control charts: one value a month unless said."""

import datetime

from goldenthread.core.periods import add_months
from goldenthread.measures.control_charts.chart import BaselineLock, control_chart, xmr
from goldenthread.measures.control_charts.series import Point
from goldenthread.measures.good import Good

START = datetime.date(2025, 1, 1)
# Twelve values with a mean of 84 and a mean moving range of 2: limits 78.68 and 89.32.
STEADY = (85, 83) * 6


def month(number):
    """The first of a month, counted from January 2025 as 0."""
    return add_months(START, number)


def monthly(*values):
    return tuple(Point(month(number), float(value)) for number, value in enumerate(values))


def charted(*values, good=Good.HIGHER, screened=True, **more):
    return control_chart(monthly(*values), method=xmr(screened=screened), good=good, **more)


def locked(*values, **more):
    """STEADY as the baseline, locked, and then the values."""
    lock = BaselineLock(month(11), "A. Analyst", month(12), "A year before the plan")
    return charted(*STEADY, *values, lock=lock, **more)


def rules_of(chart):
    return [[rule.value for rule in point.rules] for point in chart.points]
