"""Episodes put together into periods of care, placements and spells of one legal status."""

import duckdb

from goldenthread.childdata.made_ids import child_key_sql

# The first day of the period, placement or status that an episode belongs to is that of the last
# episode up to it that began one. What began before the years that were loaded is not known to
# have begun with its first episode here, and `entered` is empty then.
# Only what this needs goes through the sorting: the rest of each row is joined to it afterwards.
_BEGINNINGS = """
CREATE TABLE beginnings AS
WITH told AS (
    SELECT rowid AS at_row, CHILD, gt_row, gt_day(DECOM) AS begins, gt_day(DEC) AS ends,
        upper(trim(RNE)) AS rne_told, upper(trim(LS)) AS ls_told, upper(trim(REC)) AS rec_told
    FROM Episodes
),
joined AS (
    SELECT *,
        coalesce(rne_told = 'S' OR lag(begins) OVER run IS NULL
            OR lag(rec_told) OVER run <> 'X1'
            OR lag(ends) OVER run <> begins, false) AS new_period,
        ls_told IS DISTINCT FROM lag(ls_told) OVER run AS new_status,
        coalesce(rne_told <> 'L', true) AS new_placement,
        CASE WHEN lag(begins, 2) OVER run = begins THEN '-3'
            WHEN lag(begins) OVER run = begins THEN '-2' ELSE '' END AS again
    FROM told
    WINDOW run AS (PARTITION BY CHILD ORDER BY begins, ends NULLS LAST, gt_row)
)
SELECT at_row, trim(CHILD) AS who, begins, ends, rne_told, ls_told, rec_told, new_status, again,
    last_value(CASE WHEN new_period THEN begins END IGNORE NULLS) OVER run AS period_began,
    last_value(CASE WHEN new_period THEN if(rne_told = 'S', begins, '') END IGNORE NULLS)
        OVER run AS entered,
    last_value(CASE WHEN new_period OR new_status THEN begins END IGNORE NULLS)
        OVER run AS status_began,
    last_value(CASE WHEN new_period OR new_placement THEN begins END IGNORE NULLS)
        OVER run AS placement_began,
    coalesce(lead(new_period OR new_status) OVER run, true) AS ends_status,
    coalesce(lead(new_period OR new_placement) OVER run, true) AS ends_placement
FROM joined
WINDOW run AS (PARTITION BY CHILD ORDER BY begins, ends NULLS LAST, gt_row
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
"""

# From the first day of a period to that of the next, and of the last one for ever: a join on three
# plain comparisons is quick, and one with an OR compares every review with every period.
_PERIODS = """
CREATE TABLE periods AS
SELECT who, period_began,
    lead(period_began, 1, '~') OVER (PARTITION BY who ORDER BY period_began) AS next
FROM (SELECT DISTINCT who, period_began FROM beginnings)
"""


def make_spells(database: duckdb.DuckDBPyConnection) -> None:
    """Make a view of the episodes with the beginnings of all that each belongs to."""
    database.execute(_BEGINNINGS)
    database.execute(_PERIODS)
    key = child_key_sql("trim(CHILD)")
    database.execute(
        f"CREATE VIEW spells AS SELECT Episodes.* REPLACE (trim(CHILD) AS CHILD), {key} AS key, "
        "beginnings.* FROM beginnings JOIN Episodes ON Episodes.rowid = at_row"
    )
