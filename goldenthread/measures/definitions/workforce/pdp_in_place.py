"""Social work staff with a personal development plan that is still current."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)
from goldenthread.measures.populations.staff import settled_social_workers


def rows(at: At) -> Rows:
    staff, plans = at.once(settled_social_workers), at.table("ext_pdp")
    due = add_months(plans.expd_agreed_date, at.parameters["pdp_valid_months"])
    current = plans.filter((due >= at.day).fill_null(False))
    current = current.select(worker="expd_worker_id").distinct().mutate(current=True)
    told = staff.left_join(current, "worker", rname="plan_{name}")
    return counted_rows(told, id=told.worker, met=told.current)


MEASURE = Measure(
    title="Social work staff with a current development plan",
    why_it_matters="People stay where they can learn, and a plan says how.",
    definition=(
        "Of the employed social workers who have been in post for three months: those with a "
        "personal development plan agreed no more than 12 months ago. Agency workers are not in it."
    ),
    counts="workers",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_professionals", "ext_pdp", "ext_worker_spell"),
    rows=rows,
    parameters=("pdp_grace_months", "pdp_valid_months"),
    source="Local (a published plan)",
    target=100,
    publication=Publication.INTERNAL,
    notes=("Who moved from one post to the next without a break joined when the first began.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no | prof_agency_worker_flag
                    W1                   | SW1                                | N
                    W2                   | SW2                                | N
                    W3                   | SW3                                |
                    W4                   | SW4                                | N
                    W5                   | SW5                                | N
                    W6                   | SW6                                | Y
                    W7                   |                                    | N
                    W8                   | SW8                                | N
                    W9                   | SW9                                | N
                """,
                "ext_worker_spell": """
                    exws_worker_id | exws_start_date | exws_leave_date
                    W1             | 2020-01-01      |
                    W2             | 2020-01-01      |
                    W3             | 2025-12-31      |
                    W4             | 2026-01-01      |
                    W5             | 2020-01-01      | 2026-03-31
                    W6             | 2020-01-01      |
                    W7             | 2020-01-01      |
                    W8             | 2020-01-01      | 2026-02-28
                    W8             | 2026-03-01      |
                    W9             | 2020-01-01      | 2026-02-28
                    W9             | 2026-03-02      |
                """,
                "ext_pdp": """
                    expd_plan_id | expd_worker_id | expd_agreed_date
                    D1           | W1             | 2025-03-31
                    D2           | W2             | 2025-03-30
                    D3           | W2             | 2026-04-01
                    D4           | W4             | 2026-01-10
                    D6           | W8             | 2026-03-31
                    D7           | W9             | 2026-03-31
                """,
            },
            gives="""
                id | met
                W1 | yes
                W2 | no
                W3 | no
                W8 | yes
            """,
        ),
    ),
)
