"""Looked-after children who are in their second placement of the year, or a later one."""

from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.placements import placements_in_year
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels


def rows(at: At) -> Rows:
    children = at.once(looked_after).join(at.once(placements_in_year), "person_id")
    placements = children.placements
    return alert_rows(
        children,
        subject_id=children.person_id,
        person_id=children.person_id,
        level=levels(
            (Level.AMBER, placements >= 2),
            (Level.RED, placements >= 3),
            (Level.CRITICAL, placements >= 5),
        ),
    )


ALERT = Alert(
    title="Second or third placement in twelve months",
    area="children in care",
    subject="child looked after",
    trigger="The child has been in two or more placements in the last 12 months.",
    steps=(
        Step(Level.AMBER, "two placements", ("social worker", "team manager")),
        Step(Level.RED, "three or four placements",
             ("team manager", "head of service", "reviewing officer")),
        Step(Level.CRITICAL, "five placements or more", ("head of service", "assistant director")),
    ),
    closes_when="There are fewer than two again, or the child is no longer looked after.",
    decision="That a stability meeting was held, what the child says, and support to the placement.",
    longest_hold_days=28,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_cla_placement", "ssd_legal_status"),
    rows=rows,
    parameters=("temporary_placement_types",),
    source="Children Act 1989 guidance, volume 2",
    related_measure="cic.placements_3plus",
    list_columns=("team", "worker"),
    notes=("Temporary stays and moves with the same carer do not add to the number.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", since="2024-01-01"),
                ssd_legal_status="S-G2 | G | V4 | 2026-01-01",
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type | clap_cla_placement_urn
                    A1                    | L-A         | A              | 2024-01-01                    | 2025-03-31                  | U6                      | 1
                    A2                    | L-A         | A              | 2025-03-31                    |                             | U6                      | 2
                    B1                    | L-B         | B              | 2024-01-01                    | 2025-04-01                  | U6                      | 1
                    B2                    | L-B         | B              | 2025-04-01                    |                             | U6                      | 2
                    C1                    | L-C         | C              | 2024-01-01                    | 2025-10-01                  | U6                      | 1
                    C2                    | L-C         | C              | 2025-10-01                    | 2025-11-01                  | U6                      | 2
                    C3                    | L-C         | C              | 2025-11-01                    |                             | U6                      | 3
                    D1                    | L-D         | D              | 2024-01-01                    | 2025-10-01                  | U6                      | 1
                    D2                    | L-D         | D              | 2025-10-01                    | 2025-11-01                  | U6                      | 2
                    D3                    | L-D         | D              | 2025-11-01                    | 2025-12-01                  | U6                      | 3
                    D4                    | L-D         | D              | 2025-12-01                    |                             | U6                      | 4
                    E1                    | L-E         | E              | 2024-01-01                    | 2025-10-01                  | U6                      | 1
                    E2                    | L-E         | E              | 2025-10-01                    | 2025-11-01                  | U6                      | 2
                    E3                    | L-E         | E              | 2025-11-01                    | 2025-12-01                  | U6                      | 3
                    E4                    | L-E         | E              | 2025-12-01                    | 2026-01-01                  | U6                      | 4
                    E5                    | L-E         | E              | 2026-01-01                    |                             | U6                      | 5
                    F1                    | L-F         | F              | 2024-01-01                    | 2026-01-01                  | U6                      | 1
                    F2                    | L-F         | F              | 2026-01-01                    | 2026-01-08                  | T0                      | 2
                    F3                    | L-F         | F              | 2026-01-08                    |                             | U6                      | 1
                    G1                    | L-G         | G              | 2024-01-01                    | 2025-10-01                  | U6                      | 1
                    G2                    | L-G         | G              | 2025-10-01                    |                             | U6                      | 2
                """,
            ),
            gives="""
                id | level    | due | overdue
                B  | amber    |     |
                C  | red      |     |
                D  | red      |     |
                E  | critical |     |
            """,
        ),
    ),
)  # fmt: skip
