"""Privately fostered children whose visit is soon due or overdue."""

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.private_fostering import arrangements_to_visit
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _RED = 7, 14


def rows(at: At) -> Rows:
    told = at.once(arrangements_to_visit)
    overdue = at.days(told.due, at.day)
    return alert_rows(
        told,
        subject_id=told.arrangement_id,
        person_id=told.person_id,
        level=levels(
            (Level.NOTICE, overdue >= -_NOTICE),
            (Level.AMBER, overdue > 0),
            (Level.RED, overdue > _RED),
        ),
        due_on=told.due,
        overdue=overdue,
    )


ALERT = Alert(
    title='Private fostering visit overdue',
    area='private fostering',
    subject='open arrangement',
    trigger='The child is to be visited within 7 days, or should have been.',
    steps=(
        Step(Level.NOTICE, 'due within the next 7 days',
             ('social worker',)),
        Step(Level.AMBER, '1 to 14 days overdue',
             ('social worker', 'team manager',)),
        Step(Level.RED, 'more than 14 days overdue',
             ('team manager', 'head of service',)),
    ),
    closes_when='A visit is recorded, or the arrangement ends.',
    decision='Why it is late, and when it will be.',
    longest_hold_days=14,
    needs=('ext_private_fostering', 'ssd_person'),
    rows=rows,
    parameters=('pf_visit_days_first_year', 'pf_visit_days_later'),
    source='Private fostering regulations 2005, regulation 8',
    related_measure='private_fostering.visits_timely',
    list_columns=("team", "worker"),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2015-01-01
                    B              | 2015-01-01
                    C              | 2015-01-01
                    D              | 2015-01-01
                    E              | 2015-01-01
                    F              | 2015-01-01
                    G              | 2015-01-01
                    H              | 2015-01-01
                """,
                "ext_private_fostering": """
                    expf_arrangement_id | expf_person_id | expf_status | expf_notification_date | expf_last_visit_date
                    F1                  | A              | ACTIVE      | 2026-02-25             |
                    F2                  | B              | ACTIVE      | 2026-02-24             |
                    F3                  | C              | ACTIVE      | 2026-02-17             |
                    F4                  | D              | ACTIVE      | 2026-02-16             |
                    F5                  | E              | ACTIVE      | 2026-02-03             |
                    F6                  | F              | ACTIVE      | 2026-02-02             |
                    F7                  | G              | ACTIVE      | 2025-03-31             | 2026-01-06
                    F8                  | H              | ACTIVE      | 2025-04-01             | 2026-01-06
                """,
            },
            gives="""
                id | level  | due        | overdue
                F2 | notice | 2026-04-07 | 0
                F3 | notice | 2026-03-31 | 0
                F4 | amber  | 2026-03-30 | 1
                F5 | amber  | 2026-03-17 | 14
                F6 | red    | 2026-03-16 | 15
                F7 | notice | 2026-03-31 | 0
                F8 | red    | 2026-02-17 | 42
            """,
        ),
    ),
)  # fmt: skip
