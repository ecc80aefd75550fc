"""Child in need cases that have been open for more than 12 months."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import in_need_only


def rows(at: At) -> Rows:
    cases = at.once(in_need_only)
    return counted_rows(
        cases,
        id=cases.person_id,
        person_id=cases.person_id,
        met=add_months(cases.opened, at.parameters["case_drift_months"]) < at.day,
    )


MEASURE = Measure(
    title="Child in need cases open for more than 12 months",
    why_it_matters="A case that stays open for years may be drifting.",
    definition=(
        "Of the children who are in need and neither in care nor on a child protection plan: those "
        "whose case has been open for more than 12 months. Of several open cases of a child the one "
        "that began first is taken."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ssd_cp_plans", "ssd_cla_episodes",
           "ssd_legal_status"),
    rows=rows,
    parameters=("case_drift_months",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "primary_need"),
    source="Local definition; the Department for Education publishes how long cases are open",
    benchmark="LG Inform: duration of open case",
    notes=("Long cases are expected for disabled children, those on short breaks among them.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B"),
                ssd_person="""
                    C | 2015-01-01
                    D | 2015-01-01
                    E | 2015-01-01
                    F | 2008-03-31
                    G | 2015-01-01
                    H | 2015-01-01
                """,
                ssd_legal_status="S-B2 | B | V4 | 2024-01-01",
                ssd_cin_episodes="""
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa
                    RA               | A              | 2020-01-01         |                 | N
                    RB               | B              | 2020-01-01         |                 | N
                    RC               | C              | 2025-03-31         |                 | N
                    RD               | D              | 2025-03-30         |                 | N
                    RE1              | E              | 2025-03-01         |                 | N
                    RE2              | E              | 2026-01-01         |                 | N
                    RF               | F              | 2020-01-01         |                 | N
                    RG               | G              | 2020-01-01         |                 | N
                    RH1              | H              | 2020-01-01         | 2026-03-31      | N
                    RH2              | H              | 2026-01-01         |                 | N
                """,
                ssd_cp_plans="""
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_ola
                    KG              | G              | 2026-02-02              | N
                """,
            ),
            gives="""
                id | met
                B  | yes
                C  | no
                D  | yes
                E  | yes
                H  | no
            """,
        ),
    ),
)  # fmt: skip
