"""How many working days social workers lost to sickness in a year."""

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
from goldenthread.measures.populations.staff import employed_in_post, social_workers


def rows(at: At) -> Rows:
    told, workers, staff = (
        at.table("ext_absence"),
        at.once(social_workers),
        at.once(employed_in_post),
    )
    absences = told.filter(at.in_period(told.exab_start_date) & told.exab_days_lost.notnull())
    absences = absences.semi_join(
        workers.filter(~workers.is_agency), absences.exab_worker_id == workers.worker
    )
    lost = counted_rows(
        absences, id=absences.exab_absence_id, counted=False, amount=absences.exab_days_lost
    )
    days = at.parameters["absence_working_days_per_year"] * staff.fte
    return lost.union(counted_rows(staff, id=staff.worker, met=False, amount=days))


MEASURE = Measure(
    title="Social work sickness absence",
    why_it_matters="Absence is often the first sign that the work is too much.",
    definition=(
        "The working days that employed social workers lost to sickness in absences that began in "
        "the year, as a share of the working days of those in post on the day: their full-time "
        "equivalent times the working days of a year. Days of those who have left since count."
    ),
    counts="working days",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_professionals", "ext_absence", "ext_worker_spell"),
    rows=rows,
    parameters=("absence_working_days_per_year",),
    source="Children's social work workforce (Department for Education)",
    benchmark="LAIT: absence rate; Children's social work workforce",
    publication=Publication.STAFF,
    notes=(
        "This is about the health of staff: totals only, no list of people.",
        "Absences of agency workers, and of staff who are not social workers, are not in it.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no | prof_full_time_equivalency | prof_agency_worker_flag
                    W1                   | SW1                                | 1                          | N
                    W2                   | SW2                                | 0.5                        |
                    W3                   | SW3                                | 1                          | Y
                    W4                   |                                    | 1                          | N
                """,
                "ext_worker_spell": """
                    exws_worker_id | exws_start_date | exws_leave_date
                    W1             | 2020-01-01      |
                    W2             | 2020-01-01      | 2026-03-31
                    W3             | 2020-01-01      |
                    W4             | 2020-01-01      |
                """,
                "ext_absence": """
                    exab_absence_id | exab_worker_id | exab_start_date | exab_days_lost
                    B1              | W1             | 2025-04-01      | 3
                    B2              | W1             | 2025-03-31      | 3
                    B3              | W1             | 2026-03-31      | 0.5
                    B4              | W1             | 2026-04-01      | 3
                    B5              | W1             | 2025-06-01      |
                    B6              | W2             | 2025-06-01      | 10
                    B7              | W3             | 2025-06-01      | 3
                    B8              | W4             | 2025-06-01      | 3
                """,
            },
            gives="""
                id | met
                B1 | yes
                B3 | yes
                B6 | yes
                W1 | no
            """,
        ),
    ),
)
