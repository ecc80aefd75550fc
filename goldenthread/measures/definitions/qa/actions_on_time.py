"""What audits asked to be done, and whether it was done in time."""

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


def rows(at: At) -> Rows:
    told, audits = at.table("ext_audit_action"), at.table("ext_audit")
    due = told.filter(at.in_period(told.exaa_due_date))
    due = due.filter(due.exaa_closed_date.notnull() | (due.exaa_due_date < at.day))
    audits = audits.select(exaa_audit_id="exau_audit_id", person_id="exau_person_id")
    due = due.left_join(audits, "exaa_audit_id", rname="audit_{name}")
    return counted_rows(
        due,
        id=due.exaa_action_id,
        person_id=due.person_id,
        met=due.exaa_closed_date <= due.exaa_due_date,
    )


MEASURE = Measure(
    title="Audit actions closed on time",
    why_it_matters="An audit changes nothing until what it asked for is done.",
    definition=(
        "Of the audit actions that fell due in the period: those closed on the day they were due, or "
        "before. One that is due on the day itself and still open is not judged yet."
    ),
    counts="actions",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ext_audit_action",),
    rows=rows,
    breakdowns=("team",),
    source="Local (a published plan)",
    target=95,
    publication=Publication.INTERNAL,
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_audit_action": """
                    exaa_action_id | exaa_audit_id | exaa_due_date | exaa_closed_date
                    X1             | U1            | 2026-01-01    | 2026-01-01
                    X2             | U1            | 2026-03-01    | 2026-03-02
                    X3             | U1            | 2026-03-30    |
                    X4             | U1            | 2026-03-31    |
                    X5             |               | 2026-03-31    | 2026-03-31
                    X6             | U1            | 2026-03-30    | 2026-04-01
                    X7             | U1            | 2025-12-31    | 2025-12-31
                    X8             | U1            | 2026-04-01    | 2026-03-01
                    X9             | U1            |               | 2026-03-01
                """,
                "ext_audit": """
                    exau_audit_id | exau_person_id
                    U1            | A
                """,
            },
            gives="""
                id | met
                X1 | yes
                X2 | no
                X3 | no
                X5 | yes
                X6 | no
            """,
        ),
    ),
)
