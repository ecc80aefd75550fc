"""The areas that measures belong to."""

from goldenthread.measures.areas import area_of
from goldenthread.measures.evaluating import all_measures


def test_every_measure_belongs_to_an_area():
    assert all(area_of(name) for name in all_measures())
    assert area_of("cp.mean_length") == "child protection"
