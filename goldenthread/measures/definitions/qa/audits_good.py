"""Case audits that found good practice or better."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    Variant,
    counted_rows,
)

_NOT_GRADED = "NG"
_GOOD = ("GOOD", "OUT")


def rows(at: At) -> Rows:
    told = at.table("ext_audit")
    moderated = told.exau_moderated_grade.nullif(_NOT_GRADED)
    told = told.mutate(grade=moderated.fill_null(told.exau_grade).nullif(_NOT_GRADED))
    graded = told.filter(
        at.in_period(told.exau_audit_date) & told.exau_person_id.notnull() & told.grade.notnull()
    )
    return counted_rows(
        graded,
        id=graded.exau_audit_id,
        person_id=graded.exau_person_id,
        met=graded.grade.isin(_GOOD),
    )


def rows_planned(at: At) -> Rows:
    told = at.table("ext_audit")
    planned = told.filter(at.in_period(told.exau_planned_date))
    return counted_rows(
        planned,
        id=planned.exau_audit_id,
        person_id=planned.exau_person_id,
        met=planned.exau_audit_date.notnull(),
    )


MEASURE = Measure(
    title="Case audits judged good or better",
    why_it_matters="Audits show what the numbers cannot: how good the work with a child was.",
    definition=(
        "Of the audits of a child's case completed in the period with a grade: those graded good or "
        "outstanding. The moderated grade counts where there is one. A second audit of one case is "
        "another audit."
    ),
    counts="audits",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ext_audit",),
    rows=rows,
    breakdowns=("team",),
    source="Local quality assurance framework",
    publication=Publication.INTERNAL,
    variants={
        "completed_of_planned": Variant(
            "Audits planned for a day in the period that were completed", rows_planned
        )
    },
    notes=(
        "Falling grades can mean stricter auditing: read it beside the moderated grades.",
        "A moderated grade that says not graded is none, and leaves the auditor's own.",
        "Of the planned audits, those with no child named count too.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_audit": """
                    exau_audit_id | exau_person_id | exau_audit_date | exau_grade | exau_moderated_grade
                    U1            | A              | 2026-01-01      | GOOD       |
                    U2            | A              | 2026-03-31      | RI         | OUT
                    U3            | B              | 2026-02-01      | OUT        | INAD
                    U4            | B              | 2025-12-31      | GOOD       |
                    U5            | B              | 2026-04-01      | GOOD       |
                    U6            |                | 2026-02-01      | GOOD       |
                    U7            | C              | 2026-02-01      | NG         |
                    U8            | C              | 2026-02-01      |            |
                    U9            | C              |                 | GOOD       |
                    V1            | C              | 2026-02-01      | GOOD       | NG
                """
            },
            gives="""
                id | met
                U1 | yes
                U2 | yes
                U3 | no
                V1 | yes
            """,
        ),
    ),
)
