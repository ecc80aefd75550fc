"""How grave an alert is."""

import ibis
import pytest

from goldenthread.oversight.alert import Level, levels

CONNECTION = ibis.duckdb.connect()


@pytest.mark.parametrize(
    ("days", "level"), [(0, None), (1, "amber"), (15, "red"), (43, "critical"), (None, None)]
)
def test_the_gravest_level_that_holds_is_the_level_whatever_their_order(days, level):
    overdue = ibis.null("int64") if days is None else ibis.literal(days)
    told = levels(
        (Level.CRITICAL, overdue > 42), (Level.AMBER, overdue > 0), (Level.RED, overdue > 14)
    )

    assert CONNECTION.to_pyarrow(told).as_py() == level
