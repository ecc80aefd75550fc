"""Child protection plans whose review conference is soon due or overdue."""

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.protection import plans_to_review
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _CRITICAL = 28, 14


def rows(at: At) -> Rows:
    told = at.once(plans_to_review)
    overdue = at.days(told.due, at.day)
    return alert_rows(
        told,
        subject_id=told.plan_id,
        person_id=told.person_id,
        level=levels(
            (Level.NOTICE, overdue >= -_NOTICE),
            (Level.RED, overdue > 0),
            (Level.CRITICAL, overdue > _CRITICAL),
        ),
        due_on=told.due,
        overdue=overdue,
    )


ALERT = Alert(
    title='Child protection review conference due or overdue',
    area='child protection',
    subject='open plan',
    trigger='The plan is to be reviewed within 28 days, or should have been.',
    steps=(
        Step(Level.NOTICE, 'due within the next 28 days',
             ('social worker', 'conference chair',)),
        Step(Level.RED, '1 to 14 days overdue',
             ('team manager', 'head of service', 'conference chair',)),
        Step(Level.CRITICAL, 'more than 14 days overdue',
             ('head of service', 'assistant director',)),
    ),
    closes_when='A review is held, or the plan ends.',
    decision='Why it was put off, who agreed, what keeps the child safe meanwhile, and the new day.',
    longest_hold_days=7,
    needs=('ssd_cp_plans', 'ssd_cp_reviews'),
    rows=rows,
    parameters=('cp_first_review_months', 'cp_review_interval_months'),
    source='Working Together to Safeguard Children 2023',
    related_measure='cp.review_timely',
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
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
                    K1              | A              | 2026-01-28
                    K2              | B              | 2026-01-29
                    K3              | C              | 2025-12-31
                    K4              | D              | 2025-12-30
                    K5              | E              | 2025-12-17
                    K6              | F              | 2025-12-16
                    K7              | G              | 2025-01-01
                """,
                "ssd_cp_reviews": """
                    cppr_cp_review_id | cppr_person_id | cppr_cp_plan_id | cppr_cp_review_date
                    W1                | G              | K7              | 2025-09-20
                """,
            },
            gives="""
                id | level    | due        | overdue
                K1 | notice   | 2026-04-28 | 0
                K3 | notice   | 2026-03-31 | 0
                K4 | red      | 2026-03-30 | 1
                K5 | red      | 2026-03-17 | 14
                K6 | critical | 2026-03-16 | 15
                K7 | red      | 2026-03-20 | 11
            """,
        ),
    ),
)  # fmt: skip
