"""Child in need cases that nobody has audited or reviewed at six months."""

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.case_audits import audited_in_need, cases_at_audit_point
from goldenthread.measures.populations.need_plans import reviews_in_need
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_RED, _CRITICAL = 15, 60


def rows(at: At) -> Rows:
    cases = at.once(cases_at_audit_point)
    held = cases.join(at.once(reviews_in_need), [("person_id", "reviewed")])
    reviewed = held.filter(held.held >= held.from_day).select("person_id").distinct()
    left = cases.anti_join(at.once(audited_in_need).union(reviewed), "person_id")
    passed = at.days(left.due, at.day)
    return alert_rows(
        left,
        subject_id=left.person_id,
        person_id=left.person_id,
        level=levels(
            (Level.AMBER, passed >= 0),
            (Level.RED, passed >= _RED),
            (Level.CRITICAL, passed > _CRITICAL),
        ),
        due_on=left.due,
        overdue=passed,
    )


ALERT = Alert(
    title='Child in need case at six months with no audit or review',
    area='children in need',
    subject='open case',
    trigger='The case of a child only in need has been open for six months, with no audit or review since the fifth.',
    steps=(
        Step(Level.AMBER, '0 to 14 days past the six-month point',
             ('social worker', 'team manager',)),
        Step(Level.RED, '15 to 60 days past',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'more than 60 days past',
             ('head of service', 'assistant director',)),
    ),
    closes_when='An audit or review is recorded, or the case is closed.',
    decision='What the audit found, and whether the plan stands.',
    longest_hold_days=14,
    needs=('ssd_cin_episodes', 'ext_audit', 'ext_meeting'),
    rows=rows,
    parameters=('cin_audit_point_months',),
    related_measure='cin.audited_at_6m',
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
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    RA               | A              | 2025-10-01         |
                    RB               | B              | 2025-09-30         |
                    RC               | C              | 2025-09-17         |
                    RD               | D              | 2025-09-16         |
                    RE               | E              | 2025-07-30         |
                    RF               | F              | 2025-07-29         |
                    RG               | G              | 2025-09-01         |
                    RH               | H              | 2025-09-01         |
                """,
                "ext_audit": """
                    exau_audit_id | exau_person_id | exau_audit_date
                    U1            | G              | 2026-02-01
                    U2            | H              | 2026-01-31
                """,
                "ext_meeting": """
                    exme_meeting_id | exme_person_id | exme_meeting_kind | exme_meeting_date
                    M1              | H              | CINR              | 2026-01-31
                """,
            },
            gives="""
                id | level    | due        | overdue
                B  | amber    | 2026-03-30 | 1
                C  | amber    | 2026-03-17 | 14
                D  | red      | 2026-03-16 | 15
                E  | red      | 2026-01-30 | 60
                F  | critical | 2026-01-29 | 61
                H  | red      | 2026-03-01 | 30
            """,
        ),
    ),
)  # fmt: skip
