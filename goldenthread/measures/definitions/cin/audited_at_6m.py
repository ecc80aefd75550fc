"""Children in need whose case was audited when it had been open for six months."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.case_audits import audited_in_need, cases_at_audit_point


def rows(at: At) -> Rows:
    cases = at.once(cases_at_audit_point)
    audited = at.once(audited_in_need).mutate(audited=True)
    joined = cases.left_join(audited, "person_id", rname="audit_{name}")
    return counted_rows(joined, id=joined.person_id, person_id=joined.person_id, met=joined.audited)


MEASURE = Measure(
    title="Children in need audited at the six-month point",
    why_it_matters="Half a year is long enough to see whether the help makes a difference.",
    definition=(
        "Of the children who are in need and neither in care nor on a child protection plan, whose "
        "case has been open for six months or more: those whose case was audited no sooner than a "
        "month before the six-month point."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ssd_cp_plans", "ssd_cla_episodes",
           "ssd_legal_status", "ext_audit"),
    rows=rows,
    parameters=("cin_audit_point_months",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition, from a published plan",
    target=100,
    examples=(
        Example(
            as_at="2026-03-30",
            given=with_rows(
                in_care("A", "B"),
                ssd_person="\n".join(f"{one} | 2015-01-01" for one in "CDEFG"),
                ssd_legal_status="S-B2 | B | V3 | 2024-01-01",
                ssd_cin_episodes="""
                    cine_referral_id | cine_person_id | cine_referral_date
                    RA               | A              | 2025-01-01
                    RB               | B              | 2025-01-01
                    RC               | C              | 2025-09-30
                    RD               | D              | 2025-10-01
                    RE               | E              | 2025-06-01
                    RF               | F              | 2025-06-01
                    RG               | G              | 2025-06-01
                """,
                ssd_cp_plans="""
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_ola
                    KG              | G              | 2026-02-02              | N
                """,
                ext_audit="""
                    exau_audit_id | exau_person_id | exau_planned_date | exau_audit_date
                    1             | B              |                   | 2026-03-30
                    2             | C              |                   | 2026-02-28
                    3             | E              |                   | 2025-10-31
                    4             | F              |                   | 2025-11-01
                    5             | E              | 2026-02-01        |
                    6             | E              |                   | 2026-04-01
                """,
            ),
            gives="""
                id | met
                B  | yes
                C  | yes
                E  | no
                F  | yes
            """,
        ),
    ),
)  # fmt: skip
