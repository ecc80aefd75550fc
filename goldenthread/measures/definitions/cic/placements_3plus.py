"""Looked-after children who had three or more placements in the year."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.placements import placements_in_year

_MANY = 3


def rows(at: At) -> Rows:
    counts = at.once(placements_in_year)
    children = at.once(looked_after).left_join(counts, "person_id", rname="count_{name}")
    return counted_rows(
        children,
        id=children.person_id,
        person_id=children.person_id,
        met=children.placements >= _MANY,
    )


MEASURE = Measure(
    title="Looked-after children with three or more placements in the year",
    why_it_matters="Every move costs a child a carer, often a school and friends.",
    definition=(
        "Of the children looked after on the day: those with three or more placement spells that "
        "began in the last 12 months or were still open on the first day of these. Temporary stays "
        "and the return from them, adoption by the carer, and a carer's move of house are no moves."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_cla_placement", "ssd_legal_status"),
    rows=rows,
    parameters=("temporary_placement_types",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Stability measures for children looked after (Department for Education)",
    benchmark="LAIT: three or more placements during the year",
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2015-01-01
                    B              | 2015-01-01
                """,
                "ssd_cla_episodes": """
                    clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date
                    E1                  | A              | L1          | 2024-01-01
                    E2                  | B              | L2          | 2024-01-01
                """,
                "ssd_legal_status": """
                    lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date
                    S1                   | A              | C2                | 2024-01-01
                    S2                   | B              | C2                | 2024-01-01
                """,
                "ssd_cla_placement": """
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type | clap_cla_placement_urn | clap_cla_placement_postcode
                    P1                    | L1          | A              | 2024-01-01                    | 2025-04-01                  | U6                      | 1                      | ZZ1 1ZZ
                    P2                    | L1          | A              | 2025-04-01                    | 2025-08-01                  | U6                      | 2                      | ZZ1 1ZZ
                    P3                    | L1          | A              | 2025-08-01                    |                             | U6                      | 3                      | ZZ1 1ZZ
                    Q1                    | L2          | B              | 2024-01-01                    | 2025-06-01                  | U6                      | 4                      | ZZ1 1ZZ
                    Q2                    | L2          | B              | 2025-06-01                    | 2025-06-08                  | T0                      | 5                      | ZZ1 1ZZ
                    Q3                    | L2          | B              | 2025-06-08                    | 2025-09-01                  | U6                      | 4                      | ZZ1 1ZZ
                    Q4                    | L2          | B              | 2025-09-01                    |                             | A3                      | 4                      | ZZ1 1ZZ
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
            """,
        ),
    ),
)
