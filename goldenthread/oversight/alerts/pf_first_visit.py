"""Privately fostered children whom nobody has visited yet."""

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.people import known_not_children
from goldenthread.measures.populations.private_fostering import open_arrangements
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _CRITICAL = 5, 14


def rows(at: At) -> Rows:
    limit = at.parameters["pf_first_visit_working_days"]
    told = at.once(open_arrangements)
    left = told.filter(told.first.isnull()).anti_join(at.once(known_not_children), "person_id")
    passed = at.working_days(left.notified, at.day)
    return alert_rows(
        left,
        subject_id=left.arrangement_id,
        person_id=left.person_id,
        level=levels(
            (Level.NOTICE, passed >= _NOTICE),
            (Level.RED, passed > limit),
            (Level.CRITICAL, passed > _CRITICAL),
        ),
        due_on=at.after_working_days(left.notified, limit),
        overdue=passed - limit,
    )


ALERT = Alert(
    title='Private fostering first visit due',
    area='private fostering',
    subject='open arrangement',
    trigger='Five working days have passed since the authority was told, and nobody has visited.',
    steps=(
        Step(Level.NOTICE, 'w is 5 to 7',
             ('social worker', 'team manager',)),
        Step(Level.RED, 'w is 8 to 14',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'w > 14',
             ('head of service', 'assistant director',)),
    ),
    closes_when='A first visit is recorded since then, or the arrangement ends or is found to be none.',
    decision='If late: why, and whether the child is safe.',
    longest_hold_days=2,
    needs=('ext_private_fostering',),
    rows=rows,
    parameters=('pf_first_visit_working_days', 'bank_holiday_calendar'),
    source='Private fostering regulations 2005, regulations 4 and 7',
    related_measure='private_fostering.first_visit_7wd',
    list_columns=("team", "worker"),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_private_fostering": """
                    expf_arrangement_id | expf_person_id | expf_status | expf_notification_date | expf_initial_visit_date | expf_arrangement_end_date
                    F1                  | A              | NOTIFIED    | 2026-03-25             |                         |
                    F2                  | A              | NOTIFIED    | 2026-03-24             |                         |
                    F3                  | A              | NOTIFIED    | 2026-03-20             |                         |
                    F4                  | A              | NOTIFIED    | 2026-03-19             |                         |
                    F5                  | A              | NOTIFIED    | 2026-03-11             |                         |
                    F6                  | A              | NOTIFIED    | 2026-03-10             | 2026-03-09              |
                    F7                  | A              | ACTIVE      | 2026-03-10             | 2026-03-10              |
                    F8                  | A              | NOT_PF      | 2026-03-10             |                         |
                    F9                  | A              | ENDED       | 2026-03-10             |                         | 2026-03-31
                """,
            },
            gives="""
                id | level    | due        | overdue
                F2 | notice   | 2026-04-02 | 0
                F3 | notice   | 2026-03-31 | 0
                F4 | red      | 2026-03-30 | 1
                F5 | red      | 2026-03-20 | 7
                F6 | critical | 2026-03-19 | 8
            """,
        ),
    ),
)  # fmt: skip
