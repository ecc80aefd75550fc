"""Open cases with no chronology, or one that is out of date."""

import ibis

from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.chronologies import (
    MONTHS,
    OPEN_FOR_DAYS,
    cases_with_chronology,
)
from goldenthread.measures.populations.looked_after import status_at
from goldenthread.measures.populations.protection import open_plan_spells
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_RED = 28
_INTERIM_CARE_ORDER = "C1"


def rows(at: At) -> Rows:
    cases = at.once(cases_with_chronology)
    status = at.once(status_at)
    pressing = at.once(open_plan_spells).select("person_id")
    pressing = pressing.union(
        status.filter(status.status == _INTERIM_CARE_ORDER).select("person_id")
    )
    pressing = pressing.distinct().mutate(is_pressing=True)
    told = cases.left_join(pressing, "person_id", rname="pressing_{name}")
    first = (told.opened + ibis.interval(days=OPEN_FOR_DAYS)).cast("date")
    due = add_months(told.updated, MONTHS).fill_null(first)
    overdue = at.days(due, at.day)
    return alert_rows(
        told,
        subject_id=told.person_id,
        person_id=told.person_id,
        level=levels(
            (Level.AMBER, overdue > 0),
            (Level.RED, (overdue > _RED) | ((overdue > 0) & told.is_pressing.fill_null(False))),
        ),
        due_on=due,
        overdue=overdue,
    )


ALERT = Alert(
    title='No chronology, or out of date',
    area='assessment',
    subject='open case',
    trigger='The chronology has not been brought up to date for three months, or since the case began.',
    steps=(
        Step(Level.AMBER, '1 to 28 days overdue',
             ('social worker', 'team manager',)),
        Step(Level.RED, 'more than 28 days overdue; or 1 day or more where the child is on a child protection plan or in proceedings (interim care order, C1)',
             ('team manager', 'head of service',)),
    ),
    closes_when='The chronology is brought up to date, or the case is closed.',
    decision='None.',
    longest_hold_days=14,
    needs=('ssd_cin_episodes', 'ssd_cp_plans', 'ssd_legal_status', 'ext_chronology'),
    rows=rows,
    related_measure='assessment.chronology_present',
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
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    RA               | A              | 2026-03-03         |
                    RB               | B              | 2026-03-02         |
                    RC               | C              | 2026-02-03         |
                    RD               | D              | 2026-02-02         |
                    RE               | E              | 2026-03-02         |
                    RF               | F              | 2025-01-01         |
                    RG               | G              | 2025-01-01         |
                """,
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
                    K1              | E              | 2026-03-10
                """,
                "ext_chronology": """
                    exch_person_id | exch_updated_date
                    F              | 2025-12-31
                    G              | 2025-12-30
                """,
            },
            gives="""
                id | level | due        | overdue
                B  | amber | 2026-03-30 | 1
                C  | amber | 2026-03-03 | 28
                D  | red   | 2026-03-02 | 29
                E  | red   | 2026-03-30 | 1
                G  | amber | 2026-03-30 | 1
            """,
        ),
    ),
)  # fmt: skip
