"""Children who came back and were not asked in time why they went."""

import ibis

from goldenthread.measures.at import At, as_date
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.people import known_not_children
from goldenthread.measures.populations.return_interviews import returns
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_RED, _CRITICAL, _LOOKING_BACK = 7, 14, 90


def rows(at: At) -> Rows:
    told = at.once(returns)
    told = told.filter(told.in_time.isnull() & told.has_passed)
    told = told.filter(at.days(told.returned, at.day) < _LOOKING_BACK)
    offers = at.table("ext_return_interview")
    refused = offers.filter(
        (offers.exri_accepted == "N")
        & offers.exri_declined_reason.notnull()
        & offers.exri_quality_assured_date.notnull()
    )
    left = told.anti_join(refused.select(episode_id="exri_missing_id"), "episode_id")
    left = left.anti_join(at.once(known_not_children), "person_id")
    ago = at.days(left.returned, at.day)
    due = as_date(left.returned + ibis.interval(hours=at.parameters["rhi_hours"]))
    return alert_rows(
        left,
        subject_id=left.episode_id,
        person_id=left.person_id,
        level=levels(
            (Level.AMBER, ago >= 0), (Level.RED, ago > _RED), (Level.CRITICAL, ago > _CRITICAL)
        ),
        due_on=due,
        overdue=at.days(due, at.day),
    )


ALERT = Alert(
    title='Return interview not completed in 72 hours',
    area='missing & exploitation',
    subject='ended missing episode',
    trigger='72 hours have passed since the child came back, with no interview and no refusal that a manager checked.',
    steps=(
        Step(Level.AMBER, 'returned 7 days ago or less',
             ('social worker', 'team manager',)),
        Step(Level.RED, 'returned 8 to 14 days ago',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'returned more than 14 days ago',
             ('head of service', 'assistant director',)),
    ),
    closes_when='An interview is held, or a refusal is recorded with a reason and checked by a manager.',
    decision='Why it was not done in 72 hours.',
    longest_hold_days=3,
    needs=('ssd_missing', 'ext_return_interview'),
    rows=rows,
    parameters=('rhi_hours', 'rhi_episode_types'),
    source='Statutory guidance on children who run away or go missing, 2014',
    related_measure='missing.rhi_72h',
    list_columns=("team", "worker"),
    notes=('A return exactly 90 days ago is no longer told of.',),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_missing": """
                    miss_table_id | miss_person_id | miss_missing_episode_type | miss_missing_episode_start_date | miss_missing_episode_end_date
                    M1            | A              | M                         | 2025-12-01                      | 2026-03-28 10:00
                    M2            | A              | M                         | 2025-12-01                      | 2026-03-28
                    M3            | A              | M                         | 2025-12-01                      | 2026-03-27
                    M4            | A              | M                         | 2025-12-01                      | 2026-03-24
                    M5            | A              | M                         | 2025-12-01                      | 2026-03-23
                    M6            | A              | M                         | 2025-12-01                      | 2026-03-17
                    M7            | A              | M                         | 2025-12-01                      | 2026-03-16
                    M8            | A              | M                         | 2025-12-01                      | 2025-12-31
                    M9            | A              | M                         | 2025-12-01                      | 2026-03-20
                    M10           | A              | M                         | 2025-12-01                      | 2026-03-20
                    M11           | A              | M                         | 2025-12-01                      | 2026-03-20
                """,
                "ext_return_interview": """
                    exri_interview_id | exri_person_id | exri_missing_id | exri_completed_date | exri_accepted | exri_declined_reason | exri_quality_assured_date
                    X1                | A              | M9              | 2026-03-25          | Y             |                      |
                    X2                | A              | M10             |                     | N             | Did not want one     | 2026-03-25
                    X3                | A              | M11             |                     | N             | Did not want one     |
                """,
            },
            gives="""
                id  | level    | due        | overdue
                M1  | amber    | 2026-03-31 | 0
                M11 | red      | 2026-03-23 | 8
                M3  | amber    | 2026-03-30 | 1
                M4  | amber    | 2026-03-27 | 4
                M5  | red      | 2026-03-26 | 5
                M6  | red      | 2026-03-20 | 11
                M7  | critical | 2026-03-19 | 12
            """,
        ),
    ),
)  # fmt: skip
