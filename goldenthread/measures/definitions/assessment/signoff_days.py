"""How long managers take to sign off an assessment."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)


def rows(at: At) -> Rows:
    told = at.table("ssd_cin_assessments")
    done = told.filter(at.in_period(told.cina_assessment_auth_date))
    done = done.select(
        assessment_id=done.cina_assessment_id,
        person_id=done.cina_person_id,
        authorised=done.cina_assessment_auth_date,
    )
    events = at.table("ext_assessment_event")
    events = events.filter(events.exae_event_kind == "SUBMITTED")
    events = events.select(
        assessment_id=events.exae_assessment_id, submitted=events.exae_event_date
    )
    joined = done.join(events, "assessment_id")
    joined = joined.filter(joined.submitted <= joined.authorised)
    last = joined.group_by("assessment_id", "person_id", "authorised").aggregate(
        submitted=joined.submitted.max()
    )
    return counted_rows(
        last,
        id=last.assessment_id,
        person_id=last.person_id,
        amount=at.working_days(last.submitted, last.authorised),
    )


MEASURE = Measure(
    title="Working days from submission to manager sign-off",
    why_it_matters="An assessment on a manager’s desk helps nobody yet.",
    definition=(
        "Of the assessments authorised in the period that were submitted first: the median of the "
        "working days from the last submission to the authorisation."
    ),
    counts="assessments",
    unit=Unit.WORKING_DAYS,
    good=Good.LOWER,
    window=Window.ROLLING_3_MONTHS,
    is_median=True,
    needs=("ssd_cin_assessments", "ext_assessment_event"),
    rows=rows,
    parameters=("bank_holiday_calendar",),
    breakdowns=("team",),
    source="Local definition, from a published plan",
    publication=Publication.INTERNAL,
    notes=("Low is good, but not nothing at all: reading takes time.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date
                    A1                 | A              | 2026-01-05                 | 2026-03-09
                    B1                 | B              | 2026-01-05                 | 2026-03-09
                    C1                 | C              | 2026-01-05                 | 2026-03-09
                    D1                 | D              | 2026-01-05                 | 2026-03-09
                    E1                 | E              | 2025-11-05                 | 2025-12-31
                """,
                "ext_assessment_event": """
                    exae_event_id | exae_assessment_id | exae_event_kind | exae_event_date
                    1             | A1                 | SUBMITTED       | 2026-03-09
                    2             | B1                 | SUBMITTED       | 2026-02-20
                    3             | B1                 | RETURNED        | 2026-03-06
                    4             | B1                 | SUBMITTED       | 2026-03-05
                    5             | B1                 | SUBMITTED       | 2026-03-10
                    6             | C1                 | RETURNED        | 2026-03-05
                    7             | D1                 | SUBMITTED       | 2026-03-10
                    8             | E1                 | SUBMITTED       | 2025-12-30
                """,
            },
            gives="""
                id | amount
                A1 | 0
                B1 | 2
            """,
        ),
    ),
)
