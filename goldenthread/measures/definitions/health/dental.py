"""Whether children in care have seen a dentist."""

from goldenthread.core.periods import Window, add_months
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.health import dental_checks
from goldenthread.measures.populations.looked_after import looked_after_a_year


def rows(at: At) -> Rows:
    children = at.once(looked_after_a_year)
    checks = at.once(dental_checks)
    recent = checks.filter(checks.held > add_months(at.day, -12))
    checked = recent.select(person_id="checked").distinct().mutate(checked=True)
    joined = children.left_join(checked, "person_id", rname="check_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=joined.checked.fill_null(False),
    )


MEASURE = Measure(
    title="Dental check in the last 12 months",
    why_it_matters="Toothache is common, avoidable, and easily missed when a child moves.",
    definition=(
        "Of the children looked after on the day and for at least 12 months without a break: those "
        "with a dental check held in the last 12 months. A check that is planned, refused or "
        "cancelled was not held."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_cla_health"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Children looked after in England, health (Department for Education, 2024)",
    benchmark="LAIT: dental check",
    notes=("A local name of a check counts as dental where it says so.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", since="2025-03-31"),
                ssd_person="""
                    H | 2015-01-01
                    I | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-H | H | L-H | 2025-04-01
                    E-I | I | L-I | 2024-01-01
                """,
                ssd_legal_status="""
                    S-H | H | C2 | 2025-04-01
                    S-I | I | V4 | 2024-01-01
                """,
                ssd_cla_health="""
                    clah_health_check_id | clah_person_id | clah_health_check_type | clah_health_check_date | clah_health_check_status
                    HA                   | A              | DENTAL                 | 2025-04-01             | Completed
                    HB                   | B              | DENTAL                 | 2025-03-31             | Completed
                    HC                   | C              | DENTAL                 | 2026-01-01             |
                    HD                   | D              | DENTAL                 | 2026-01-01             | Refused
                    HE                   | E              | HEALTH                 | 2026-01-01             | Completed
                    HF                   | F              | DENTAL                 | 2026-04-01             |
                    HG                   | G              | DENTAL                 | 2026-01-01             | Planned
                    HG2                  | G              | DENTAL                 | 2026-02-01             | Cancelled
                    HH                   | H              | DENTAL                 | 2026-01-01             | Completed
                    HI                   | I              | DENTAL                 | 2026-01-01             | Completed
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
                D  | no
                E  | no
                F  | no
                G  | no
            """,
        ),
    ),
)  # fmt: skip
