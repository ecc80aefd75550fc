"""Children on protection plans whose visit is soon due or overdue, or who were twice not seen."""

import datetime

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.protection_visits import (
    counts_working_days,
    interval_of_visits,
    passed,
    plans_last_seen,
    visits_under_plans,
)
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _RED, _CRITICAL, _RUNNING = 3, 6, 14, 2


def rows(at: At) -> Rows:
    interval = interval_of_visits(at)
    plans = plans_last_seen(at)
    told = plans.left_join(_twice_not_seen(at), "person_id", rname="not_{name}")
    latest = told.latest
    overdue = passed(at, latest, at.day) - interval
    soon = passed(at, latest, at.day + datetime.timedelta(days=_NOTICE)) >= interval
    due_on = (
        at.after_working_days(latest, interval)
        if counts_working_days(at)
        else (latest + ibis.interval(days=interval)).cast("date")
    )
    return alert_rows(
        told,
        subject_id=told.person_id,
        person_id=told.person_id,
        level=levels(
            (Level.NOTICE, soon),
            (Level.AMBER, overdue > 0),
            (Level.RED, overdue >= _RED),
            (Level.CRITICAL, (overdue > _CRITICAL) | told.twice.fill_null(False)),
        ),
        due_on=due_on,
        overdue=overdue,
    )


def _twice_not_seen(at: At) -> Rows:
    """The children who were not seen at the latest two visits."""
    visits = at.once(visits_under_plans)
    order = ibis.window(
        group_by="person_id", order_by=[visits.visited_on.desc(), visits.visit_id.desc()]
    )
    numbered = visits.mutate(place=ibis.row_number().over(order))
    missed = numbered.filter((numbered.place < _RUNNING) & ~numbered.was_seen)
    counts = missed.group_by("person_id").aggregate(times=missed.count())
    return counts.filter(counts.times == _RUNNING).select("person_id").mutate(twice=True)


ALERT = Alert(
    title='Child protection visit overdue',
    area='child protection',
    subject='child on plan',
    trigger='The child is to be seen within 3 days, or should have been, or was not seen at the latest two visits.',
    steps=(
        Step(Level.NOTICE, 'due within the next 3 days',
             ('social worker',)),
        Step(Level.AMBER, '1 to 5 days overdue',
             ('social worker', 'team manager',)),
        Step(Level.RED, '6 to 14 days overdue',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'more than 14 days overdue, or two visits running with the child not seen',
             ('head of service', 'assistant director',)),
    ),
    closes_when='The child is seen, or the plan ends.',
    decision='Whether the child is safe, why they were not seen, and what is done today.',
    longest_hold_days=2,
    needs=('ssd_cp_plans', 'ssd_cp_visits'),
    rows=rows,
    parameters=('cp_visit_interval', 'bank_holiday_calendar'),
    source='Working Together to Safeguard Children 2023 leaves the interval to each area',
    related_measure='cp.visit_timely',
    list_columns=("team", "worker"),
    notes=('Soon is told in calendar days; overdue in the days that the interval is set in.',),
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
                    J              | 2015-01-01
                    K              | 2015-01-01
                """,
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
                    KA              | A              | 2026-03-07
                    KB              | B              | 2026-03-06
                    KC              | C              | 2026-03-03
                    KD              | D              | 2026-03-02
                    KE              | E              | 2026-02-26
                    KF              | F              | 2026-02-25
                    KG              | G              | 2026-02-17
                    KH              | H              | 2026-02-16
                    KI              | I              | 2026-03-10
                    KJ              | J              | 2026-03-10
                    KK              | K              | 2025-01-01
                """,
                "ssd_cp_visits": """
                    cppv_cp_visit_id | cppv_person_id | cppv_cp_visit_date | cppv_cp_visit_seen
                    V1               | I              | 2026-03-12         | N
                    V2               | I              | 2026-03-20         | N
                    V3               | J              | 2026-03-12         | N
                    V4               | J              | 2026-03-20         | Y
                    V5               | K              | 2026-03-01         | Y
                    V6               | K              | 2026-03-20         | N
                """,
            },
            gives="""
                id | level    | due        | overdue
                B  | notice   | 2026-04-03 | 0
                C  | notice   | 2026-03-31 | 0
                D  | amber    | 2026-03-30 | 1
                E  | amber    | 2026-03-26 | 5
                F  | red      | 2026-03-25 | 6
                G  | red      | 2026-03-17 | 14
                H  | critical | 2026-03-16 | 15
                I  | critical | 2026-04-07 | 0
                K  | amber    | 2026-03-29 | 2
            """,
        ),
    ),
)  # fmt: skip
