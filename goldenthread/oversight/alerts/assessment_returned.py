"""Open assessments that a manager has sent back more than once."""

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.people import known_not_children
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_AMBER, _RED, _SEVERAL, _DAYS = 2, 3, 2, 90


def rows(at: At) -> Rows:
    told = at.table("ssd_cin_assessments")
    told = told.select(
        assessment_id=told.cina_assessment_id,
        person_id=told.cina_person_id,
        worker=told.cina_assessment_worker_id,
        authorised=told.cina_assessment_auth_date,
    )
    events = at.table("ext_assessment_event")
    events = events.filter(events.exae_event_kind == "RETURNED")
    recent = (at.days(events.exae_event_date, at.day) < _DAYS).ifelse(1, 0)
    events = events.mutate(assessment_id=events.exae_assessment_id, is_recent=recent)
    times = events.group_by("assessment_id").aggregate(
        times=events.count(), lately=events.is_recent.sum()
    )
    returned = told.join(times, "assessment_id")
    often = returned.filter(returned.lately >= _AMBER)
    workers = often.group_by("worker").aggregate(assessments=often.count())
    left = returned.filter(returned.authorised.isnull())
    left = left.anti_join(at.once(known_not_children), "person_id")
    left = left.select("assessment_id", "person_id", "worker", "times", "lately")
    left = left.left_join(workers, "worker", rname="worker_{name}")
    one_of_several = (left.lately >= _AMBER) & (left.assessments >= _SEVERAL)
    return alert_rows(
        left,
        subject_id=left.assessment_id,
        person_id=left.person_id,
        level=levels(
            (Level.AMBER, left.times >= _AMBER), (Level.RED, (left.times >= _RED) | one_of_several)
        ),
    )


ALERT = Alert(
    title='Assessment sent back more than once',
    area='assessment',
    subject='open assessment',
    trigger='The assessment has been sent back twice or more.',
    steps=(
        Step(Level.AMBER, 'two returns',
             ('team manager',)),
        Step(Level.RED, 'three or more returns, or two assessments by one worker with two or more returns each in 90 days',
             ('team manager', 'head of service',)),
    ),
    closes_when='The assessment is authorised.',
    decision='What support was agreed with the worker.',
    longest_hold_days=14,
    needs=('ssd_cin_assessments', 'ext_assessment_event'),
    rows=rows,
    related_measure='assessment.returned_more_than_once',
    list_columns=("team", "worker"),
    notes=('It is there to support workers: for those who manage them, nobody else.', "For the worker's sake it is red where this assessment is one of two sent back twice in the 90 days."),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_assessment_worker_id | cina_assessment_start_date | cina_assessment_auth_date
                    S1                 | A              | P                         | 2025-12-01                 |
                    S2                 | A              | P                         | 2025-12-01                 |
                    S3                 | A              | Q                         | 2025-12-01                 |
                    S4                 | A              | R                         | 2025-12-01                 |
                    S5                 | A              | R                         | 2025-12-01                 | 2026-03-20
                    S6                 | A              | T                         | 2025-12-01                 |
                    S7                 | A              | T                         | 2025-12-01                 |
                    S8                 | A              | U                         | 2025-12-01                 | 2026-03-31
                """,
                "ext_assessment_event": """
                    exae_event_id | exae_assessment_id | exae_event_kind | exae_event_date
                    E1            | S1                 | RETURNED        | 2026-03-01
                    E2            | S2                 | RETURNED        | 2026-03-01
                    E3            | S2                 | RETURNED        | 2026-03-02
                    E4            | S3                 | RETURNED        | 2026-03-01
                    E5            | S3                 | RETURNED        | 2026-03-02
                    E6            | S3                 | RETURNED        | 2026-03-03
                    E7            | S4                 | RETURNED        | 2026-01-01
                    E8            | S4                 | RETURNED        | 2026-03-02
                    E9            | S5                 | RETURNED        | 2026-03-01
                    E10           | S5                 | RETURNED        | 2026-03-02
                    E11           | S6                 | RETURNED        | 2025-12-31
                    E12           | S6                 | RETURNED        | 2026-03-02
                    E13           | S7                 | RETURNED        | 2026-03-01
                    E14           | S7                 | RETURNED        | 2026-03-02
                    E15           | S8                 | RETURNED        | 2026-03-01
                    E16           | S8                 | RETURNED        | 2026-03-02
                """,
            },
            gives="""
                id | level | due | overdue
                S2 | amber |     |
                S3 | red   |     |
                S4 | red   |     |
                S6 | amber |     |
                S7 | amber |     |
            """,
        ),
    ),
)  # fmt: skip
