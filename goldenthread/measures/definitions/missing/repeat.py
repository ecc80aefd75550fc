"""Children who go missing again and again."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.missing import missing_episodes
from goldenthread.measures.populations.people import born_children


def rows(at: At) -> Rows:
    often = at.parameters["repeat_missing"]
    told = at.once(missing_episodes)
    recent = told.filter(at.days(told.began, at.day) < often["days"])
    counts = recent.group_by("person_id").aggregate(episodes=recent.count())
    children = counts.semi_join(at.once(born_children), "person_id")
    return counted_rows(
        children,
        id=children.person_id,
        person_id=children.person_id,
        met=children.episodes >= often["episodes"],
    )


MEASURE = Measure(
    title="Children who go missing repeatedly",
    why_it_matters="Going missing often is a sign of exploitation, or that home or placement is not safe.",
    definition=(
        "Of the children with a missing episode that began on the day or in the 89 days before it: "
        "those with three or more."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_missing", "ssd_person"),
    rows=rows,
    parameters=("repeat_missing",),
    breakdowns=("team", "age_band", "sex", "ethnicity", "uasc"),
    source="Local thresholds",
    notes=("Those who are 18 on the day, or have died by then, are left out.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_death_date
                    A              | 2010-01-01 |
                    B              | 2010-01-01 |
                    C              | 2010-01-01 |
                    D              | 2008-03-31 |
                    E              | 2010-01-01 | 2026-03-31
                    F              | 2008-04-01 |
                """,
                "ssd_missing": """
                    miss_table_id | miss_person_id | miss_missing_episode_type | miss_missing_episode_start_date | miss_missing_episode_end_date
                    A1            | A              | M                         | 2026-01-01                      | 2026-01-02
                    A2            | A              | M                         | 2026-02-01T10:00                | 2026-02-01T12:00
                    A3            | A              | M                         | 2026-02-01T20:00                | 2026-02-02T12:00
                    B1            | B              | M                         | 2025-12-31                      | 2026-01-02
                    B2            | B              | M                         | 2026-02-01                      | 2026-02-02
                    B3            | B              | M                         | 2026-03-31T22:00                |
                    B4            | B              | A                         | 2026-03-01                      | 2026-03-02
                    B5            | B              | M                         | 2026-04-01                      |
                    C1            | C              | M                         | 2025-12-31                      | 2026-01-02
                    D1            | D              | M                         | 2026-02-01                      | 2026-02-02
                    E1            | E              | M                         | 2026-02-01                      | 2026-02-02
                    F1            | F              | M                         | 2026-02-01                      | 2026-02-02
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                F  | no
            """,
        ),
    ),
)
