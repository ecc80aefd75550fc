"""A control chart as it is drawn: shapes by what is better, and who worked limits out anew."""

import pytest

from goldenthread.core.charts.shapes import Kind
from goldenthread.core.charts.spc import Mark, spc_svg
from goldenthread.measures.control_charts.chart import Rebase
from goldenthread.measures.control_charts.drawing import spc_drawing
from goldenthread.measures.good import Good
from tests.measures.control_charts.charted import STEADY, charted, locked, month


def drawn(chart, **more):
    return spc_drawing(chart, title="Visits on time", unit="Per cent of visits", **more)


@pytest.mark.parametrize(
    ("good", "kind"),
    [(Good.HIGHER, Kind.BETTER), (Good.LOWER, Kind.WORSE), (Good.NEUTRAL, Kind.CHANGED)],
)
def test_a_signal_has_the_shape_of_what_is_better(good, kind):
    points = drawn(locked(95, good=good)).points

    assert (points[0].kind, points[0].says) == (Kind.USUAL, "")
    assert (points[-1].kind, points[-1].is_high) == (kind, True)
    assert points[-1].says == "outside the limits"
    assert points[-1].label == "January 2026"


def test_a_rebase_is_a_mark_with_name_date_and_reason():
    rebase = Rebase(month(12), "A. Analyst", month(14), "visits were reorganised")
    action = Mark(month(3), "Visit rota began")
    drawing = drawn(charted(*STEADY, 92, 93, rebases=[rebase]), marks=[action])

    assert drawing.marks == (
        Mark(
            month(12),
            "limits worked out anew: visits were reorganised (A. Analyst, 1 March 2026)",
        ),
        action,
    )
    assert [point.phase for point in drawing.points[10:]] == [0, 0, 1, 1]


def test_the_axis_of_time_says_how_often_values_come():
    assert drawn(charted(*STEADY)).time == "Month"
    assert drawn(charted(84)).time == "Day"


def test_what_is_drawn_can_be_drawn():
    assert spc_svg(drawn(locked(95, target=90)), name="visits").startswith("<svg")
