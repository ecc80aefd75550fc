"""First assessments that were finished within 45 working days of the referral."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.assessments import first_assessments


def rows(at: At) -> Rows:
    told = at.once(first_assessments)
    done = told.filter(at.in_period(told.authorised))
    taken = at.working_days(done.referred, done.authorised)
    return counted_rows(
        done,
        id=done.assessment_id,
        person_id=done.person_id,
        met=taken <= at.parameters["assessment_max_working_days"],
    )


MEASURE = Measure(
    title="Assessments completed within 45 working days of the referral",
    why_it_matters="For the family the wait begins with the referral, not with the first visit.",
    definition=(
        "Of the first assessments on a referral that were authorised in the period: those authorised "
        "within 45 working days of the referral. An assessment without a referral, or that began "
        "before it, is left out; so is every later one on the same referral."
    ),
    counts="assessments",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cin_assessments", "ssd_cin_episodes"),
    rows=rows,
    parameters=("assessment_max_working_days", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "primary_need"),
    source="Working Together to Safeguard Children 2023",
    target=90,
    notes=(
        "Where the first assessment on a referral began before it, no later one takes its place.",
        "Referrals of one child on one day are one, and have one first assessment.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date
                    RA               | A              | 2026-01-05 16:00:00
                    RB               | B              | 2026-01-05
                    RC               | C              | 2025-01-06
                    RD               | D              | 2026-01-05
                    RE               | E              | 2026-01-05
                    RF               | F              | 2026-01-05
                    RG               | G              | 2026-01-05
                    RH               | G              | 2026-01-05
                    RI               | I              |
                """,
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
                    A1                 | A              | RA               | 2026-01-12                 | 2026-03-09
                    B1                 | B              | RB               | 2026-01-12                 | 2026-03-10
                    C1                 | C              | RC               | 2025-01-10                 | 2025-03-01
                    C2                 | C              | RC               | 2025-08-01                 | 2025-09-01
                    D1                 | D              | RD               | 2026-01-04                 | 2026-02-02
                    E1                 | E              |                  | 2026-01-12                 | 2026-02-02
                    F1                 | F              | RF               | 2026-01-05                 | 2026-02-02
                    F2                 | F              | RF               | 2026-01-06                 | 2026-02-02
                    G1                 | G              | RG               | 2026-01-06                 | 2026-02-02
                    G2                 | G              | RH               | 2026-01-07                 | 2026-02-02
                    I1                 | I              | RI               | 2026-01-07                 | 2026-02-02
                """,
            },
            gives="""
                id | met
                A1 | yes
                B1 | no
                F1 | yes
                G1 | yes
            """,
        ),
    ),
)  # fmt: skip
