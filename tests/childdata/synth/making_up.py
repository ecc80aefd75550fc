"""A small made-up authority for the tests, and its rows by table."""

import datetime
import functools

from goldenthread.childdata.synth.authority import Authority, Wanted

WANTED = Wanted(children=160, years=3, seed=11, until=datetime.date(2026, 3, 31))
# Large enough that rare things happen.
LARGER = Wanted(children=900, years=3, seed=4, until=datetime.date(2026, 3, 31))
Tables = dict[str, list[dict[str, str]]]


@functools.cache
def families(wanted: Wanted = WANTED):
    """The families of an authority."""
    return list(Authority(wanted).families())


def tables_of(wanted: Wanted = WANTED) -> Tables:
    """All rows about families, by table."""
    found: Tables = {}
    for family in families(wanted):
        for table, rows in family.rows.by_table.items():
            found.setdefault(table, []).extend(rows)
    return found
