"""One row of several: the first by an order, for each person, plan or period."""

from collections.abc import Sequence

import ibis

from goldenthread.measures.at import Expression


def first_of_each(
    table: Expression, each: str | Sequence[str], order: Sequence[Expression]
) -> Expression:
    """The row that sorts first among those with the same values in `each`."""
    group = [each] if isinstance(each, str) else list(each)
    window = ibis.window(group_by=group, order_by=list(order))
    numbered = table.mutate(gt_order=ibis.row_number().over(window))
    return numbered.filter(numbered.gt_order == 0).drop("gt_order")
