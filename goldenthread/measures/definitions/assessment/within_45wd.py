"""Assessments that were finished within 45 working days of their start."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows


def rows(at: At) -> Rows:
    told = at.table("ssd_cin_assessments")
    done = told.filter(at.in_period(told.cina_assessment_auth_date))
    taken = at.working_days(done.cina_assessment_start_date, done.cina_assessment_auth_date)
    return counted_rows(
        done,
        id=done.cina_assessment_id,
        person_id=done.cina_person_id,
        met=taken <= at.parameters["assessment_max_working_days"],
    )


MEASURE = Measure(
    title="Assessments completed within 45 working days",
    why_it_matters="A child waits for help until somebody has found out what is needed.",
    definition=(
        "Of the assessments authorised in the period: those authorised within 45 working days of "
        "the day they started, which is not counted."
    ),
    counts="assessments",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cin_assessments",),
    rows=rows,
    parameters=("assessment_max_working_days", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "primary_need"),
    source="Children in need statistics, duration of assessments (Department for Education)",
    benchmark="LAIT: assessments completed within 45 working days",
    target=90,
    notes=(
        "Some tools count the start day as day 1, which is one day stricter; here it is never counted.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            bank_holidays=("2026-01-01",),
            given={
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date
                    A1                 | A              | 2026-01-05                 | 2026-03-09
                    A2                 | B              | 2026-01-05                 | 2026-03-10
                    A3                 | C              | 2026-01-03                 | 2026-03-06
                    A4                 | D              | 2026-01-02                 | 2026-03-08
                    A5                 | E              | 2025-12-31                 | 2026-03-05
                    A6                 | A              | 2025-01-01                 | 2025-04-01
                    A7                 | F              | 2025-01-01                 | 2025-03-31
                    A8                 | G              | 2026-03-01                 | 2026-04-01
                    A9                 | H              | 2026-03-02                 | 2026-03-01
                    A0                 | I              |                            | 2026-03-01
                """
            },
            gives="""
                id | met
                A1 | yes
                A2 | no
                A3 | yes
                A4 | yes
                A5 | yes
                A6 | no
            """,
        ),
    ),
)  # fmt: skip
