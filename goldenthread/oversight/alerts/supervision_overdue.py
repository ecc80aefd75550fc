"""Open cases that nobody has looked at in supervision for too long."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.supervision import supervised_cases
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_RED, _CRITICAL = 15, 43


def rows(at: At) -> Rows:
    cases = supervised_cases(at)
    interval = ibis.interval(days=at.parameters["supervision_interval_days"])
    cases = cases.mutate(due=(cases.held.fill_null(cases.opened) + interval).cast("date"))
    overdue = at.days(cases.due, at.day)
    return alert_rows(
        cases,
        subject_id=cases.person_id,
        person_id=cases.person_id,
        level=levels(
            (Level.AMBER, overdue > 0),
            (Level.RED, overdue >= _RED),
            (Level.CRITICAL, overdue >= _CRITICAL),
        ),
        due_on=cases.due,
        overdue=overdue,
    )


ALERT = Alert(
    title="Case supervision overdue",
    area="supervision & oversight",
    subject="open case",
    trigger="The day is after the case was due to be looked at in supervision.",
    steps=(
        Step(Level.AMBER, "1 to 14 days overdue", ("social worker", "team manager")),
        Step(Level.RED, "15 to 42 days overdue",
             ("social worker", "team manager", "head of service")),
        Step(Level.CRITICAL, "more than 42 days overdue: two cycles missed",
             ("team manager", "head of service", "assistant director")),
    ),
    closes_when="Case supervision is recorded on or after the due day, or the case is closed.",
    decision="Why it was missed, the day of the next supervision, and any risk found.",
    longest_hold_days=14,
    needs=("ssd_cin_episodes", "ext_supervision"),
    rows=rows,
    parameters=("supervision_interval_days",),
    related_measure="supervision.case_6w",
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
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    R1               | A              | 2025-01-01         |
                    R2               | B              | 2025-01-01         |
                    R3               | C              | 2026-01-01         |
                    R4               | D              | 2025-01-01         |
                    R5               | E              | 2025-01-01         | 2026-03-31
                """,
                "ext_supervision": """
                    exsu_supervision_id | exsu_person_id | exsu_supervision_kind | exsu_supervision_date
                    S1                  | A              | CASE                  | 2026-02-17
                    S2                  | B              | CASE                  | 2026-02-16
                    S3                  | D              | CASE                  | 2026-02-02
                    S4                  | D              | GROUP                 | 2026-03-20
                """,
            },
            gives="""
                id | level    | due        | overdue
                B  | amber    | 2026-03-30 | 1
                C  | critical | 2026-02-12 | 47
                D  | red      | 2026-03-16 | 15
            """,
        ),
    ),
)  # fmt: skip
