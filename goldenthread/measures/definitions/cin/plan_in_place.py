"""Children in need who have a plan once it is due."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import in_need_only
from goldenthread.measures.populations.need_plans import with_need_plan


def rows(at: At) -> Rows:
    cases = at.once(in_need_only)
    passed = at.working_days(cases.opened, at.day)
    due = cases.filter(passed > at.parameters["cin_plan_due_working_days"])
    told = at.table("ssd_cin_assessments")
    unfinished = told.filter(told.cina_assessment_auth_date.isnull())
    unfinished = unfinished.select(person_id=unfinished.cina_person_id)
    due = due.anti_join(unfinished, "person_id").select("person_id")
    planned = at.once(with_need_plan).select("person_id").mutate(planned=True)
    joined = due.left_join(planned, "person_id", rname="plan_{name}")
    return counted_rows(joined, id=joined.person_id, person_id=joined.person_id, met=joined.planned)


MEASURE = Measure(
    title="Children in need with a plan",
    why_it_matters="Without a plan nobody can say what is to change, or whether it has.",
    definition=(
        "Of the children who are in need and neither in care nor on a child protection plan, whose "
        "case has run for more than 45 working days and who have no open assessment: those with an "
        "open child in need plan."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ssd_cin_plans", "ssd_cin_assessments", "ssd_cp_plans",
           "ssd_cla_episodes", "ssd_legal_status"),
    rows=rows,
    parameters=("cin_plan_due_working_days", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "primary_need"),
    source="Working Together to Safeguard Children 2023; children in need census",
    target=100,
    examples=(
        Example(
            as_at="2026-03-09",
            given=with_rows(
                in_care("A", "B"),
                ssd_legal_status="S-B2 | B | V4 | 2024-01-01",
                ssd_person="\n".join(f"{one} | 2015-01-01" for one in "CDEFGHIJ"),
                ssd_cin_episodes="\n".join(
                    [
                        "cine_referral_id | cine_person_id | cine_referral_date | cine_referral_nfa",
                        *(f"R{one} | {one} | 2026-01-02 | N" for one in "ABCDEFGH"),
                        "RI | I | 2026-01-05 | N",
                        "RJ | J | 2026-01-02 | Y",
                    ]
                ),
                ssd_cin_plans="""
                    cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
                    NB               | B              | 2026-02-02               |
                    NC               | C              | 2026-02-02               | 2026-03-10
                    ND               | D              | 2026-02-02               | 2026-03-09
                    NI               | I              | 2026-02-02               |
                """,
                ssd_cin_assessments="""
                    cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date
                    AF                 | F              | 2026-01-02                 |
                    AG                 | G              | 2026-01-02                 | 2026-03-09
                """,
                ssd_cp_plans="""
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KE              | E              | 2026-02-02              |                       |
                    KH              | H              | 2026-02-02              |                       | Y
                """,
            ),
            gives="""
                id | met
                B  | yes
                C  | yes
                D  | no
                G  | no
                H  | no
            """,
        ),
    ),
)  # fmt: skip
