"""Child in need plans whose review is soon due or overdue."""

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.need_plans import need_plans_to_review
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _RED = 14, 28


def rows(at: At) -> Rows:
    told = at.once(need_plans_to_review)
    overdue = at.days(told.due, at.day)
    return alert_rows(
        told,
        subject_id=told.plan_id,
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
    title='Child in need review overdue',
    area='children in need',
    subject='open plan',
    trigger='The plan is to be reviewed within 14 days, or should have been.',
    steps=(
        Step(Level.NOTICE, 'due within the next 14 days',
             ('social worker',)),
        Step(Level.AMBER, '1 to 28 days overdue',
             ('social worker', 'team manager',)),
        Step(Level.RED, 'more than 28 days overdue',
             ('team manager', 'head of service',)),
    ),
    closes_when='A review is held, or the plan ends.',
    decision='The new day, and why.',
    longest_hold_days=14,
    needs=('ssd_cin_plans', 'ext_meeting'),
    rows=rows,
    parameters=('cin_review_interval_months',),
    related_measure='cin.review_timely',
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
                """,
                "ssd_cin_plans": """
                    cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
                    N1               | A              | 2026-01-14               |
                    N2               | B              | 2026-01-15               |
                    N3               | C              | 2025-12-31               |
                    N4               | D              | 2025-12-30               |
                    N5               | E              | 2025-12-03               |
                    N6               | F              | 2025-12-02               |
                    N7               | G              | 2025-01-01               |
                """,
                "ext_meeting": """
                    exme_meeting_id | exme_person_id | exme_meeting_kind | exme_meeting_date
                    M1              | G              | CINR              | 2025-12-15
                """,
            },
            gives="""
                id | level  | due        | overdue
                N1 | notice | 2026-04-14 | 0
                N3 | notice | 2026-03-31 | 0
                N4 | amber  | 2026-03-30 | 1
                N5 | amber  | 2026-03-03 | 28
                N6 | red    | 2026-03-02 | 29
                N7 | amber  | 2026-03-15 | 16
            """,
        ),
    ),
)  # fmt: skip
