"""Young people leaving care whose pathway plan is coming due, or out of date."""

import ibis

from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.leaving_care import entitled_to_pathway_plan
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_COMING = ibis.interval(days=28)
_RED = 29


def rows(at: At) -> Rows:
    young = at.once(entitled_to_pathway_plan)
    planned = young.clea_pathway_plan_review_date
    next_due = add_months(planned, at.parameters["pathway_plan_months"])
    young = young.mutate(due=next_due.fill_null(young.first_due), has_none=planned.isnull())
    overdue = at.days(young.due, at.day)
    return alert_rows(
        young,
        subject_id=young.person_id,
        person_id=young.person_id,
        level=levels(
            (Level.NOTICE, (young.due - _COMING).cast("date") <= at.day),
            (Level.AMBER, overdue > 0),
            (Level.RED, (overdue >= _RED) | young.has_none),
        ),
        due_on=young.due,
        overdue=overdue,
    )


ALERT = Alert(
    title="Pathway plan out of date",
    area="care leavers",
    subject="young person",
    trigger="The plan is due for review within 28 days, or was due before, or there is none.",
    steps=(
        Step(Level.NOTICE, "due within the next 28 days", ("personal adviser",)),
        Step(Level.AMBER, "1 to 28 days overdue", ("personal adviser", "team manager")),
        Step(Level.RED, "more than 28 days overdue, or no plan at all",
             ("team manager", "head of service")),
    ),
    closes_when="The plan is reviewed.",
    decision="",
    longest_hold_days=14,
    needs=("ssd_care_leavers", "ssd_person"),
    rows=rows,
    parameters=("pathway_plan_months", "pathway_plan_grace_months"),
    source="Care Leavers (England) Regulations 2010",
    related_measure="care_leavers.pathway_plan",
    list_columns=("team", "worker"),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2007-01-01
                    B              | 2007-01-01
                    C              | 2007-01-01
                    D              | 2007-01-01
                    E              | 2007-01-01
                    F              | 2007-01-01
                    G              | 2009-12-31
                    H              | 2010-01-01
                    I              | 2005-03-31
                    J              | 2005-04-01
                    K              | 2007-01-01
                """,
                "ssd_care_leavers": """
                    clea_table_id | clea_person_id | clea_care_leaver_eligibility | clea_care_leaver_in_touch | clea_pathway_plan_review_date
                    TA            | A              | Former Relevant              | YES                       | 2025-10-29
                    TB            | B              | Former Relevant              | YES                       | 2025-10-28
                    TC            | C              | Former Relevant              | YES                       | 2025-09-30
                    TD            | D              | Former Relevant              | YES                       | 2025-09-29
                    TE            | E              | Former Relevant              | YES                       | 2025-09-03
                    TF            | F              | Former Relevant              | YES                       | 2025-09-02
                    TG            | G              | Eligible                     |                           |
                    TH            | H              | Eligible                     |                           |
                    TI            | I              | Former Relevant              | NREQ                      |
                    TJ            | J              | Former Relevant              | NREQ                      |
                    TK            | K              | Qualifying                   | YES                       |
                """,
            },
            gives="""
                id | level  | due        | overdue
                B  | notice | 2026-04-28 | 0
                C  | amber  | 2026-03-30 | 1
                D  | amber  | 2026-03-29 | 2
                E  | amber  | 2026-03-03 | 28
                F  | red    | 2026-03-02 | 29
                G  | red    | 2026-03-31 | 0
                J  | red    | 2021-07-01 | 1734
            """,
        ),
    ),
)  # fmt: skip
