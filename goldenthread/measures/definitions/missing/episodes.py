"""How often children went missing."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.missing import missing_episodes


def rows(at: At) -> Rows:
    told = at.once(missing_episodes)
    begun = told.filter(at.in_period(told.began))
    return counted_rows(begun, id=begun.episode_id, person_id=begun.person_id)


MEASURE = Measure(
    title="Missing episodes and children missing",
    why_it_matters="A missing child is at risk, and a pattern can show who or what draws them away.",
    definition=(
        "Missing episodes that began in the period, and the children they are about. One that began "
        "before and lasts is no new one; two on one day are two. Children away from placement "
        "without authorisation are left out."
    ),
    counts="episodes",
    unit=Unit.COUNT,
    good=Good.LOWER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ssd_missing",),
    rows=rows,
    breakdowns=("team", "age_band", "sex", "ethnicity", "uasc"),
    source=(
        "Children looked after in England, missing (Department for Education, 2024); Missing "
        "children statutory guidance, 2014"
    ),
    benchmark="Children looked after: children missing, percent of all looked after in the year",
    notes=("Fewer is better, but good recording raises the number.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_missing": """
                    miss_table_id | miss_person_id | miss_missing_episode_type | miss_missing_episode_start_date | miss_missing_episode_end_date
                    M1            | A              | M                         | 2026-01-01                      | 2026-01-02
                    M2            | A              | M                         | 2025-12-31T23:59                |
                    M3            | B              | M                         | 2026-03-31T23:30                |
                    M4            | B              | M                         | 2026-03-31T08:00                | 2026-03-31T09:00
                    M5            | C              | A                         | 2026-02-01                      | 2026-02-02
                    M6            | C              | M                         | 2026-04-01                      |
                    M7            | C              | M                         |                                 | 2026-02-02
                    M8            | C              | M                         | 2026-02-03T10:00                | 2026-02-03T09:00
                """
            },
            gives="""
                id | met
                M1 | yes
                M3 | yes
                M4 | yes
            """,
        ),
    ),
)
