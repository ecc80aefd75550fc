"""Neglect cases for which a Graded Care Profile is there and recent."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.json_flags import code_is_named
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import open_cases
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.protection import open_plan_spells

_NEGLECT_FACTOR, _NEGLECT_CATEGORY, _PROFILE = "16A", "NEG", "GCP"
_MONTHS = 12


def rows(at: At) -> Rows:
    plans = at.once(open_plan_spells)
    on_plan = plans.filter(plans.category == _NEGLECT_CATEGORY).select("person_id")
    neglected = on_plan.union(_assessed_as_neglected(at)).distinct()
    cases = at.once(open_cases).semi_join(neglected, "person_id").select("person_id")
    told = at.table("ext_assessment_tool")
    recent = told.filter(
        (told.exat_tool == _PROFILE) & (add_months(told.exat_completed_date, _MONTHS) >= at.day)
    )
    recent = recent.select(person_id=recent.exat_person_id).distinct().mutate(profiled=True)
    joined = cases.left_join(recent, "person_id", rname="tool_{name}")
    return counted_rows(
        joined, id=joined.person_id, person_id=joined.person_id, met=joined.profiled
    )


def _assessed_as_neglected(at: At) -> Expression:
    """The people whose latest authorised assessment names neglect among its factors."""
    told = at.table("ssd_cin_assessments")
    done = told.filter(told.cina_assessment_auth_date.notnull())
    order = [
        done.cina_assessment_auth_date.desc(),
        done.cina_assessment_start_date.desc(),
        done.cina_assessment_id.desc(),
    ]
    latest = first_of_each(done, "cina_person_id", order)
    latest = latest.select(assessment_id="cina_assessment_id", person_id="cina_person_id")
    factors = at.table("ssd_assessment_factors")
    named = factors.filter(code_is_named(factors.cinf_assessment_factors_json, _NEGLECT_FACTOR))
    named = named.select(assessment_id="cinf_assessment_id")
    return latest.semi_join(named, "assessment_id").select("person_id")


MEASURE = Measure(
    title="Neglect cases with a Graded Care Profile",
    why_it_matters="Neglect builds up slowly: without the same scale each time nobody sees it worsen.",
    definition=(
        "Of the children with an open case whose latest authorised assessment names neglect, or "
        "whose child protection plan has neglect as its latest category: those with a Graded Care "
        "Profile completed within the last 12 months."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ssd_cin_assessments", "ssd_assessment_factors",
           "ssd_cp_plans", "ext_assessment_tool"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition, from a published plan",
    target=100,
    notes=(
        "An assessment without factors does not name neglect.",
        "A temporary plan held for another authority is not this authority’s plan and is not looked at.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": "\n".join(
                    ["pers_person_id | pers_dob", *(f"{one} | 2015-01-01" for one in "ABCDEFGHI")]
                ),
                "ssd_cin_episodes": "\n".join(
                    [
                        "cine_referral_id | cine_person_id | cine_referral_date | cine_close_date",
                        *(f"R{one} | {one} | 2025-01-01 | " for one in "ABCDEFGH"),
                        "RI | I | 2025-01-01 | 2026-03-31",
                    ]
                ),
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date
                    A1                 | A              | 2025-01-02                 | 2025-02-01
                    B1                 | B              | 2025-01-02                 | 2025-02-01
                    C1                 | C              | 2025-01-02                 | 2025-02-01
                    D1                 | D              | 2025-01-02                 | 2025-02-01
                    D2                 | D              | 2025-06-02                 | 2025-07-01
                    D3                 | D              | 2026-03-02                 | 2026-04-01
                    E1                 | E              | 2025-01-02                 | 2025-02-01
                    I1                 | I              | 2025-01-02                 | 2025-02-01
                """,
                "ssd_assessment_factors": """
                    cinf_table_id | cinf_assessment_id | cinf_assessment_factors_json
                    1             | A1                 | ["3A", "16A"]
                    2             | B1                 | {"3A": "Yes", "16A": "Yes"}
                    3             | C1                 | {"16A": "No", "3A": "Yes"}
                    4             | D1                 | ["16A"]
                    5             | D2                 | ["3A"]
                    6             | D3                 | ["16A"]
                    7             | I1                 | ["16A"]
                """,
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola | cppl_cp_plan_latest_category
                    KE              | E              | 2025-03-01              |                       | N                | NEG
                    KF              | F              | 2025-03-01              | 2026-03-31            | N                | NEG
                    KG              | G              | 2025-03-01              |                       | Y                | NEG
                    KH              | H              | 2025-03-01              |                       | N                | EMO
                """,
                "ext_assessment_tool": """
                    exat_completion_id | exat_person_id | exat_tool | exat_completed_date
                    1                  | A              | GCP       | 2025-03-31
                    2                  | B              | GCP       | 2025-03-30
                    3                  | E              | OTHER     | 2026-03-30
                    4                  | I              | GCP       | 2026-03-30
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                E  | no
            """,
        ),
    ),
)  # fmt: skip
