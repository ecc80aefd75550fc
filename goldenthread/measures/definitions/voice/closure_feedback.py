"""Closed cases of which the family said how it was for them."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import referrals

_DIED = "RC2"
_FAMILY = ("CHILD", "PARENT", "CARER")
_DAYS = 28


def rows(at: At) -> Rows:
    told, feedback = at.once(referrals), at.table("ext_feedback")
    ended = ~told.cine_referral_nfa.fill_null(False) & (
        told.cine_close_reason.isnull() | (told.cine_close_reason != _DIED)
    )
    closed = told.filter(at.in_period(told.closed) & ended)
    closed = closed.select("referral_id", "person_id", "closed")
    said = feedback.filter(feedback.exfb_source.isin(_FAMILY))
    said = said.select(child="exfb_person_id", on="exfb_date")
    said = closed.join(said, [("person_id", "child")])
    said = said.filter(at.days(said.closed, said.on).between(-_DAYS, _DAYS))
    said = said.select("referral_id").distinct().mutate(said=True)
    cases = closed.left_join(said, "referral_id", rname="said_{name}")
    cases = cases.filter(cases.said.notnull() | (at.days(cases.closed, at.day) > _DAYS))
    return counted_rows(cases, id=cases.referral_id, person_id=cases.person_id, met=cases.said)


MEASURE = Measure(
    title="Closed cases with feedback from the family",
    why_it_matters="Families know best what helped, and are seldom asked.",
    definition=(
        "Of the cases that closed in the period: those with feedback from the child, a parent or a "
        "carer from 28 days before closing to 28 days after. Cases that led to nothing and those "
        "closed because the child died are not in it. One without feedback is judged once the 28 days "
        "are over."
    ),
    counts="cases",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ssd_cin_episodes", "ext_feedback"),
    rows=rows,
    breakdowns=("team", "age_band"),
    source="Local (a published plan)",
    target=50,
    notes=("On the 28th day after closing there is still time: the case is left out.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa | cine_close_reason
                    RA               | A              | 2025-06-01         | 2026-02-01      |                   | RC7
                    RB               | B              | 2025-06-01         | 2026-02-01      | N                 |
                    RC               | C              | 2025-06-01         | 2026-02-01      |                   | RC7
                    RD               | D              | 2025-06-01         | 2026-02-01      |                   | RC7
                    RE               | E              | 2025-06-01         | 2026-03-03      |                   | RC7
                    RF               | F              | 2025-06-01         | 2026-03-02      |                   | RC7
                    RG               | G              | 2025-06-01         | 2026-03-31      |                   | RC7
                    RH               | H              | 2025-06-01         | 2026-02-01      | Y                 |
                    RI               | I              | 2025-06-01         | 2026-02-01      |                   | RC2
                    RJ               | J              | 2025-06-01         | 2025-12-31      |                   | RC7
                    RK               | K              | 2025-06-01         | 2026-01-01      |                   | RC7
                    RL               | L              | 2025-06-01         | 2026-04-01      |                   | RC7
                """,
                "ext_feedback": """
                    exfb_feedback_id | exfb_person_id | exfb_date  | exfb_source
                    F1               | A              | 2026-01-04 | CHILD
                    F2               | B              | 2026-03-01 | PARENT
                    F3               | C              | 2026-01-03 | CARER
                    F4               | D              | 2026-03-02 | CHILD
                    F5               | G              | 2026-03-31 | CARER
                    F6               | G              | 2026-03-30 | CHILD
                    F7               | H              | 2026-02-01 | CHILD
                    F8               | F              | 2026-04-01 | CHILD
                """,
            },
            gives="""
                id | met
                RA | yes
                RB | yes
                RC | no
                RD | no
                RF | no
                RG | yes
                RK | no
            """,
        ),
    ),
)
