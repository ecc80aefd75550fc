"""How many social workers left in a year, of those who are there."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)
from goldenthread.measures.populations.staff import employed_in_post, social_workers


def rows(at: At) -> Rows:
    staff, leavers = at.once(employed_in_post), _leavers(at)
    left = counted_rows(leavers, id=leavers.worker, counted=False, amount=leavers.fte)
    return left.union(counted_rows(staff, id=staff.worker, met=False, amount=staff.fte))


def _leavers(at: At) -> Expression:
    """A row for each spell that an employed social worker left in the period, and did not move on from."""
    told = at.table("ext_worker_spell")
    spells = told.select(
        worker=told.exws_worker_id, start=told.exws_start_date, left=told.exws_leave_date
    )
    following = spells.select("worker", next_start="start")
    pairs = spells.join(following, "worker")
    moved = pairs.filter(
        (pairs.next_start != pairs.start)
        & pairs.next_start.between(pairs.left, pairs.left + ibis.interval(days=1))
    ).select("worker", "start")
    workers = at.once(social_workers)
    employed = workers.filter(~workers.is_agency & workers.fte.notnull()).select("worker", "fte")
    left = spells.filter(at.in_period(spells.left)).anti_join(moved, ["worker", "start"])
    return left.join(employed, "worker").select("worker", "fte")


MEASURE = Measure(
    title="Social work turnover",
    why_it_matters="Each worker who leaves takes what they knew of the children with them.",
    definition=(
        "The full-time equivalent of employed social workers who left in the year, as a share of that "
        "of employed social workers in post on the day. Who begins in another post on the day of "
        "leaving or the day after has moved and not left. Agency workers are not in it."
    ),
    counts="FTE",
    unit=Unit.PERCENT_FTE,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_professionals", "ext_worker_spell"),
    rows=rows,
    source="Children's social work workforce (Department for Education)",
    benchmark="LAIT: turnover rate; Children's social work workforce",
    publication=Publication.STAFF,
    notes=(
        "Who left twice in the year has left twice.",
        "A move that begins on the day after the reporting date is not known yet: on that day the "
        "worker has left.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no | prof_full_time_equivalency | prof_agency_worker_flag
                    W1                   | SW1                                | 1                          | N
                    W2                   | SW2                                | 0.5                        |
                    W3                   | SW3                                | 1                          | N
                    W4                   | SW4                                | 1                          | N
                    W5                   | SW5                                | 1                          | N
                    W6                   | SW6                                | 1                          | Y
                    W7                   |                                    | 1                          | N
                    W8                   | SW8                                |                            | N
                    W9                   | SW9                                | 1                          | N
                """,
                "ext_worker_spell": """
                    exws_worker_id | exws_start_date | exws_leave_date
                    W1             | 2020-01-01      | 2026-03-31
                    W2             | 2020-01-01      | 2025-04-01
                    W3             | 2020-01-01      | 2025-03-31
                    W4             | 2020-01-01      | 2025-06-30
                    W4             | 2025-07-01      | 2026-04-01
                    W5             | 2020-01-01      | 2025-06-30
                    W5             | 2025-07-02      | 2025-12-31
                    W6             | 2020-01-01      | 2025-06-30
                    W7             | 2020-01-01      | 2025-06-30
                    W8             | 2020-01-01      | 2025-06-30
                    W9             | 2020-01-01      | 2025-06-30
                    W9             | 2025-06-30      | 2025-06-30
                """,
            },
            gives="""
                id | met
                W1 | yes
                W2 | yes
                W4 | no
                W5 | yes
                W5 | yes
                W9 | yes
            """,
        ),
    ),
)
