"""The picture of a control chart: what is drawn, what it is called, and what stands beside it."""

import dataclasses
import datetime
import re
from xml.etree import ElementTree

import pytest

from goldenthread.core.charts.shapes import Kind
from goldenthread.core.charts.spc import (
    Mark,
    Shade,
    SpcDrawing,
    SpcPoint,
    marks_of,
    small_multiples,
    spc_svg,
    table_of,
)
from goldenthread.core.periods import add_months

SVG = "{http://www.w3.org/2000/svg}"
START = datetime.date(2025, 1, 1)


def point(number, value, **more):
    on = add_months(START, number)
    held = {"centre": 84, "lower": 78.68, "upper": 89.32, **more}
    return SpcPoint(on, f"{on:%B %Y}", value, **held)


CHART = SpcDrawing(
    title="Visits on time",
    sentence="The usual ups and downs.",
    unit="Per cent of visits",
    time="Month",
    points=(
        *(point(number, 83 + 2 * (number % 2)) for number in range(12)),
        point(12, 92, kind=Kind.BETTER, is_high=True, says="outside the limits"),
        point(13, 75, kind=Kind.WORSE, says="outside the limits"),
    ),
    target=90,
    marks=(Mark(add_months(START, 6), "Visit rota began"),),
)


def drawn(drawing, **more):
    return ElementTree.fromstring(spc_svg(drawing, name="visits", **more))


def words(tree):
    return [each.text for each in tree.iter(f"{SVG}text")]


def paths(tree):
    return [each.get("d") for each in tree.iter(f"{SVG}path")]


def test_the_picture_is_an_image_with_title_and_the_sentence_that_reads_it():
    tree = drawn(CHART)

    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == "visits-title visits-about"
    assert tree.find(f"{SVG}title").text == "Visits on time"
    assert tree.find(f"{SVG}desc").text == "The usual ups and downs. Mark 1: Visit rota began."


def test_nothing_in_the_picture_is_style_or_script():
    told = spc_svg(CHART, name="visits")

    assert not re.search(r"style|<script|\son\w+=|href|url\(", told)


def test_every_value_has_a_shape_and_says_itself():
    tree = drawn(CHART)

    told = [each.text for each in tree.iter(f"{SVG}title")][1:]
    assert told[0] == "January 2025: 83"
    assert len(told) == 14


def test_axes_lines_and_shapes_are_named_in_words():
    told = words(drawn(CHART))

    assert {"Per cent of visits", "Month", "Jan 2025", "Feb 2026"} <= set(told)
    assert {"Upper 89.3", "Average 84", "Lower 78.7", "Target 90"} <= set(told)
    assert told[-3:] == ["usual ups and downs", "change for the better", "change for the worse"]


def test_lines_break_where_limits_were_worked_out_anew():
    later = [dataclasses.replace(one, phase=1) for one in CHART.points[6:]]
    tree = drawn(dataclasses.replace(CHART, points=(*CHART.points[:6], *later), target=None))

    assert [path.count("M") for path in paths(tree)] == [2, 2, 2, 2]


def test_limits_go_in_steps_where_each_value_has_its_own():
    points = [dataclasses.replace(one, upper=90 + n) for n, one in enumerate(CHART.points)]
    upper = paths(drawn(dataclasses.replace(CHART, points=tuple(points))))[0]

    assert (upper.count("M"), upper.count("V")) == (1, 13)


def test_a_chart_of_one_value_has_no_limits_to_draw():
    alone = dataclasses.replace(CHART, points=(point(0, 84, lower=None, upper=None),), marks=())

    told = words(drawn(alone))
    assert "Average 84" in told
    assert not [word for word in told if word.startswith(("Upper", "Lower"))]


def test_all_is_drawn_within_the_picture():
    tree = drawn(CHART)

    for each in tree.iter():
        for key in ("x", "x1", "x2", "cx"):
            assert 0 <= float(each.get(key, 0)) <= 400
        for key in ("y", "y1", "y2", "cy"):
            assert 0 <= float(each.get(key, 0)) <= 300


def test_a_mark_before_the_first_value_stands_at_the_edge():
    early = dataclasses.replace(CHART, marks=(Mark(datetime.date(2020, 1, 1), "Plan began"),))

    assert "1" in words(drawn(early))


def test_days_to_note_are_shaded_as_far_as_they_are_on_the_chart():
    summer = Shade(datetime.date(2025, 7, 22), datetime.date(2025, 9, 1), "School holidays")
    next_year = Shade(datetime.date(2026, 7, 22), datetime.date(2026, 9, 1), "School holidays")
    tree = drawn(dataclasses.replace(CHART, shades=(summer, next_year)))

    (shade,) = tree.iter(f"{SVG}rect")
    assert float(shade.get("x")) > 100
    assert tree.find(f"{SVG}desc").text.endswith("began. Shaded: School holidays.")


def test_names_of_periods_that_would_meet_are_left_out():
    days = [0, 2, 4, 300]
    points = tuple(
        SpcPoint(START + datetime.timedelta(days=day), f"{day} January 2025", 5, 5) for day in days
    )
    told = words(drawn(dataclasses.replace(CHART, points=points, marks=())))

    assert [word for word in told if word.endswith("Jan 2025")] == ["0 Jan 2025", "300 Jan 2025"]


def test_a_long_legend_goes_on_in_a_second_row():
    points = (*CHART.points, point(14, 99, kind=Kind.CHANGED))
    rows = {
        each.get("y")
        for each in drawn(dataclasses.replace(CHART, points=points)).iter(f"{SVG}text")
        if each.text in list(Kind)
    }

    assert len(rows) == 2


def test_large_numbers_are_named_without_decimals():
    points = (point(0, 1200, centre=1194.4, lower=1051.9, upper=1337.4),)

    assert {"Upper 1,337", "Average 1,194"} <= set(
        words(drawn(dataclasses.replace(CHART, points=points)))
    )


def test_the_table_holds_every_value_with_what_it_says():
    headings, rows = table_of(CHART)

    assert headings == [
        "Month",
        "Per cent of visits",
        "Average",
        "Lower limit",
        "Upper limit",
        "What it says",
    ]
    assert rows[0] == ["January 2025", "83", "84", "78.68", "89.32", "usual ups and downs"]
    assert rows[-1][-1] == "change for the worse: outside the limits"


def test_the_table_says_where_there_is_no_limit():
    alone = dataclasses.replace(CHART, points=(point(0, 84, lower=None, upper=None),))

    assert table_of(alone)[1][0][3:5] == ["none", "none"]


def test_marks_are_numbered_by_day():
    late, early = Mark(add_months(START, 9), "Late"), CHART.marks[0]

    assert marks_of(dataclasses.replace(CHART, marks=(late, early))) == [(1, early), (2, late)]


def test_small_multiples_share_their_scales():
    low = dataclasses.replace(CHART, title="North", points=tuple(point(n, 50) for n in range(3)))
    first, second = (
        ElementTree.fromstring(each) for each in small_multiples([CHART, low], name="teams")
    )

    assert words(first)[0] == "Visits on time"
    assert words(second)[0] == "North"
    assert words(first)[1:] == words(second)[1:]
    assert (first.get("aria-labelledby"), second.get("aria-labelledby")) == (
        "teams-1-title teams-1-about",
        "teams-2-title teams-2-about",
    )


@pytest.mark.parametrize("wide", [320, 640])
def test_the_picture_may_be_wider_or_narrower(wide):
    assert drawn(CHART, width=wide).get("viewBox") == f"0 0 {wide} 300"
