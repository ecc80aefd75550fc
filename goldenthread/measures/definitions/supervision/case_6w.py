"""Open cases that worker and supervisor have talked about in the last six weeks."""

import functools

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    Variant,
    counted_rows,
)
from goldenthread.measures.populations.supervision import supervised_cases

_A_MONTH = 31


def rows(at: At, *, days: int | None = None, only_reflective: bool = False) -> Rows:
    interval = ibis.interval(days=days or at.parameters["supervision_interval_days"])
    told = supervised_cases(at, only_reflective=only_reflective)
    judged = told.filter((told.opened + interval).cast("date") <= at.day)
    due = (judged.held.fill_null(judged.opened) + interval).cast("date")
    return counted_rows(judged, id=judged.person_id, person_id=judged.person_id, met=due >= at.day)


MEASURE = Measure(
    title="Open cases supervised in the last six weeks",
    why_it_matters="A worker alone with a case can lose sight of the child.",
    definition=(
        "Of the cases open on the day, and for six weeks at least: those of which the next "
        "supervision is not overdue. It is due 42 days after the latest supervision about the child "
        "since the case opened, or after the case opened. Personal and group supervision do not "
        "count."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ext_supervision"),
    rows=rows,
    parameters=("supervision_interval_days",),
    breakdowns=("team", "worker"),
    source="Local (published plans)",
    target=95,
    publication=Publication.INTERNAL,
    variants={
        "with_reflection": Variant(
            "Only supervision that shows reflection",
            functools.partial(rows, only_reflective=True),
        ),
        "monthly": Variant("Every 31 days", functools.partial(rows, days=_A_MONTH)),
    },
    notes=(
        "The monthly reading judges a case once it has been open for 31 days.",
        "Supervision is that of the child, whoever was supervised.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2015-01-01 |                   |
                    C              |            | 2026-06-01        |
                    D              | 2015-01-01 |                   |
                    E              | 2015-01-01 |                   |
                    F              | 2015-01-01 |                   |
                    G              | 2015-01-01 |                   |
                    H              | 2015-01-01 |                   | 2026-03-31
                    I              | 2015-01-01 |                   |
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa
                    RA               | A              | 2025-01-01         |                 |
                    RB               | B              | 2025-01-01         |                 |
                    RC               | C              | 2026-02-17         |                 |
                    RD               | D              | 2026-02-18         |                 |
                    RE               | E              | 2026-02-16         |                 |
                    RF               | F              | 2025-01-01         |                 | Y
                    RG               | G              | 2025-01-01         | 2026-03-31      |
                    RH               | H              | 2025-01-01         |                 |
                    RI               | I              | 2025-01-01         |                 |
                """,
                "ext_supervision": """
                    exsu_supervision_id | exsu_person_id | exsu_worker_id | exsu_supervision_kind | exsu_supervision_date
                    S1                  | A              | W1             | CASE                  | 2026-02-17
                    S2                  | B              | W1             | CASE                  | 2026-02-16
                    S3                  | E              | W1             | CASE                  | 2026-02-15
                    S4                  | I              | W1             | PERSONAL              | 2026-03-30
                    S5                  | I              | W1             | GROUP                 | 2026-03-30
                    S6                  | I              | W1             | CASE                  | 2026-04-01
                    S7                  |                | W1             | CASE                  | 2026-03-30
                    S8                  | C              | W1             | CASE                  | 2026-02-10
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
                E  | no
                I  | no
            """,
        ),
    ),
)
