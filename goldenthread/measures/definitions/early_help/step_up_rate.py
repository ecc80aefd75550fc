"""Early help that ended because social care took over."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import referrals


def rows(at: At) -> Rows:
    told = at.table("ssd_early_help_episodes")
    ended = told.filter(at.in_period(told.earl_episode_end_date))
    ended = ended.select(
        episode_id=ended.earl_episode_id,
        person_id=ended.earl_person_id,
        ended=ended.earl_episode_end_date,
        stepped_up=ended.earl_episode_end_reason.isin(at.parameters["step_up_end_reasons"]),
    )
    asked = at.once(referrals).select("received", referred_child="person_id")
    soon = ended.join(asked, [("person_id", "referred_child")])
    last_day = (soon.ended + ibis.interval(days=at.parameters["step_up_link_days"])).cast("date")
    soon = soon.filter(soon.received.between(soon.ended, last_day))
    soon = soon.select("episode_id").distinct().mutate(referred=True)
    joined = ended.left_join(soon, "episode_id", rname="soon_{name}")
    return counted_rows(
        joined,
        id=joined.episode_id,
        person_id=joined.person_id,
        met=joined.stepped_up.fill_null(False) | joined.referred.fill_null(False),
    )


MEASURE = Measure(
    title="Early help that stepped up to social care",
    why_it_matters="Early help is there so that fewer families come to need social care.",
    definition=(
        "Of the early help episodes that ended in the period: those whose end reason means a step "
        "up, or whose child was referred to social care on the day of the end or in the 28 days "
        "after it."
    ),
    counts="early help episodes",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_early_help_episodes", "ssd_cin_episodes"),
    rows=rows,
    parameters=("step_up_end_reasons", "step_up_link_days"),
    breakdowns=("age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition",
    benchmark="Safeguarding Pressures (Association of Directors of Children’s Services)",
    notes=("To be read with re-referrals.",),
    examples=(
        Example(
            as_at="2026-03-31",
            parameters={"step_up_end_reasons": ["Stepped up"]},
            given={
                "ssd_early_help_episodes": """
                    earl_episode_id | earl_person_id | earl_episode_start_date | earl_episode_end_date | earl_episode_end_reason
                    E1              | A              | 2025-01-01              | 2025-04-01            | Stepped up
                    E2              | B              | 2025-01-01              | 2026-01-01            |
                    E3              | C              | 2025-01-01              | 2026-01-01            | Met
                    E4              | D              | 2025-01-01              | 2026-01-01            | Met
                    E5              | E              | 2025-01-01              | 2026-01-01            | Met
                    E6              | F              | 2025-01-01              |                       | Stepped up
                    E7              | G              | 2025-01-01              | 2025-03-31            | Stepped up
                    E8              | H              | 2025-01-01              | 2026-04-01            | Stepped up
                    E9              | I              | 2026-01-02              | 2026-01-01            | Stepped up
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date
                    R2               | B              | 2026-01-01 12:00:00
                    R3               | C              | 2026-01-29 23:00:00
                    R4               | D              | 2026-01-30
                    R5               | E              | 2025-12-31
                """,
            },
            gives="""
                id | met
                E1 | yes
                E2 | yes
                E3 | yes
                E4 | no
                E5 | no
            """,
        ),
    ),
)
