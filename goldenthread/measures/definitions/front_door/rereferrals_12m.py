"""Re-referrals: how many referrals follow another about the same child within a year."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import referrals


def rows(at: At) -> Rows:
    told = at.once(referrals)
    order = [told.received, told.referral_id]
    before = told.received.lag().over(group_by="person_id", order_by=order)
    told = told.mutate(again=told.received <= add_months(before, 12))
    received = told.filter(at.in_period(told.received))
    return counted_rows(
        received, id=received.referral_id, person_id=received.person_id, met=received.again
    )


MEASURE = Measure(
    title="Re-referrals within 12 months",
    why_it_matters="Families who come back may not have had the right help the first time.",
    definition=(
        "Of the referrals received in the period, one for a child and day: those about a child who "
        "was referred before, no more than 12 months earlier."
    ),
    counts="referrals",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cin_episodes",),
    rows=rows,
    breakdowns=(
        "team",
        "worker",
        "age_band",
        "sex",
        "ethnicity",
        "disability",
        "uasc",
        "primary_need",
    ),
    source="Characteristics of children in need, methodology (Department for Education)",
    benchmark="LAIT: re-referrals within 12 months",
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date
                    R1               | A              | 2025-01-10
                    R2               | A              | 2026-01-10
                    R3               | B              | 2025-01-31
                    R4               | B              | 2026-02-01
                    R5               | C              | 2026-03-31
                    R6               | C              | 2026-03-31
                    R7               | D              | 2025-03-31
                """
            },
            gives="""
                id | met
                R2 | yes
                R4 | no
                R5 | no
            """,
        ),
    ),
)
