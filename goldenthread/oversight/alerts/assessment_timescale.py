"""Assessments that come near, or are past, the 45 working days they may take."""

from goldenthread.measures.at import At, as_date
from goldenthread.measures.measure import Example
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_TOUCH_BASE, _AMBER, _CRITICAL = 22, 35, 60


def rows(at: At) -> Rows:
    limit = at.parameters["assessment_max_working_days"]
    told = at.table("ssd_cin_assessments")
    started = told.filter(told.cina_assessment_auth_date.isnull())
    started = started.filter(started.cina_person_id.notnull()).select(
        assessment="cina_assessment_id",
        child="cina_person_id",
        referral="cina_referral_id",
        start="cina_assessment_start_date",
    )
    cases = at.table("ssd_cin_episodes")
    is_open = at.is_open(as_date(cases.cine_referral_date), cases.cine_close_date)
    cases = cases.filter(is_open).select(referral="cine_referral_id")
    events = at.table("ext_assessment_event")
    held = events.filter(events.exae_event_kind == "TOUCHBASE")
    held = held.select(assessment="exae_assessment_id").distinct().mutate(touched=True)
    joined = started.semi_join(cases, "referral").left_join(
        held, "assessment", rname="event_{name}"
    )
    passed = at.working_days(joined.start, at.day)
    return alert_rows(
        joined,
        subject_id=joined.assessment,
        person_id=joined.child,
        level=levels(
            (Level.NOTICE, (passed >= _TOUCH_BASE) & ~joined.touched.fill_null(False)),
            (Level.AMBER, passed >= _AMBER),
            (Level.RED, passed > limit),
            (Level.CRITICAL, passed > _CRITICAL),
        ),
        due_on=at.after_working_days(joined.start, limit),
        overdue=passed - limit,
    )


ALERT = Alert(
    title="Assessment near or past 45 working days",
    area="assessment",
    subject="open assessment",
    trigger="So many working days have passed since the assessment began that a step is reached.",
    steps=(
        Step(Level.NOTICE, "22 working days and no touch-base held", ("social worker", "team manager")),
        Step(Level.AMBER, "35 working days", ("social worker", "team manager")),
        Step(Level.RED, "more than 45 working days", ("team manager", "head of service")),
        Step(Level.CRITICAL, "more than 60 working days", ("head of service", "assistant director")),
    ),
    closes_when="The assessment is authorised, or the referral closed.",
    decision=(
        "At day 22: that the touch-base was held and the assessment will finish in time. Past day "
        "45: the reason for the delay and the new day."
    ),
    longest_hold_days=14,
    needs=("ssd_cin_assessments", "ssd_cin_episodes", "ext_assessment_event"),
    rows=rows,
    parameters=("assessment_max_working_days", "bank_holiday_calendar"),
    source="Working Together to Safeguard Children 2023: 45 working days",
    related_measure="assessment.within_45wd",
    list_columns=("team", "worker"),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2015-01-01
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    R1               | A              | 2025-12-01         |
                    R2               | A              | 2025-12-01         | 2026-03-31
                """,
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
                    S1                 | A              | R1               | 2026-02-27                 |
                    S2                 | A              | R1               | 2026-03-02                 |
                    S3                 | A              | R1               | 2026-02-10                 |
                    S4                 | A              | R1               | 2026-01-27                 |
                    S5                 | A              | R1               | 2026-01-26                 |
                    S6                 | A              | R1               | 2026-01-05                 |
                    S7                 | A              | R1               | 2026-01-05                 | 2026-03-31
                    S8                 | A              | R2               | 2026-01-05                 |
                    S9                 | A              | R1               | 2026-02-20                 |
                """,
                "ext_assessment_event": """
                    exae_event_id | exae_assessment_id | exae_event_kind | exae_event_date
                    T1            | S9                 | TOUCHBASE       | 2026-03-20
                """,
            },
            gives="""
                id | level    | due        | overdue
                S1 | notice   | 2026-05-01 | 0
                S3 | amber    | 2026-04-14 | 0
                S4 | amber    | 2026-03-31 | 0
                S5 | red      | 2026-03-30 | 1
                S6 | critical | 2026-03-09 | 16
            """,
        ),
    ),
)  # fmt: skip
