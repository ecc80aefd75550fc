"""Children in need whom somebody saw in time."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.need_plans import seen_in_need
from goldenthread.measures.populations.protection import open_plan_spells


def rows(at: At) -> Rows:
    days = at.parameters["cin_visit_interval_days"]
    planned = at.once(seen_in_need)
    planned = planned.filter(at.days(planned.start, at.day) >= days)
    planned = planned.anti_join(at.once(looked_after), "person_id")
    planned = planned.anti_join(at.once(open_plan_spells), "person_id")
    return counted_rows(
        planned,
        id=planned.person_id,
        person_id=planned.person_id,
        met=at.days(planned.latest, at.day) <= days,
    )


MEASURE = Measure(
    title="Children in need visited on time",
    why_it_matters="A child who is not seen cannot say that something is wrong.",
    definition=(
        "Of the children on a child in need plan for 28 days or more, neither in care nor on a child "
        "protection plan: those who were seen within the last 28 days, or whose plan began then. "
        "Only visits at which the child was seen count, since the plan began; for the unborn any "
        "visit does."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_plans", "ssd_cin_visits", "ssd_cp_plans", "ssd_cla_episodes",
           "ssd_legal_status"),
    rows=rows,
    parameters=("cin_visit_interval_days",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition; there is no national interval",
    target=90,
    notes=("Of several open plans of a child the one that began first is taken.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B"),
                ssd_person="\n".join(
                    ["L | 2008-03-31", *(f"{one} | 2015-01-01" for one in "CDEFGHJ")]
                ),
                ssd_legal_status="S-B2 | B | V4 | 2024-01-01",
                ssd_cin_plans="\n".join(
                    [
                        "cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date",
                        *(f"N{one} | {one} | 2025-06-01 | " for one in "ABCDEFJL"),
                        "NG | G | 2026-03-03 | ",
                        "NH | H | 2026-03-04 | ",
                        "NG2 | G | 2026-03-20 | ",
                    ]
                ),
                ssd_cin_visits="""
                    cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date | cinv_cin_visit_seen
                    1                 | B              | 2026-03-20          | Y
                    2                 | C              | 2026-03-03          | Y
                    3                 | D              | 2026-03-02          | Y
                    4                 | D              | 2026-03-20          | N
                    5                 | D              | 2026-03-20          |
                    6                 | D              | 2026-04-01          | Y
                    7                 | J              | 2026-03-20          | Y
                """,
                ssd_cp_plans="""
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KE              | E              | 2026-02-02              |                       |
                    KF              | F              | 2026-02-02              |                       | Y
                    KJ              | J              | 2026-02-02              | 2026-03-31            |
                """,
            ),
            gives="""
                id | met
                B  | yes
                C  | yes
                D  | no
                F  | no
                G  | yes
                J  | yes
            """,
        ),
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              |            | 2026-06-01        |
                    B              |            | 2026-06-01        |
                    C              | 2015-01-01 |                   | 2026-03-31
                """,
                "ssd_cin_plans": """
                    cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
                    NA               | A              | 2026-01-01               |
                    NB               | B              | 2026-02-15               |
                    NC               | C              | 2026-02-15               |
                """,
                "ssd_cin_visits": """
                    cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date | cinv_cin_visit_seen
                    1                 | A              | 2026-03-03          |
                    2                 | B              | 2026-02-14          |
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
            """,
        ),
    ),
)  # fmt: skip
