"""How long children are in care before it is decided where they will grow up."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.care_plans import plans_with_an_aim
from goldenthread.measures.populations.looked_after import starts_of_care


def rows(at: At) -> Rows:
    decided = _first_decisions(at)
    decided = decided.filter(at.in_period(decided.decided))
    days = at.days(decided.entered, decided.decided)
    return counted_rows(
        decided,
        id=decided.person_id,
        person_id=decided.person_id,
        amount=ibis.cases((days < 0, 0), else_=days),
    )


def _first_decisions(at: At) -> Expression:
    """Each period of care in which there is a decision, and the day of the first."""
    periods = at.once(starts_of_care)
    told = at.table("ssd_permanence")
    agency = told.select(cla_id=told.perm_cla_id, decided=told.perm_adm_decision_date)
    by_agency = periods.join(agency.filter(agency.decided.notnull()), "cla_id")
    by_agency = by_agency.select("cla_id", "person_id", "entered", "decided")
    plans = periods.join(at.once(plans_with_an_aim), [("person_id", "plan_person")])
    plans = plans.filter(
        (plans.plan_start >= plans.entered)
        & (plans.left.isnull() | (plans.plan_start <= plans.left))
    )
    by_plan = plans.select("cla_id", "person_id", "entered", decided="plan_start")
    both = by_agency.union(by_plan)
    return both.group_by("cla_id", "person_id", "entered").aggregate(decided=both.decided.min())


MEASURE = Measure(
    title="Days in care before a permanence decision",
    why_it_matters="The sooner it is settled where a child will grow up, the sooner they can settle.",
    definition=(
        "Of the children whose first permanence decision in a period of care was made in the "
        "period: the mean of the days from entering care to the decision. That is the agency's "
        "decision for adoption, or the first care plan with a permanence aim, whichever is first; "
        "0 days where it was made before the child came into care."
    ),
    counts="children",
    unit=Unit.DAYS,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cla_episodes", "ssd_legal_status", "ssd_cla_care_plan", "ssd_permanence"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Local (an improvement plan, 2017)",
    notes=(
        "Any recorded aim counts, return home too.",
        "A care plan that started after the period of care ended belongs to a later one.",
        "A child with first decisions in two periods of care counts twice.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "G", since="2025-03-01"),
                ssd_cla_episodes="E-F | F | L-F | 2025-09-01",
                ssd_legal_status="S-F | F | V4 | 2025-09-01",
                ssd_permanence="""
                    perm_table_id | perm_person_id | perm_cla_id | perm_adm_decision_date
                    PA            | A              | L-A         | 2025-05-01
                    PB            | B              | L-B         | 2025-02-01
                    PC            | C              | L-B0        | 2025-06-01
                    PG            | G              | L-G         | 2026-03-31
                """,
                ssd_cla_care_plan="""
                    lacp_table_id | lacp_person_id | lacp_cla_care_plan_start_date | lacp_cla_care_plan_json
                    KA            | A              | 2025-04-01                    | {"LTFOST18": "Y"}
                    KC            | C              | 2025-02-28                    | {"ADOPTION": "Y"}
                    KD            | D              | 2025-03-31                    | {"ADOPTION": "Y"}
                    KD2           | D              | 2025-06-01                    | {"ADOPTION": "Y"}
                    KE            | E              | 2025-06-01                    | {"ADOPTION": "N"}
                    KF            | F              | 2025-10-01                    | {"ADOPTION": "Y"}
                """,
            ),
            gives="""
                id | amount
                A  | 31
                G  | 395
            """,
        ),
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cla_episodes": """
                    clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date
                    E-A                 | A              | L-A         | 2025-06-01                  |
                    E-B                 | B              | L-B         | 2025-06-01                  |
                    E-C                 | C              | L-C         | 2025-06-01                  | 2025-07-01
                    E-D                 | D              | L-D         | 2025-06-01                  | 2025-07-01
                """,
                "ssd_permanence": """
                    perm_table_id | perm_person_id | perm_cla_id | perm_adm_decision_date
                    PA            | A              | L-A         | 2025-05-01
                """,
                "ssd_cla_care_plan": """
                    lacp_table_id | lacp_person_id | lacp_cla_care_plan_start_date | lacp_cla_care_plan_json
                    KB            | B              | 2025-06-01                    | {"ADOPTION": "Y"}
                    KC            | C              | 2025-07-01                    | {"RETURNEV": "Y"}
                    KD            | D              | 2025-07-02                    | {"RETURNEV": "Y"}
                """,
            },
            gives="""
                id | amount
                A  | 0
                B  | 0
                C  | 30
            """,
        ),
    ),
)  # fmt: skip
