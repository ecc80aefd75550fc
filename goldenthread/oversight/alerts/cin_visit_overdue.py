"""Children in need whose visit is soon due or overdue."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.need_plans import seen_in_need
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _RED, _CRITICAL = 5, 15, 28


def rows(at: At) -> Rows:
    told = at.once(seen_in_need)
    days = at.parameters["cin_visit_interval_days"]
    overdue = at.days(told.latest, at.day) - days
    return alert_rows(
        told,
        subject_id=told.person_id,
        person_id=told.person_id,
        level=levels(
            (Level.NOTICE, overdue >= -_NOTICE),
            (Level.AMBER, overdue > 0),
            (Level.RED, overdue >= _RED),
            (Level.CRITICAL, overdue > _CRITICAL),
        ),
        due_on=(told.latest + ibis.interval(days=days)).cast("date"),
        overdue=overdue,
    )


ALERT = Alert(
    title='Child in need visit overdue',
    area='children in need',
    subject='child on plan',
    trigger='The child is to be seen within 5 days, or should have been.',
    steps=(
        Step(Level.NOTICE, 'due within the next 5 days',
             ('social worker',)),
        Step(Level.AMBER, '1 to 14 days overdue',
             ('social worker', 'team manager',)),
        Step(Level.RED, '15 to 28 days overdue',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'more than 28 days overdue',
             ('head of service', 'assistant director',)),
    ),
    closes_when='The child is seen, or the plan ends.',
    decision="Why not seen, what is known of the child's safety, and the day of the next visit.",
    longest_hold_days=7,
    needs=('ssd_cin_plans', 'ssd_cin_visits'),
    rows=rows,
    parameters=('cin_visit_interval_days',),
    related_measure='cin.visit_timely',
    list_columns=("team", "worker"),
    notes=('Children in care or on a protection plan with such a plan are told of too.',),
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
                    I              | 2015-01-01
                """,
                "ssd_cin_plans": """
                    cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date
                    NA               | A              | 2026-03-09
                    NB               | B              | 2026-03-08
                    NC               | C              | 2026-03-03
                    ND               | D              | 2026-03-02
                    NE               | E              | 2026-02-17
                    NF               | F              | 2026-02-16
                    NG               | G              | 2026-02-03
                    NH               | H              | 2026-02-02
                    NI               | I              | 2025-01-01
                """,
                "ssd_cin_visits": """
                    cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date | cinv_cin_visit_seen
                    V1                | I              | 2026-03-01          | Y
                    V2                | I              | 2026-03-20          | N
                """,
            },
            gives="""
                id | level    | due        | overdue
                B  | notice   | 2026-04-05 | 0
                C  | notice   | 2026-03-31 | 0
                D  | amber    | 2026-03-30 | 1
                E  | amber    | 2026-03-17 | 14
                F  | red      | 2026-03-16 | 15
                G  | red      | 2026-03-03 | 28
                H  | critical | 2026-03-02 | 29
                I  | amber    | 2026-03-29 | 2
            """,
        ),
    ),
)  # fmt: skip
