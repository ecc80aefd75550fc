"""Looked-after children whose next review is coming due, or should have been held."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.care_reviews import reviews_to_come
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_COMING = ibis.interval(days=28)
_COMING_WORKING_DAYS = 10
_CRITICAL = 15


def rows(at: At) -> Rows:
    first_days = at.parameters["lac_first_review_working_days"]
    children = at.once(reviews_to_come)
    in_care = at.working_days(children.entered, at.day)
    coming = ibis.cases(
        (children.turn.isnull(), in_care >= first_days - _COMING_WORKING_DAYS),
        else_=(children.due - _COMING).cast("date") <= at.day,
    )
    overdue = at.days(children.due, at.day)
    return alert_rows(
        children,
        subject_id=children.person_id,
        person_id=children.person_id,
        level=levels(
            (Level.NOTICE, coming),
            (Level.RED, overdue > 0),
            (Level.CRITICAL, overdue >= _CRITICAL),
        ),
        due_on=children.due,
        overdue=overdue,
    )


ALERT = Alert(
    title="Looked-after review due or overdue",
    area="children in care",
    subject="child looked after",
    trigger="The next review is due within 28 days (the first within ten working days), or was due before.",
    steps=(
        Step(Level.NOTICE, "coming due", ("social worker", "reviewing officer")),
        Step(Level.RED, "1 to 14 days overdue",
             ("team manager", "head of service", "reviewing officer")),
        Step(Level.CRITICAL, "more than 14 days overdue",
             ("head of service", "assistant director")),
    ),
    closes_when="The review is held, or the child is no longer looked after.",
    decision="The reason, and the new day agreed with the reviewing officer.",
    longest_hold_days=14,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_cla_reviews"),
    rows=rows,
    parameters=("lac_first_review_working_days", "lac_second_review_months",
                "lac_review_interval_months", "bank_holiday_calendar"),
    source="Care Planning, Placement and Case Review Regulations 2010, regulation 33",
    related_measure="cic.review_timely",
    list_columns=("team", "worker"),
    notes=("Cancelled reviews, and those of an earlier period of care, do not count.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", "K", since="2024-01-01"),
                ssd_person="""
                    P | 2015-01-01
                    Q | 2015-01-01
                    R | 2015-01-01
                    S | 2015-01-01
                    T | 2015-01-01
                    U | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-P | P | L-P | 2026-03-18
                    E-Q | Q | L-Q | 2026-03-17
                    E-R | R | L-R | 2026-03-03
                    E-S | S | L-S | 2026-03-02
                    E-T | T | L-T | 2026-02-16
                    E-U | U | L-U | 2026-02-13
                """,
                ssd_legal_status="S-K2 | K | V3 | 2026-01-01",
                ssd_cla_reviews="""
                    clar_cla_review_id | clar_cla_id | clar_cla_review_date | clar_cla_review_cancelled
                    A1                 | L-A         | 2026-01-29           |
                    B1                 | L-B         | 2026-01-28           |
                    C1                 | L-C         | 2024-01-28           |
                    C2                 | L-C         | 2025-09-30           |
                    C3                 | L-C         | 2026-03-01           | Y
                    D1                 | L-D         | 2024-01-28           |
                    D2                 | L-D         | 2025-09-29           |
                    E1                 | L-E         | 2024-01-28           |
                    E2                 | L-E         | 2025-09-17           |
                    F1                 | L-F         | 2024-01-28           |
                    F2                 | L-F         | 2025-09-16           |
                    G1                 | L-G         | 2025-12-30           |
                """,
            ),
            gives="""
                id | level    | due        | overdue
                B  | notice   | 2026-04-28 | 0
                C  | red      | 2026-03-30 | 1
                D  | red      | 2026-03-29 | 2
                E  | red      | 2026-03-17 | 14
                F  | critical | 2026-03-16 | 15
                G  | red      | 2026-03-30 | 1
                Q  | notice   | 2026-04-14 | 0
                R  | notice   | 2026-03-31 | 0
                S  | red      | 2026-03-30 | 1
                T  | critical | 2026-03-16 | 15
                U  | critical | 2026-03-13 | 18
            """,
        ),
    ),
)  # fmt: skip
