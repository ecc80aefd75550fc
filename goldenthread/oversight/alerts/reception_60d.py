"""Cases that have stayed at the front door for too long."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.front_door import held_at_front_door
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _CRITICAL = 46, 90


def rows(at: At) -> Rows:
    limit = at.parameters["reception_max_days"]
    told = at.once(held_at_front_door)
    held = at.days(told.since, at.day)
    return alert_rows(
        told,
        subject_id=told.person_id,
        person_id=told.person_id,
        level=levels(
            (Level.NOTICE, held >= _NOTICE),
            (Level.RED, held > limit),
            (Level.CRITICAL, held > _CRITICAL),
        ),
        due_on=(told.since + ibis.interval(days=limit)).cast("date"),
        overdue=held - limit,
    )


ALERT = Alert(
    title='Case open in the front door for more than 60 days',
    area='front door',
    subject='open case',
    trigger='A front-door team has held the case for so many days without a break that a step is reached.',
    steps=(
        Step(Level.NOTICE, '46 to 60 days',
             ('team manager',)),
        Step(Level.RED, '61 to 90 days',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'more than 90 days',
             ('head of service', 'assistant director',)),
    ),
    closes_when='The case goes to another team, or is closed.',
    decision='What the review came to: pass it on, close it or keep it, and by when.',
    longest_hold_days=14,
    needs=('ssd_cin_episodes', 'ssd_involvements'),
    rows=rows,
    parameters=('reception_max_days', 'front_door_team_ids'),
    related_measure='front_door.open_reception_60d',
    list_columns=("team", "worker"),
    examples=(
        Example(
            as_at="2026-03-31",
            parameters={'front_door_team_ids': ['FD1']},
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
                    RA               | A              | 2025-01-01         |
                    RB               | B              | 2025-01-01         |
                    RC               | C              | 2025-01-01         |
                    RD               | D              | 2025-01-01         |
                    RE               | E              | 2025-01-01         |
                    RF               | F              | 2025-01-01         |
                """,
                "ssd_involvements": """
                    invo_involvements_id | invo_person_id | invo_professional_role_id | invo_professional_team | invo_involvement_start_date
                    I1                   | A              | CW                        | FD1                    | 2026-02-14
                    I2                   | B              | CW                        | FD1                    | 2026-02-13
                    I3                   | C              | CW                        | FD1                    | 2026-01-30
                    I4                   | D              | CW                        | FD1                    | 2026-01-29
                    I5                   | E              | CW                        | FD1                    | 2025-12-31
                    I6                   | F              | CW                        | FD1                    | 2025-12-30
                """,
            },
            gives="""
                id | level    | due        | overdue
                B  | notice   | 2026-04-14 | 0
                C  | notice   | 2026-03-31 | 0
                D  | red      | 2026-03-30 | 1
                E  | red      | 2026-03-01 | 30
                F  | critical | 2026-02-28 | 31
            """,
        ),
    ),
)  # fmt: skip
