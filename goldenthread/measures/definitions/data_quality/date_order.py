"""Records whose dates cannot be right."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)
from goldenthread.measures.populations.date_order import date_faults, dated_records


def rows(at: At) -> Rows:
    wrong = at.once(date_faults).select("table", "record_id").distinct().mutate(wrong=True)
    told = at.once(dated_records).left_join(wrong, ["table", "record_id"], rname="wrong_{name}")
    return counted_rows(told, id=told.record_id, person_id=told.person_id, met=told.wrong)


_IN_ORDER = Example(
    as_at="2026-03-31",
    given={
        "ssd_cin_episodes": """
            cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
            R1               | A              | 2025-01-01         | 2025-01-01
            R2               | A              | 2025-06-01         | 2025-05-31
            R3               | A              | 2026-04-01         |
            R4               | A              | 2026-04-02         |
            R5               | A              |                    | 2025-05-31
            R6               | B              | 2025-05-01         | 2025-08-01
            R7               | B              | 2025-05-02         |
            R8               | C              | 2025-06-01         | 2026-04-02
        """,
        "ssd_person": """
            pers_person_id | pers_dob   | pers_death_date
            A              | 2015-01-01 |
            B              | 2015-01-01 | 2025-05-01
        """,
        "ssd_cin_assessments": """
            cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
            A1                 | C              | R8               | 2025-06-01                 | 2025-06-01
            A2                 | C              | R8               | 2025-05-31                 |
            A3                 | C              | none             | 2025-05-31                 |
        """,
        "ssd_cp_plans": """
            cppl_cp_plan_id | cppl_person_id | cppl_icpc_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
            K1              | D              | I1           | 2025-06-10              | 2025-06-11
            K2              | D              | I1           | 2025-06-09              | 2025-07-09
            K3              | D              |              | 2025-08-01              | 2025-08-01
        """,
        "ssd_initial_cp_conference": """
            icpc_icpc_id | icpc_person_id | icpc_s47_enquiry_id | icpc_icpc_date
            I1           | D              | Q1                  | 2025-06-10
            I2           | D              | Q1                  | 2025-05-31
            I3           | D              | Q1                  | 2025-06-01
        """,
        "ssd_s47_enquiry": """
            s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date | s47e_s47_end_date
            Q1                  | D              | 2025-06-01          | 2025-06-08
        """,
        "ssd_cla_episodes": """
            clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date
            E1                  | F              | L1          | 2025-06-01                  | 2025-06-01
            E2                  | F              | L1          | 2025-06-01                  | 2025-06-02
            E3                  | F              | L1          | 2025-06-10                  | 2025-06-20
        """,
    },
    gives="""
        id | met
        A1 | no
        A2 | yes
        A3 | no
        E1 | yes
        E2 | no
        E3 | no
        I1 | no
        I2 | yes
        I3 | no
        K1 | no
        K2 | yes
        K3 | yes
        Q1 | no
        R1 | no
        R2 | yes
        R3 | no
        R4 | yes
        R6 | no
        R7 | yes
        R8 | yes
    """,
)

_OUTSIDE = Example(
    as_at="2026-03-31",
    given={
        "ssd_cin_plans": """
            cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
            N1               | A              | 2025-06-01               | 2025-06-30
        """,
        "ssd_cp_plans": """
            cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
            K1              | A              | 2025-07-10              | 2025-07-31
        """,
        "ssd_cla_episodes": """
            clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date
            E1                  | A              | L1          | 2025-09-01                  | 2025-09-10
            E2                  | A              | L1          | 2025-09-20                  |
        """,
        "ssd_cin_visits": """
            cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date
            V1                | A              | 2025-06-01
            V2                | A              | 2025-06-30
            V3                | A              | 2025-07-01
            V4                | A              | 2025-07-10
            V5                | B              | 2025-06-01
            V6                |                | 2025-06-01
        """,
        "ssd_cp_visits": """
            cppv_cp_visit_id | cppv_person_id | cppv_cp_visit_date
            W1               | A              | 2025-07-31
            W2               | A              | 2025-08-01
            W3               | A              | 2025-06-15
        """,
        "ssd_cp_reviews": """
            cppr_cp_review_id | cppr_person_id | cppr_cp_review_date
            X1                | A              | 2025-07-31
            X2                | A              | 2025-07-09
        """,
        "ssd_cla_visits": """
            clav_cla_visit_id | clav_person_id | clav_cla_visit_date
            Y1                | A              | 2025-08-31
            Y2                | A              | 2025-09-15
            Y3                | A              |
        """,
        "ssd_cla_reviews": """
            clar_cla_review_id | clar_cla_id | clar_cla_person_id | clar_cla_review_date
            Z1                 | L1          |                    | 2025-09-01
            Z2                 | L1          |                    | 2025-08-31
        """,
    },
    gives="""
        id | met
        E1 | no
        E2 | no
        K1 | no
        N1 | no
        V1 | no
        V2 | no
        V3 | yes
        V4 | no
        V5 | yes
        V6 | no
        W1 | no
        W2 | yes
        W3 | yes
        X1 | no
        X2 | yes
        Y1 | yes
        Y2 | no
        Z1 | no
        Z2 | yes
    """,
)

MEASURE = Measure(
    title="Records with impossible dates",
    why_it_matters="One such date spoils every count that it goes into.",
    definition=(
        "For every 1,000 records that have a start and an end, or a day that must follow another: those "
        "whose end is before the start, that began after the child died or lie in the future, that "
        "come before what they follow from, or are visits and reviews on a day without a plan or "
        "outside care. One day is allowed, but not for a child protection plan or an episode of care."
    ),
    counts="records",
    unit=Unit.PER_1000_RECORDS,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes"),
    rows=rows,
    breakdowns=("team", "worker"),
    source="CIN census and SSDA903 validation rules (Department for Education)",
    target=0,
    publication=Publication.INTERNAL,
    notes=(
        "Records of referrals, assessments, enquiries, conferences, plans, episodes of care, visits and "
        "reviews are counted once each, whatever is wrong with them; those with no start are not.",
        "What lies more than a day after the day is in the future: the day is taken to be that on which "
        "the source was drawn. For days before that, read the newest value.",
        "A visit to a child in need may also lie within a protection plan or a period of care; what is "
        "seen under a protection plan or in care lies within that. Ends count as within.",
        "After death only what began is a fault: cases, plans and care are closed later.",
    ),
    examples=(_IN_ORDER, _OUTSIDE),
)
