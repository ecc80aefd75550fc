"""Child protection plans that have lasted so long that they may be drifting."""

import ibis

from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.protection import open_plan_spells
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

# What each of the months that an authority watches raises, the shortest first.
_LEVELS = (Level.AMBER, Level.RED, Level.CRITICAL)


def rows(at: At) -> Rows:
    spells = at.once(open_plan_spells)
    watched = zip(_LEVELS, sorted(at.parameters["cp_drift_months"]), strict=False)
    reached = {level: add_months(spells.start, months) for level, months in watched}
    return alert_rows(
        spells,
        subject_id=spells.plan_id,
        person_id=spells.person_id,
        level=levels(*((level, day <= at.day) for level, day in reached.items())),
        due_on=ibis.cases(*((day <= at.day, day) for day in reversed(reached.values()))),
    )


ALERT = Alert(
    title="Child protection plan at 15, 18 or 24 months",
    area="child protection",
    subject="open plan spell",
    trigger="The plan has lasted 15 months or more.",
    steps=(
        Step(Level.AMBER, "15 months or more, under 18",
             ("social worker", "team manager", "conference chair")),
        Step(Level.RED, "18 months or more, under 24",
             ("team manager", "head of service", "conference chair")),
        Step(Level.CRITICAL, "24 months or more",
             ("head of service", "assistant director", "improvement board")),
    ),
    closes_when="The plan ends.",
    decision=(
        "What came of the drift review: legal planning, step down or go on, with what will change "
        "and by when."
    ),
    longest_hold_days=92,
    needs=("ssd_cp_plans", "ssd_person"),
    rows=rows,
    parameters=("cp_drift_months",),
    source="Working Together to Safeguard Children 2023 sets no limit; two years or more is published",
    related_measure="cp.open_drift",
    list_columns=("team", "worker"),
    notes=("The due day is the day on which the present level was reached.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2015-01-01
                    B              | 2015-01-01
                    C              | 2015-01-01
                    D              | 2015-01-01
                    E              | 2015-01-01
                    F              | 2015-01-01
                """,
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    K1              | A              | 2024-12-31              |                       | N
                    K2              | B              | 2025-01-01              |                       | N
                    K3              | C              | 2024-09-30              |                       |
                    K4              | D              | 2024-03-31              |                       | N
                    K5              | E              | 2023-01-01              |                       | Y
                    K6              | F              | 2023-01-01              | 2026-03-31            | N
                """,
            },
            gives="""
                id | level    | due        | overdue
                K1 | amber    | 2026-03-31 |
                K3 | red      | 2026-03-30 |
                K4 | critical | 2026-03-31 |
            """,
        ),
    ),
)  # fmt: skip
