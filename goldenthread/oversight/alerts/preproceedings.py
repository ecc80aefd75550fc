"""Work before care proceedings that comes near, or is past, the 16 weeks it may take."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.people import known_not_children
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _AMBER, _CRITICAL = 84, 98, 182


def rows(at: At) -> Rows:
    limit = at.parameters["preproceedings_max_days"]
    told = at.table("ssd_pre_proceedings")
    running = told.filter(told.prep_agree_stepdown_issue_date.isnull())
    spells = running.select(
        spell_id="prep_table_id", person_id="prep_person_id", decided="prep_pre_pro_decision_date"
    ).anti_join(at.once(known_not_children), "person_id")
    passed = at.days(spells.decided, at.day)
    return alert_rows(
        spells,
        subject_id=spells.spell_id,
        person_id=spells.person_id,
        level=levels(
            (Level.NOTICE, passed >= _NOTICE),
            (Level.AMBER, passed >= _AMBER),
            (Level.RED, passed > limit),
            (Level.CRITICAL, passed > _CRITICAL),
        ),
        due_on=spells.decided + ibis.interval(days=limit),
        overdue=passed - limit,
    )


ALERT = Alert(
    title="Pre-proceedings running past 16 weeks",
    area="permanence",
    subject="pre-proceedings spell",
    trigger="84 days or more have passed since the decision to enter pre-proceedings.",
    steps=(
        Step(Level.NOTICE, "84 to 97 days", ("social worker", "team manager")),
        Step(Level.AMBER, "98 to 112 days", ("team manager", "head of service")),
        Step(Level.RED, "113 to 182 days", ("head of service", "assistant director", "legal")),
        Step(Level.CRITICAL, "more than 182 days",
             ("assistant director", "managing director or DCS")),
    ),
    closes_when="The decision to step down or to issue is recorded.",
    decision="What the legal gateway decided: to extend (why, to when), step down or issue.",
    longest_hold_days=42,
    needs=("ssd_pre_proceedings",),
    rows=rows,
    parameters=("preproceedings_max_days",),
    source="Public Law Working Group, best practice guidance on pre-proceedings, 2021",
    related_measure="permanence.preproceedings_16w",
    list_columns=("team", "worker"),
    notes=("Unborn children are in it. Who died, or is 18, is out.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              |            | 2026-05-01        |
                    H              | 2008-03-31 |                   |
                    I              | 2015-01-01 |                   | 2026-03-31
                """,
                "ssd_pre_proceedings": """
                    prep_table_id | prep_person_id | prep_pre_pro_decision_date | prep_agree_stepdown_issue_date
                    T1            | A              | 2026-01-07                 |
                    T2            | B              | 2026-01-06                 |
                    T3            | A              | 2025-12-24                 |
                    T4            | A              | 2025-12-23                 |
                    T5            | A              | 2025-12-09                 |
                    T6            | A              | 2025-12-08                 |
                    T7            | A              | 2025-09-30                 |
                    T8            | A              | 2025-09-29                 | 2026-04-01
                    T9            | A              | 2025-09-29                 | 2026-03-31
                    U1            | H              | 2025-09-29                 |
                    U2            | I              | 2025-09-29                 |
                    U3            | A              |                            |
                """,
            },
            gives="""
                id | level    | due        | overdue
                T2 | notice   | 2026-04-28 | 0
                T3 | notice   | 2026-04-15 | 0
                T4 | amber    | 2026-04-14 | 0
                T5 | amber    | 2026-03-31 | 0
                T6 | red      | 2026-03-30 | 1
                T7 | red      | 2026-01-20 | 70
                T8 | critical | 2026-01-19 | 71
            """,
        ),
    ),
)  # fmt: skip
