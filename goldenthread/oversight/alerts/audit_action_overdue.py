"""What audits asked to be done and nobody has done in time."""

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.people import died_by
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_INADEQUATE, _NOT_GRADED = "INAD", "NG"
_RED, _CRITICAL = 15, 43


def rows(at: At) -> Rows:
    told, audits = at.table("ext_audit_action"), at.table("ext_audit")
    still_open = told.filter(told.exaa_closed_date.isnull() & told.exaa_due_date.notnull())
    moderated = audits.exau_moderated_grade.nullif(_NOT_GRADED)
    audits = audits.select(
        exaa_audit_id=audits.exau_audit_id,
        person_id=audits.exau_person_id,
        grade=moderated.fill_null(audits.exau_grade),
    )
    actions = still_open.left_join(audits, "exaa_audit_id", rname="audit_{name}")
    actions = actions.select("exaa_action_id", "exaa_due_date", "person_id", "grade")
    actions = actions.anti_join(at.once(died_by), "person_id")
    overdue = at.days(actions.exaa_due_date, at.day)
    return alert_rows(
        actions,
        subject_id=actions.exaa_action_id,
        person_id=actions.person_id,
        level=levels(
            (Level.AMBER, overdue > 0),
            (Level.RED, (overdue >= _RED) | ((overdue > 0) & (actions.grade == _INADEQUATE))),
            (Level.CRITICAL, overdue >= _CRITICAL),
        ),
        due_on=actions.exaa_due_date,
        overdue=overdue,
    )


ALERT = Alert(
    title="Audit action overdue",
    area="quality assurance",
    subject="audit action",
    trigger="The day is after the action was due, and it is not closed.",
    steps=(
        Step(Level.AMBER, "1 to 14 days overdue", ("owner", "team manager")),
        Step(Level.RED, "15 to 42 days overdue, or the audit found the work inadequate",
             ("team manager", "head of service")),
        Step(Level.CRITICAL, "more than 42 days overdue",
             ("head of service", "assistant director")),
    ),
    closes_when="The action is closed.",
    decision="Why it is late, or why it is no longer needed.",
    longest_hold_days=14,
    needs=("ext_audit_action", "ext_audit"),
    rows=rows,
    related_measure="qa.actions_on_time",
    list_columns=("audit_id", "owner"),
    notes=(
        "Where the grade was moderated, the moderated grade counts.",
        "Actions about a child who has died are left out; those about a person now 18 are not.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_death_date
                    A              | 2015-01-01 |
                    B              | 2015-01-01 | 2026-03-31
                """,
                "ext_audit": """
                    exau_audit_id | exau_person_id | exau_audit_date | exau_grade | exau_moderated_grade
                    U1            | A              | 2026-01-01      | GOOD       |
                    U2            | A              | 2026-01-01      | GOOD       | INAD
                    U3            | A              | 2026-01-01      | INAD       | RI
                    U4            | B              | 2026-01-01      | RI         |
                """,
                "ext_audit_action": """
                    exaa_action_id | exaa_audit_id | exaa_due_date | exaa_closed_date
                    X1             | U1            | 2026-03-31    |
                    X2             | U1            | 2026-03-30    |
                    X3             | U1            | 2026-03-17    |
                    X4             | U1            | 2026-03-16    |
                    X5             | U1            | 2026-02-17    |
                    X6             | U1            | 2026-02-16    | 2026-04-01
                    X7             | U1            | 2026-02-16    | 2026-03-31
                    X8             | U2            | 2026-03-31    |
                    X9             | U2            | 2026-03-30    |
                    Y1             | U3            | 2026-03-30    |
                    Y2             | U4            | 2026-03-01    |
                    Y3             | U1            |               |
                    Y4             |               | 2026-03-30    |
                """,
            },
            gives="""
                id | level    | due        | overdue
                X2 | amber    | 2026-03-30 | 1
                X3 | amber    | 2026-03-17 | 14
                X4 | red      | 2026-03-16 | 15
                X5 | red      | 2026-02-17 | 42
                X6 | critical | 2026-02-16 | 43
                X9 | red      | 2026-03-30 | 1
                Y1 | amber    | 2026-03-30 | 1
                Y4 | amber    | 2026-03-30 | 1
            """,
        ),
    ),
)  # fmt: skip
