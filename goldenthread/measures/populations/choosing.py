"""One row of several, rows without others, and the day until which what is open lasts."""

from collections.abc import Sequence

import ibis

from goldenthread.measures.at import Expression

# The end of what is open, where the latest of several ends is sought.
NEVER = ibis.date(9999, 1, 1)


def first_of_each(
    table: Expression, each: str | Sequence[str], order: Sequence[Expression]
) -> Expression:
    """The row that sorts first among those with the same values in `each`."""
    group = [each] if isinstance(each, str) else list(each)
    window = ibis.window(group_by=group, order_by=list(order))
    numbered = table.mutate(gt_order=ibis.row_number().over(window))
    return numbered.filter(numbered.gt_order == 0).drop("gt_order")


def without(table: Expression, others: Expression, key: str, other_key: str) -> Expression:
    """The rows whose key is none of the others'.

    An anti-join says the same, but PostgreSQL knows none within a chain of joins.
    """
    marked = others.select(gt_other=others[other_key], gt_is_there=True).distinct()
    joined = table.left_join(marked, [(key, "gt_other")])
    return joined.filter(joined.gt_is_there.isnull()).select(*table.columns)
