"""Shapes say what colours say."""

from goldenthread.core.charts.shapes import FILLS, Kind, shape


def test_each_kind_has_a_colour_and_a_shape_of_its_own():
    shapes = {kind: shape(kind, True, 0, 0, 5).replace(FILLS[kind], "") for kind in Kind}

    assert len(set(FILLS.values())) == len(set(shapes.values())) == len(Kind)


def test_a_triangle_points_to_where_the_value_went():
    assert shape(Kind.BETTER, True, 10, 10, 5).startswith('<polygon points="10,3.5 ')
    assert shape(Kind.BETTER, False, 10, 10, 5).startswith('<polygon points="10,16.5 ')
