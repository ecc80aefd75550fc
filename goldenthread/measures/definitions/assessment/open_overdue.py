"""Open assessments that are past 45 working days."""

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
from goldenthread.measures.populations.people import died_by


def rows(at: At) -> Rows:
    told = at.table("ssd_cin_assessments")
    told = told.filter(told.cina_assessment_auth_date.isnull())
    told = told.select(
        assessment_id=told.cina_assessment_id,
        person_id=told.cina_person_id,
        referral_id=told.cina_referral_id,
        start=told.cina_assessment_start_date,
    )
    referrals = at.table("ssd_cin_episodes")
    closed = referrals.filter(referrals.cine_close_date.notnull())
    closed = closed.select(referral_id=closed.cine_referral_id)
    still_open = told.anti_join(closed, "referral_id").anti_join(at.once(died_by), "person_id")
    passed = at.working_days(still_open.start, at.day)
    return counted_rows(
        still_open,
        id=still_open.assessment_id,
        person_id=still_open.person_id,
        met=passed > at.parameters["assessment_max_working_days"],
    )


MEASURE = Measure(
    title="Open assessments past 45 working days",
    why_it_matters="These are the children who are waiting now, while finished ones are counted late.",
    definition=(
        "Of the assessments open at the end of the day: those that began more than 45 working days "
        "ago. Assessments whose referral is closed, and those of children who died, are left out."
    ),
    counts="assessments",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_assessments", "ssd_cin_episodes"),
    rows=rows,
    parameters=("assessment_max_working_days", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Working Together to Safeguard Children 2023",
    target=0,
    publication=Publication.INTERNAL,
    examples=(
        Example(
            as_at="2026-03-09",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              |            | 2026-05-01        |
                    C              | 2015-01-01 |                   | 2026-03-09
                    D              | 2015-01-01 |                   | 2026-03-10
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    RA               | A              | 2026-01-02         |
                    RE               | E              | 2026-01-02         | 2026-03-09
                    RF               | F              | 2026-01-02         | 2026-03-10
                """,
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
                    A1                 | A              | RA               | 2026-01-05                 |
                    B1                 | B              |                  | 2026-01-02                 |
                    C1                 | C              |                  | 2026-01-02                 |
                    D1                 | D              |                  | 2026-01-02                 | 2026-03-10
                    E1                 | E              | RE               | 2026-01-02                 |
                    F1                 | F              | RF               | 2026-01-02                 |
                    G1                 | A              | RA               | 2026-01-02                 | 2026-03-09
                    H1                 | H              |                  |                            |
                """,
            },
            gives="""
                id | met
                A1 | no
                B1 | yes
                D1 | yes
                F1 | yes
            """,
        ),
    ),
)
