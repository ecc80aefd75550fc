"""Return interviews that no manager has checked."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.people import known_not_children
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_DAYS, _RED, _LOOKING_BACK = 7, 14, 90


def rows(at: At) -> Rows:
    told = at.table("ext_return_interview")
    told = told.mutate(person_id=told.exri_person_id)
    told = told.filter(told.exri_quality_assured_date.isnull())
    told = told.anti_join(at.once(known_not_children), "person_id")
    passed = at.days(told.exri_completed_date, at.day)
    told = told.filter(passed < _LOOKING_BACK)
    overdue = at.days(told.exri_completed_date, at.day) - _DAYS
    return alert_rows(
        told,
        subject_id=told.exri_interview_id,
        person_id=told.person_id,
        level=levels((Level.AMBER, overdue > 0), (Level.RED, overdue > _RED)),
        due_on=(told.exri_completed_date + ibis.interval(days=_DAYS)).cast("date"),
        overdue=overdue,
    )


ALERT = Alert(
    title='Return interview not checked by a manager',
    area='missing & exploitation',
    subject='return interview',
    trigger='More than 7 days have passed since an interview, and no manager has checked it.',
    steps=(
        Step(Level.AMBER, '1 to 14 days overdue',
             ('team manager',)),
        Step(Level.RED, 'more than 14 days overdue',
             ('head of service',)),
    ),
    closes_when='The check is recorded.',
    decision='How good it was, and what was passed on.',
    longest_hold_days=14,
    needs=('ext_return_interview',),
    rows=rows,
    related_measure='missing.rhi_72h',
    list_columns=("team", "worker"),
    notes=('An interview held exactly 90 days ago is no longer told of.',),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_return_interview": """
                    exri_interview_id | exri_person_id | exri_missing_id | exri_completed_date | exri_quality_assured_date
                    X1                | A              | M1              | 2026-03-24          |
                    X2                | A              | M2              | 2026-03-23          |
                    X3                | A              | M3              | 2026-03-10          |
                    X4                | A              | M4              | 2026-03-09          |
                    X5                | A              | M5              | 2026-01-01          |
                    X6                | A              | M6              | 2025-12-31          |
                    X7                | A              | M7              | 2026-03-01          | 2026-03-31
                """,
            },
            gives="""
                id | level | due        | overdue
                X2 | amber | 2026-03-30 | 1
                X3 | amber | 2026-03-17 | 14
                X4 | red   | 2026-03-16 | 15
                X5 | red   | 2026-01-08 | 82
            """,
        ),
    ),
)  # fmt: skip
