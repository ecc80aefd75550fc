"""Whether children in care have had their health looked at lately."""

from goldenthread.core.periods import Window, add_months
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.health import health_assessments
from goldenthread.measures.populations.looked_after import looked_after_a_year
from goldenthread.measures.populations.people import people

_OLDER_FROM, _MONTHS, _MONTHS_OF_THE_YOUNGER = 5, 12, 6


def rows(at: At) -> Rows:
    ages = at.once(people).select("person_id", "age")
    children = at.once(looked_after_a_year).join(ages, "person_id")
    checks = at.once(health_assessments)
    last = checks.group_by("checked").aggregate(last=checks.held.max())
    joined = children.left_join(last, [("person_id", "checked")])
    in_a_year = joined.last > add_months(at.day, -_MONTHS)
    in_half_a_year = joined.last > add_months(at.day, -_MONTHS_OF_THE_YOUNGER)
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=((joined.age >= _OLDER_FROM) & in_a_year) | in_half_a_year,
    )


MEASURE = Measure(
    title="Health assessments up to date",
    why_it_matters="Children in care have more need of health care than others, and nobody else to notice.",
    definition=(
        "Of the children looked after on the day and for at least 12 months without a break: those "
        "aged 5 or over with a health assessment held in the last 12 months, and those younger with "
        "one in the last six. One that is planned, refused or cancelled was not held."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_cla_health"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Children looked after in England, health (Department for Education, 2024); Care Planning Regulations 2010, regulation 7",
    benchmark="LAIT: annual health assessment",
    notes=("The yearly return asks for two under five in the year; here the latest alone counts.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", since="2025-03-31"),
                ssd_person="""
                    E | 2021-03-31
                    F | 2021-04-01
                    G | 2021-04-01
                    H | 2015-01-01
                    I | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-E | E | L-E | 2025-03-31
                    E-F | F | L-F | 2025-03-31
                    E-G | G | L-G | 2025-03-31
                    E-H | H | L-H | 2025-04-01
                    E-I | I | L-I | 2024-01-01
                """,
                ssd_legal_status="""
                    S-E | E | C2 | 2025-03-31
                    S-F | F | C2 | 2025-03-31
                    S-G | G | C2 | 2025-03-31
                    S-H | H | C2 | 2025-04-01
                    S-I | I | V3 | 2024-01-01
                """,
                ssd_cla_health="""
                    clah_health_check_id | clah_person_id | clah_health_check_type | clah_health_check_date | clah_health_check_status
                    HA                   | A              | HEALTH                 | 2025-04-01             | Completed
                    HB                   | B              | HEALTH                 | 2025-03-31             |
                    HC                   | C              | DENTAL                 | 2026-01-01             | Completed
                    HD                   | D              | HEALTH                 | 2026-01-01             | Planned
                    HD2                  | D              | HEALTH                 | 2026-04-01             |
                    HE                   | E              | HEALTH                 | 2025-04-01             |
                    HF                   | F              | HEALTH                 | 2025-09-30             | Completed
                    HG                   | G              | HEALTH                 | 2025-10-01             | Completed
                    HH                   | H              | HEALTH                 | 2026-01-01             | Completed
                    HI                   | I              | HEALTH                 | 2026-01-01             | Completed
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
                D  | no
                E  | yes
                F  | no
                G  | yes
            """,
        ),
    ),
)  # fmt: skip
