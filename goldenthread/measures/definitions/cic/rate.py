"""How many children are looked after, of those who live in the area."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import looked_after


def rows(at: At) -> Rows:
    children = at.once(looked_after)
    return counted_rows(children, id=children.person_id, person_id=children.person_id)


MEASURE = Measure(
    title="Children looked after per 10,000",
    why_it_matters="It tells how much care the area gives, and whether it is becoming more.",
    definition=(
        "Children looked after at the end of the day, for 10,000 aged 0 to 17 in the area. Those on "
        "short breaks and those who are 18 are not counted; a child with no legal status on file is."
    ),
    counts="children",
    unit=Unit.PER_10000,
    good=Good.NEUTRAL,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ext_population"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Children looked after in England, methodology (Department for Education)",
    benchmark="LAIT: children looked after rate per 10,000",
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C"),
                ssd_person="""
                    D | 2008-03-31
                    E | 2015-01-01
                    F | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-A2 | A | L-A | 2024-01-01
                    E-D  | D | L-D | 2020-01-01
                    E-E  | E | L-E | 2024-01-01
                    E-F  | F | L-F | 2024-01-01
                """,
                ssd_legal_status="""
                    S-B2 | B | V4 | 2024-01-01
                    S-E  | E | V4 | 2024-01-01
                    S-E2 | E | V2 | 2024-06-01
                """,
                ext_population="""
                    expo_year | expo_age_from | expo_age_to | expo_count
                    2025      | 0             | 17          | 10000
                """,
            ),
            gives="""
                id | met
                A  | yes
                C  | yes
                E  | yes
                F  | yes
            """,
        ),
    ),
)  # fmt: skip
