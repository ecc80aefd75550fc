"""Looked-after children whom a social worker saw in time."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.care_visits import visits_due


def rows(at: At) -> Rows:
    children = at.once(visits_due)
    return counted_rows(
        children,
        id=children.person_id,
        person_id=children.person_id,
        met=children.due >= at.day,
    )


MEASURE = Measure(
    title="Looked-after children visited on time",
    why_it_matters="A child who is not seen cannot say that something is wrong.",
    definition=(
        "Of the children looked after on the day: those whose next statutory visit is not overdue. "
        "Only visits at which the child was seen count, since the placement began. The first is due "
        "after seven days, the next six weeks after the last; three months in a long-term placement "
        "that has lasted a year; a week with parents under an interim order until the first review "
        "is held, four weeks after that."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_cla_placement", "ssd_legal_status",
           "ssd_cla_visits", "ssd_cla_reviews"),
    rows=rows,
    parameters=("lac_first_visit_days", "lac_visit_interval_days", "lac_long_term_visit_months",
                "long_term_placement_types"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type"),
    source="Care Planning, Placement and Case Review Regulations 2010, regulation 28",
    target=95,
    notes=(
        "With parents under an interim order and never seen, the first visit is due after seven days "
        "as anywhere else, which is also weekly.",
        "A child with no placement open is counted from the start of the open episode.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", "H", since="2024-01-01"),
                ssd_legal_status="""
                    S-G2 | G | C1 | 2026-01-01
                    S-H2 | H | C1 | 2026-01-01
                """,
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type | clap_cla_placement_urn
                    A0                    | L-A         | A              | 2024-01-01                    | 2026-03-24                  | U6                      | 1
                    A1                    | L-A         | A              | 2026-03-24                    |                             | U6                      | 2
                    B0                    | L-B         | B              | 2024-01-01                    | 2026-03-23                  | U6                      | 1
                    B1                    | L-B         | B              | 2026-03-23                    |                             | U6                      | 2
                    C1                    | L-C         | C              | 2024-01-01                    |                             | U6                      | 1
                    D1                    | L-D         | D              | 2024-01-01                    |                             | U6                      | 1
                    E1                    | L-E         | E              | 2025-03-31                    |                             | U4                      | 1
                    F1                    | L-F         | F              | 2025-04-01                    |                             | U4                      | 1
                    G1                    | L-G         | G              | 2026-01-01                    |                             | P1                      |
                    H1                    | L-H         | H              | 2026-01-01                    |                             | P1                      |
                """,
                ssd_cla_visits="""
                    clav_cla_visit_id | clav_person_id | clav_cla_visit_date | clav_cla_visit_seen
                    VA                | A              | 2026-03-20          | Y
                    VC                | C              | 2026-02-17          | Y
                    VD                | D              | 2026-02-16          | Y
                    VD2               | D              | 2026-03-20          |
                    VE                | E              | 2025-12-31          | Y
                    VF                | F              | 2025-12-31          | Y
                    VG                | G              | 2026-03-23          | Y
                    VH                | H              | 2026-03-03          | Y
                """,
                ssd_cla_reviews="""
                    clar_cla_review_id | clar_cla_id | clar_cla_review_date
                    RH                 | L-H         | 2026-02-01
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
                D  | no
                E  | yes
                F  | no
                G  | no
                H  | yes
            """,
        ),
    ),
)  # fmt: skip
