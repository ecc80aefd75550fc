"""Looked-after children who are due to be seen, or should have been."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.care_visits import visits_due
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_COMING = ibis.interval(days=5)
_RED, _CRITICAL = 15, 43


def rows(at: At) -> Rows:
    children = at.once(visits_due)
    overdue = at.days(children.due, at.day)
    return alert_rows(
        children,
        subject_id=children.person_id,
        person_id=children.person_id,
        level=levels(
            (Level.NOTICE, (children.due - _COMING).cast("date") <= at.day),
            (Level.AMBER, overdue > 0),
            (Level.RED, overdue >= _RED),
            (Level.CRITICAL, overdue >= _CRITICAL),
        ),
        due_on=children.due,
        overdue=overdue,
    )


ALERT = Alert(
    title="Looked-after visit overdue",
    area="children in care",
    subject="child looked after",
    trigger="The next visit is due within five days, or was due before.",
    steps=(
        Step(Level.NOTICE, "due within the next 5 days", ("social worker",)),
        Step(Level.AMBER, "1 to 14 days overdue", ("social worker", "team manager")),
        Step(Level.RED, "15 to 42 days overdue", ("team manager", "head of service")),
        Step(Level.CRITICAL, "more than 42 days overdue",
             ("head of service", "assistant director")),
    ),
    closes_when="The child is seen, or is no longer looked after.",
    decision="Why it is late, and when the visit will be.",
    longest_hold_days=7,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_cla_placement", "ssd_legal_status",
           "ssd_cla_visits", "ssd_cla_reviews"),
    rows=rows,
    parameters=("lac_first_visit_days", "lac_visit_interval_days", "lac_long_term_visit_months",
                "long_term_placement_types"),
    source="Care Planning, Placement and Case Review Regulations 2010, regulation 28",
    related_measure="cic.visit_timely",
    list_columns=("team", "worker"),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", "H", "I", since="2024-01-01"),
                ssd_legal_status="S-I2 | I | V3 | 2026-01-01",
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type
                    A1                    | L-A         | A              | 2025-06-01                    | U6
                    B1                    | L-B         | B              | 2025-06-01                    | U6
                    C1                    | L-C         | C              | 2025-06-01                    | U6
                    D1                    | L-D         | D              | 2025-06-01                    | U6
                    E1                    | L-E         | E              | 2025-06-01                    | U6
                    F1                    | L-F         | F              | 2025-06-01                    | U6
                    G1                    | L-G         | G              | 2025-06-01                    | U6
                    H1                    | L-H         | H              | 2026-03-23                    | U6
                """,
                ssd_cla_visits="""
                    clav_cla_visit_id | clav_person_id | clav_cla_visit_date | clav_cla_visit_seen
                    VA                | A              | 2026-02-23          | Y
                    VB                | B              | 2026-02-22          | Y
                    VB2               | B              | 2026-03-22          | N
                    VC                | C              | 2026-02-17          | Y
                    VD                | D              | 2026-02-16          | Y
                    VE                | E              | 2026-02-03          | Y
                    VF                | F              | 2026-02-02          | Y
                    VG                | G              | 2026-01-05          | Y
                    VH                | H              | 2026-03-20          | Y
                """,
            ),
            gives="""
                id | level    | due        | overdue
                B  | notice   | 2026-04-05 | 0
                C  | notice   | 2026-03-31 | 0
                D  | amber    | 2026-03-30 | 1
                E  | amber    | 2026-03-17 | 14
                F  | red      | 2026-03-16 | 15
                G  | critical | 2026-02-16 | 43
                H  | amber    | 2026-03-30 | 1
            """,
        ),
    ),
)  # fmt: skip
