"""Early help after which the child was referred to social care within a year."""

from goldenthread.core.periods import A_DAY, Window
from goldenthread.core.periods import add_months as day_months_on
from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.cases import referrals

_A_YEAR = 12


def rows(at: At) -> Rows:
    last = day_months_on(at.day, -_A_YEAR)
    first = day_months_on(last, -_A_YEAR) + A_DAY
    told = at.table("ssd_early_help_episodes")
    stepped_up = told.earl_episode_end_reason.isin(at.parameters["step_up_end_reasons"])
    ended = told.filter(
        told.earl_episode_end_date.between(first, last) & ~stepped_up.fill_null(False)
    )
    ended = ended.select(
        episode_id=ended.earl_episode_id,
        person_id=ended.earl_person_id,
        ended=ended.earl_episode_end_date,
    )
    asked = at.once(referrals).select("received", referred_child="person_id")
    later = ended.join(asked, [("person_id", "referred_child")])
    later = later.filter(
        (later.received > later.ended) & (later.received <= add_months(later.ended, _A_YEAR))
    )
    later = later.select("episode_id").distinct().mutate(referred=True)
    joined = ended.left_join(later, "episode_id", rname="later_{name}")
    return counted_rows(
        joined, id=joined.episode_id, person_id=joined.person_id, met=joined.referred
    )


MEASURE = Measure(
    title="Referred to social care in the year after early help ended",
    why_it_matters="Help that lasts keeps families from needing more of it.",
    definition=(
        "Of the early help episodes that ended in the 12 months up to a year before the day, so that "
        "a whole year has passed since each: those whose child was referred to social care after "
        "the end and no more than 12 months after it. Episodes that ended with a step up are left "
        "out: they were going to social care already."
    ),
    counts="early help episodes",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_early_help_episodes", "ssd_cin_episodes"),
    rows=rows,
    parameters=("step_up_end_reasons",),
    breakdowns=("age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition",
    notes=("The episodes are those of the year before the one that the period shows.",),
    examples=(
        Example(
            as_at="2026-03-31",
            parameters={"step_up_end_reasons": ["Stepped up"]},
            given={
                "ssd_early_help_episodes": """
                    earl_episode_id | earl_person_id | earl_episode_start_date | earl_episode_end_date | earl_episode_end_reason
                    E1              | A              | 2024-01-01              | 2024-04-01            | Met
                    E2              | A              | 2024-05-01              | 2025-03-31            |
                    E3              | B              | 2024-01-01              | 2024-06-01            | Met
                    E4              | C              | 2024-01-01              | 2024-06-01            | Met
                    E5              | D              | 2024-01-01              | 2024-06-01            | Stepped up
                    E6              | E              | 2024-01-01              | 2024-03-31            | Met
                    E7              | F              | 2024-01-01              | 2025-04-01            | Met
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date
                    R1               | A              | 2025-04-01 18:00:00
                    R3               | B              | 2024-06-01
                    R4               | C              | 2025-06-02
                """,
            },
            gives="""
                id | met
                E1 | yes
                E2 | yes
                E3 | no
                E4 | no
            """,
        ),
    ),
)
