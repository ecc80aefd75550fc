"""Children who are missing now."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.missing import missing_episodes
from goldenthread.measures.populations.people import born_children
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_CRITICAL = 14


def rows(at: At) -> Rows:
    limit = at.parameters["missing_escalation_days"]
    told = at.once(missing_episodes)
    now = told.filter(told.ended.isnull()).semi_join(at.once(born_children), "person_id")
    gone = at.days(now.began, at.day)
    return alert_rows(
        now,
        subject_id=now.episode_id,
        person_id=now.person_id,
        level=levels(
            (Level.AMBER, gone >= 0), (Level.RED, gone > limit), (Level.CRITICAL, gone > _CRITICAL)
        ),
        due_on=(now.began + ibis.interval(days=limit)).cast("date"),
        overdue=gone - limit,
    )


ALERT = Alert(
    title='Child missing now',
    area='missing & exploitation',
    subject='open missing episode',
    trigger='A child is missing at the end of the day.',
    steps=(
        Step(Level.AMBER, 'n is 0 to 5 (daily list)',
             ('social worker', 'team manager', 'head of service', 'assistant director',)),
        Step(Level.RED, 'n is 6 to 14',
             ('assistant director', 'managing director or DCS',)),
        Step(Level.CRITICAL, 'n > 14',
             ('managing director or DCS', 'improvement board',)),
    ),
    closes_when='The child comes back.',
    decision='Each day: what was done to find the child, the reference of the police, and when the strategy meeting is. After five days: what the managing director asks for.',
    longest_hold_days=1,
    needs=('ssd_missing', 'ssd_person'),
    rows=rows,
    parameters=('missing_escalation_days',),
    source='Statutory guidance on children who run away or go missing, 2014',
    related_measure='missing.episodes',
    list_columns=("team", "worker"),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2010-01-01
                    B              | 2010-01-01
                    C              | 2010-01-01
                    D              | 2010-01-01
                    E              | 2010-01-01
                    F              | 2010-01-01
                    G              | 2010-01-01
                """,
                "ssd_missing": """
                    miss_table_id | miss_person_id | miss_missing_episode_type | miss_missing_episode_start_date | miss_missing_episode_end_date
                    M1            | A              | M                         | 2026-03-31                      |
                    M2            | B              | M                         | 2026-03-26                      |
                    M3            | C              | M                         | 2026-03-25                      |
                    M4            | D              | M                         | 2026-03-17                      |
                    M5            | E              | M                         | 2026-03-16                      |
                    M6            | F              | M                         | 2026-03-16                      | 2026-03-31
                    M7            | G              | A                         | 2026-03-16                      |
                """,
            },
            gives="""
                id | level    | due        | overdue
                M1 | amber    | 2026-04-05 | 0
                M2 | amber    | 2026-03-31 | 0
                M3 | red      | 2026-03-30 | 1
                M4 | red      | 2026-03-22 | 9
                M5 | critical | 2026-03-21 | 10
            """,
        ),
    ),
)  # fmt: skip
