"""Children whose plan for permanence stood by their second review."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.care_plans import plans_with_an_aim
from goldenthread.measures.populations.care_reviews import held_reviews
from goldenthread.measures.populations.looked_after import starts_of_care


def rows(at: At) -> Rows:
    reviews = _second_reviews(at)
    told = at.once(plans_with_an_aim)
    plans = reviews.join(told, [("child", "plan_person")])
    stood = plans.filter(
        (plans.plan_start >= plans.entered)
        & (plans.plan_start <= plans.held)
        & (plans.plan_end.isnull() | (plans.plan_end >= plans.held))
    )
    planned = stood.select("review_id").distinct().mutate(planned=True)
    joined = reviews.left_join(planned, "review_id", rname="plan_{name}")
    return counted_rows(
        joined,
        id=joined.review_id,
        person_id=joined.child,
        met=joined.planned.fill_null(False),
    )


def _second_reviews(at: At) -> Expression:
    """The second review held in each period of care, where that was in the period."""
    periods = at.once(starts_of_care).select("cla_id", "entered", child="person_id")
    told = at.once(held_reviews).select("review_id", "cla_id", "held")
    held = told.join(periods, "cla_id").select("review_id", "cla_id", "child", "entered", "held")
    order = ibis.window(group_by="cla_id", order_by=[held.held, held.review_id])
    numbered = held.mutate(turn=ibis.row_number().over(order))
    return numbered.filter((numbered.turn == 1) & at.in_period(numbered.held))


MEASURE = Measure(
    title="Permanence plan in place by the second review",
    why_it_matters="A child who waits to know where they will grow up loses time they need to settle.",
    definition=(
        "Of the second reviews held in the period, counted within each period of care: those where "
        "a care plan with a permanence aim had started since the child entered care, on or before "
        "the day of the review, and had not ended before it. Return home is an aim. Cancelled "
        "reviews, and periods of care that began as short breaks, are left out."
    ),
    counts="second reviews",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cla_episodes", "ssd_legal_status", "ssd_cla_care_plan", "ssd_cla_reviews"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Care planning statutory guidance (Children Act 1989 guidance, volume 2), 2021",
    target=100,
    notes=(
        "Some extracts copy the latest aim on to every plan, which makes history unreliable: check "
        "before trusting a trend.",
        "Any recorded aim counts, return home too.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "F", "G", "H", "I", "J", since="2025-09-01"),
                ssd_cla_episodes="E-E | E | L-E | 2025-09-01",
                ssd_legal_status="S-E | E | V4  | 2025-09-01",
                ssd_cla_reviews="""
                    clar_cla_review_id | clar_cla_id | clar_cla_review_date | clar_cla_review_cancelled
                    RA1                | L-A         | 2025-09-20           | N
                    RA2                | L-A         | 2025-12-10           | N
                    RB1                | L-B         | 2025-09-20           | N
                    RB2                | L-B         | 2025-12-10           | N
                    RC1                | L-C         | 2025-09-20           | N
                    RC2                | L-C         | 2025-12-01           | Y
                    RC3                | L-C         | 2025-12-10           | N
                    RD1                | L-D         | 2025-09-20           | N
                    RD2                | L-D         | 2025-12-10           | N
                    RE1                | L-E         | 2025-09-20           | N
                    RE2                | L-E         | 2025-12-10           | N
                    RF1                | L-F         | 2025-09-20           | N
                    RG1                | L-G         | 2025-09-20           | N
                    RG2                | L-G         | 2025-12-10           | N
                    RH1                | L-H         | 2025-09-20           | N
                    RH2                | L-H         | 2026-04-01           | N
                    RI1                | L-I         | 2025-09-20           | N
                    RI2                | L-I         | 2025-12-10           | N
                    RI3                | L-I         | 2026-03-10           | N
                    RJ1                | L-J         | 2025-09-20           | N
                    RJ2                | L-J         | 2025-12-10           | N
                """,
                ssd_cla_care_plan="""
                    lacp_table_id | lacp_person_id | lacp_cla_care_plan_start_date | lacp_cla_care_plan_end_date | lacp_cla_care_plan_json
                    KA            | A              | 2025-12-10                    |                             | {"REMAINSUP": "N", "ADOPTION": "Y"}
                    KB            | B              | 2025-12-11                    |                             | {"ADOPTION": "Y"}
                    KC            | C              | 2025-12-05                    | 2025-12-10                  | {"RETURN6M": "Y"}
                    KD            | D              | 2025-08-31                    |                             | {"ADOPTION": "Y"}
                    KE            | E              | 2025-09-01                    |                             | {"ADOPTION": "Y"}
                    KG            | G              | 2025-09-01                    |                             | {"ADOPTION": "N", "OTHERPLN": ""}
                    KI            | I              | 2025-09-01                    | 2025-12-09                  | {"ADOPTION": "Y"}
                    KJ            | J              | 2025-09-01                    |                             | {"LTFOST18": "true"}
                """,
            ),
            gives="""
                id  | met
                RA2 | yes
                RB2 | no
                RC3 | yes
                RD2 | no
                RG2 | no
                RI2 | no
                RJ2 | yes
            """,
        ),
    ),
)  # fmt: skip
