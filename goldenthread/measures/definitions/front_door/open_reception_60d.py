"""Cases that have stayed at the front door for more than 60 days."""

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
from goldenthread.measures.populations.front_door import held_at_front_door


def rows(at: At) -> Rows:
    children = at.once(held_at_front_door)
    return counted_rows(
        children,
        id=children.person_id,
        person_id=children.person_id,
        met=at.days(children.since, at.day) > at.parameters["reception_max_days"],
    )


MEASURE = Measure(
    title="Cases open in the front door for more than 60 days",
    why_it_matters="A child who stays at the front door has no worker who will see things through.",
    definition=(
        "Open cases whose allocated worker is in a front-door team, and that front-door teams have "
        "held for more than 60 days without a break. A change of worker within the front door is no "
        "break; a move to another team and back is."
    ),
    counts="children",
    unit=Unit.COUNT,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ssd_involvements"),
    rows=rows,
    parameters=("reception_max_days", "front_door_team_ids", "allocated_worker_roles"),
    no_value_until_set=("front_door_team_ids",),
    breakdowns=("team", "worker", "age_band"),
    source="Local definition, from a published plan",
    target=0,
    publication=Publication.INTERNAL,
    notes=(
        "A stay of a day with another team is a break too, although the next front-door worker then "
        "begins no later than the day after the last one ended.",
        "Where several workers are allocated, one in a front-door team is enough to be counted.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            parameters={"front_door_team_ids": ["FD1", "FD2"]},
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob
                    A              | 2015-01-01 |
                    B              | 2015-01-01 |
                    C              | 2015-01-01 |
                    D              | 2015-01-01 |
                    E              | 2015-01-01 |
                    F              |            | 2026-05-01
                    G              | 2015-01-01 |
                    H              | 2015-01-01 |
                    I              | 2008-03-31 |
                    J              | 2015-01-01 |
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    RA               | A              | 2025-12-01         |
                    RB               | B              | 2025-12-01         |
                    RC               | C              | 2025-12-01         |
                    RD               | D              | 2025-12-01         |
                    RE               | E              | 2025-12-01         |
                    RF               | F              | 2025-12-01         |
                    RG               | G              | 2025-12-01         |
                    RH               | H              | 2025-12-01         | 2026-03-31
                    RI               | I              | 2025-12-01         |
                    RJ               | J              | 2025-12-01         |
                """,
                "ssd_involvements": """
                    invo_involvements_id | invo_person_id | invo_professional_role_id | invo_professional_team | invo_involvement_start_date | invo_involvement_end_date
                    A1                   | A              | CW                        | FD1                    | 2026-01-30                  |
                    B1                   | B              | CW                        | FD1                    | 2026-01-29                  | 2026-04-02
                    C1                   | C              | CW                        | FD1                    | 2026-01-01                  | 2026-01-31
                    C2                   | C              | CW                        | FD2                    | 2026-02-01                  |
                    D1                   | D              | CW                        | FD1                    | 2026-01-01                  | 2026-01-31
                    D2                   | D              | CW                        | FD1                    | 2026-02-02                  |
                    E1                   | E              | CW                        | FD1                    | 2026-01-01                  | 2026-02-10
                    E2                   | E              | CW                        | T9                     | 2026-02-10                  | 2026-02-11
                    E3                   | E              | CW                        | FD1                    | 2026-02-11                  |
                    F1                   | F              | CW                        | FD1                    | 2026-01-01                  |
                    G1                   | G              | CW                        | FD1                    | 2026-01-01                  | 2026-03-31
                    G2                   | G              | CW                        | T9                     | 2026-03-31                  |
                    H1                   | H              | CW                        | FD1                    | 2026-01-01                  |
                    I1                   | I              | CW                        | FD1                    | 2026-01-01                  |
                    J1                   | J              | CW                        |                        | 2026-01-01                  |
                    J2                   | J              | IRO                       | FD1                    | 2026-01-01                  |
                """,
            },
            gives="""
                id | met
                A  | no
                B  | yes
                C  | yes
                D  | no
                E  | no
                F  | yes
            """,
        ),
    ),
)
