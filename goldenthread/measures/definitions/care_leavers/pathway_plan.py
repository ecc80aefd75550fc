"""Whether the plans of young people who leave care are kept up to date."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.leaving_care import entitled_to_pathway_plan


def rows(at: At) -> Rows:
    young = at.once(entitled_to_pathway_plan)
    reviewed = young.clea_pathway_plan_review_date
    return counted_rows(
        young,
        id=young.person_id,
        person_id=young.person_id,
        met=add_months(reviewed, at.parameters["pathway_plan_months"]) >= at.day,
    )


MEASURE = Measure(
    title="Pathway plans reviewed in the last six months",
    why_it_matters="A plan for leaving care helps only while it fits the life the young person leads.",
    definition=(
        "Of the eligible, relevant and former relevant young people on the day whose 16th birthday "
        "is three months or more past: those whose pathway plan was reviewed in the last six months. "
        "Those who died, returned home or, at 21 or over, need no service are left out."
    ),
    counts="young people",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_care_leavers", "ssd_person"),
    rows=rows,
    parameters=("pathway_plan_months", "pathway_plan_grace_months"),
    breakdowns=("team", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Care Leavers (England) Regulations 2010; Children Act 1989 guidance, volume 3",
    target=95,
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2006-01-01
                    B              | 2006-01-01
                    C              | 2009-12-31
                    D              | 2010-01-01
                    E              | 2005-03-31
                    F              | 2005-04-01
                    G              | 2006-01-01
                    H              | 2006-01-01
                    I              | 2006-01-01
                    J              | 2006-01-01
                    K              | 2001-01-01
                """,
                "ssd_care_leavers": """
                    clea_table_id | clea_person_id | clea_care_leaver_eligibility | clea_care_leaver_in_touch | clea_pathway_plan_review_date
                    TA            | A              | Former Relevant              | YES                       | 2025-10-01
                    TB            | B              | Former Relevant              | YES                       | 2025-09-30
                    TC            | C              | Eligible                     | YES                       |
                    TD            | D              | Relevant                     | YES                       | 2026-03-01
                    TE            | E              | Former Relevant              | NREQ                      | 2026-03-01
                    TF            | F              | Former Relevant              | NREQ                      | 2026-03-01
                    TG            | G              | Qualifying                   | YES                       | 2026-03-01
                    TH            | H              | Former Relevant              | DIED                      | 2026-03-01
                    TI            | I              | Former Relevant              | RHOM                      | 2026-03-01
                    TJ            | J              | Relevant                     |                           | 2026-04-01
                    TK            | K              | Former Relevant              | REFU                      | 2026-03-31
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
                F  | yes
                J  | no
                K  | yes
            """,
        ),
        Example(
            as_at="2026-03-30",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2006-01-01
                    B              | 2006-01-01
                """,
                "ssd_care_leavers": """
                    clea_table_id | clea_person_id | clea_care_leaver_eligibility | clea_pathway_plan_review_date
                    TA            | A              | Former Relevant              | 2025-09-30
                    TB            | B              | Former Relevant              | 2025-09-29
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
