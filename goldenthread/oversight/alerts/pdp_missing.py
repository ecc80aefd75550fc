"""Social workers who have no personal development plan that is current."""

from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.staff import settled_social_workers
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_RED = 61


def rows(at: At) -> Rows:
    staff, plans = at.once(settled_social_workers), at.table("ext_pdp")
    last = plans.group_by("expd_worker_id").aggregate(agreed=plans.expd_agreed_date.max())
    told = staff.left_join(last, [("worker", "expd_worker_id")])
    renewal = add_months(told.agreed, at.parameters["pdp_valid_months"])
    first = add_months(told.joined, at.parameters["pdp_grace_months"])
    told = told.mutate(due=renewal.fill_null(first))
    overdue = at.days(told.due, at.day)
    return alert_rows(
        told,
        subject_id=told.worker,
        person_id=None,
        level=levels((Level.AMBER, overdue > 0), (Level.RED, overdue >= _RED)),
        due_on=told.due,
        overdue=overdue,
    )


ALERT = Alert(
    title="No current personal development plan",
    area="workforce & caseload",
    subject="worker",
    trigger="No plan was agreed, or the last one more than 12 months ago.",
    steps=(
        Step(Level.AMBER, "1 to 60 days overdue", ("worker", "team manager")),
        Step(Level.RED, "more than 60 days overdue", ("team manager", "head of service")),
    ),
    closes_when="A plan is agreed.",
    decision="",
    longest_hold_days=14,
    needs=("ext_pdp", "ext_worker_spell", "ssd_professionals"),
    rows=rows,
    parameters=("pdp_grace_months", "pdp_valid_months"),
    related_measure="workforce.pdp_in_place",
    list_columns=("team", "manager"),
    notes=(
        "Agency workers are left out, as they are of the measure.",
        "On the day itself that a first plan is due there is no alert yet.",
        "Only the worker and the line of management see it.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no | prof_agency_worker_flag
                    W1                   | SW1                                | N
                    W2                   | SW2                                | N
                    W3                   | SW3                                | N
                    W4                   | SW4                                | N
                    W5                   | SW5                                | N
                    W6                   | SW6                                | N
                    W7                   | SW7                                | Y
                    W8                   |                                    | N
                    W9                   | SW9                                | N
                """,
                "ext_worker_spell": """
                    exws_worker_id | exws_start_date | exws_leave_date
                    W1             | 2025-12-31      |
                    W2             | 2025-12-30      |
                    W3             | 2020-01-01      |
                    W4             | 2020-01-01      |
                    W5             | 2020-01-01      |
                    W6             | 2020-01-01      |
                    W7             | 2020-01-01      |
                    W8             | 2020-01-01      |
                    W9             | 2020-01-01      | 2026-03-31
                """,
                "ext_pdp": """
                    expd_plan_id | expd_worker_id | expd_agreed_date
                    K3           | W3             | 2025-03-31
                    K4           | W4             | 2025-03-30
                    K4b          | W4             | 2024-03-30
                    K5           | W5             | 2025-01-30
                    K6           | W6             | 2025-01-29
                """,
            },
            gives="""
                id | level | due        | overdue
                W2 | amber | 2026-03-30 | 1
                W4 | amber | 2026-03-30 | 1
                W5 | amber | 2026-01-30 | 60
                W6 | red   | 2026-01-29 | 61
            """,
        ),
    ),
)  # fmt: skip
