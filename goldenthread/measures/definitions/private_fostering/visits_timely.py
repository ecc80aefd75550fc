"""Whether privately fostered children go on being seen."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.private_fostering import arrangements_to_visit


def rows(at: At) -> Rows:
    lasting = at.once(arrangements_to_visit)
    return counted_rows(
        lasting, id=lasting.arrangement_id, person_id=lasting.person_id, met=lasting.due >= at.day
    )


MEASURE = Measure(
    title="Privately fostered children visited on time",
    why_it_matters="Visits go on for as long as strangers care for a child whom nobody placed with them.",
    definition=(
        "Of the private fostering arrangements that have not ended, of children under 16 (under 18 "
        "if disabled): those whose next visit is not overdue. It is due six weeks after the last in "
        "the first year since the authority was told, 12 weeks after it later."
    ),
    counts="arrangements",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ext_private_fostering", "ssd_person"),
    rows=rows,
    parameters=("pf_visit_days_first_year", "pf_visit_days_later"),
    breakdowns=("team", "worker", "age_band", "ethnicity"),
    source="Children (Private Arrangements for Fostering) Regulations 2005, regulation 8",
    target=100,
    notes=(
        "An arrangement that is said to have ended, on no known day, has ended.",
        "Where disabilities were not loaded, no child over 15 counts.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_death_date
                    A              | 2015-01-01 |
                    B              | 2015-01-01 |
                    C              | 2015-01-01 |
                    D              | 2015-01-01 |
                    E              | 2015-01-01 |
                    F              | 2010-03-31 |
                    G              | 2010-04-01 |
                    H              | 2008-04-01 |
                    I              | 2008-03-31 |
                    J              | 2015-01-01 |
                    K              | 2015-01-01 | 2026-03-31
                    L              | 2015-01-01 |
                    M              | 2015-01-01 |
                    N              | 2015-01-01 |
                    O              | 2015-01-01 |
                    P              | 2010-03-31 |
                """,
                "ssd_disability": """
                    disa_table_id | disa_person_id | disa_disability_code
                    DH            | H              | LD
                    DI            | I              | LD
                    DP            | P              | NONE
                """,
                "ext_private_fostering": """
                    expf_arrangement_id | expf_person_id | expf_status | expf_notification_date | expf_initial_visit_date | expf_last_visit_date | expf_arrangement_end_date
                    FA                  | A              | ACTIVE      | 2026-02-17             |                         |                      |
                    FB                  | B              | ACTIVE      | 2026-02-16             |                         | 2026-02-15           |
                    FC                  | C              | ACTIVE      | 2025-03-31             | 2025-04-01              | 2026-01-06           |
                    FD                  | D              | ACTIVE      | 2025-03-31             | 2025-04-01              | 2026-01-05           |
                    FE                  | E              | ACTIVE      | 2025-04-01             | 2025-04-03              | 2026-02-16           |
                    FF                  | F              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FG                  | G              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FH                  | H              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FI                  | I              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FJ                  | J              | ENDED       | 2026-03-01             | 2026-03-02              |                      | 2026-03-31
                    FK                  | K              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FL                  | L              | NOT_PF      | 2026-03-01             | 2026-03-02              |                      |
                    FM                  | M              | ENDED       | 2026-01-01             | 2026-01-02              | 2026-04-01           | 2026-04-01
                    FN                  | N              | ENDED       | 2026-03-01             | 2026-03-02              |                      |
                    FO                  | O              | ACTIVE      | 2026-04-01             |                         |                      |
                    FP                  | P              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                """,
            },
            gives="""
                id | met
                FA | yes
                FB | no
                FC | yes
                FD | no
                FE | no
                FG | yes
                FH | yes
                FM | no
            """,
        ),
    ),
)  # fmt: skip
