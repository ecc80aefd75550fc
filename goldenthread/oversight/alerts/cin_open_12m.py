"""Child in need cases open for so long that they may be drifting."""

from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.cases import in_need_only
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

# Months.
_RED, _CRITICAL = 18, 24


def rows(at: At) -> Rows:
    cases = at.once(in_need_only)
    due = add_months(cases.opened, at.parameters["case_drift_months"])
    return alert_rows(
        cases,
        subject_id=cases.person_id,
        person_id=cases.person_id,
        level=levels(
            (Level.AMBER, due < at.day),
            (Level.RED, add_months(cases.opened, _RED) < at.day),
            (Level.CRITICAL, add_months(cases.opened, _CRITICAL) < at.day),
        ),
        due_on=due,
        overdue=at.days(due, at.day),
    )


ALERT = Alert(
    title='Child in need case open for more than 12 months',
    area='children in need',
    subject='open case',
    trigger='The case of a child only in need has been open for more than 12 months.',
    steps=(
        Step(Level.AMBER, 'more than 12 months',
             ('social worker', 'team manager',)),
        Step(Level.RED, 'more than 18 months',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'more than 24 months',
             ('head of service', 'assistant director',)),
    ),
    closes_when='The case is closed, or the child comes into care or onto a plan.',
    decision='Whether to close, step down, step up or go on, and why; it may hold for six months.',
    longest_hold_days=183,
    needs=('ssd_cin_episodes', 'ssd_cp_plans', 'ssd_cla_episodes', 'ssd_legal_status'),
    rows=rows,
    parameters=('case_drift_months',),
    related_measure='cin.open_12m',
    list_columns=("team", "worker"),
    notes=('Long cases are to be expected of disabled children with packages of care: a decision holds the alert.',),
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
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    RA               | A              | 2025-03-31         |
                    RB               | B              | 2025-03-30         |
                    RC               | C              | 2024-10-01         |
                    RD               | D              | 2024-09-30         |
                    RE               | E              | 2024-03-31         |
                    RF               | F              | 2024-03-30         |
                """,
            },
            gives="""
                id | level    | due        | overdue
                B  | amber    | 2026-03-30 | 1
                C  | amber    | 2025-10-01 | 181
                D  | red      | 2025-09-30 | 182
                E  | red      | 2025-03-31 | 365
                F  | critical | 2025-03-30 | 366
            """,
        ),
    ),
)  # fmt: skip
