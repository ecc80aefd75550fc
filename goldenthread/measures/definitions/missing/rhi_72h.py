"""Whether children who come back are asked in time why they went."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, as_date
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.placements import current_spells
from goldenthread.measures.populations.return_interviews import returns


def rows(at: At) -> Rows:
    return _rows(_due(at))


def rows_without_refusals(at: At) -> Rows:
    told = at.table("ext_return_interview")
    refused = told.filter((told.exri_accepted == "N") & told.exri_declined_reason.notnull())
    refused = refused.select(episode_id="exri_missing_id")
    return _rows(_due(at).anti_join(refused, "episode_id"))


def rows_out_of_area(at: At) -> Rows:
    told = at.table("ext_placement_location")
    outside = told.filter(told.expl_location == "OUT").select(placement_id="expl_placement_id")
    spells = at.once(current_spells).semi_join(outside, "placement_id")
    away = at.once(looked_after).semi_join(spells, "cla_id").select("person_id")
    return _rows(_due(at).semi_join(away, "person_id"))


def _rows(due: Expression) -> Rows:
    return counted_rows(due, id=due.episode_id, person_id=due.person_id, met=due.in_time)


def _due(at: At) -> Expression:
    """The ended episodes with an interview, or whose time for one has passed; `in_time` where it was."""
    told = at.once(returns)
    kept = told.filter(
        at.in_period(as_date(told.returned)) & (told.in_time.notnull() | told.has_passed)
    )
    return kept.select("episode_id", "person_id", in_time=kept.in_time.fill_null(False))


MEASURE = Measure(
    title="Return interviews completed within 72 hours",
    why_it_matters="Soon after coming back a child may say where they were, and with whom.",
    definition=(
        "Of the missing episodes that ended in the period, where the interview has been held or 72 "
        "hours have passed since the return: those with an interview within 72 hours. Where the "
        "return or the interview has no time, within three days. Refused interviews stay in."
    ),
    counts="episodes",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ssd_missing", "ext_return_interview"),
    rows=rows,
    parameters=("rhi_hours", "rhi_episode_types"),
    breakdowns=("team", "age_band", "sex", "ethnicity", "uasc"),
    source="Statutory guidance on children who run away or go missing from home or care, 2014",
    target=75,
    notes=(
        "Where nobody has been interviewed, the time has passed by the hour if the return has a time.",
        "Outside the authority is where the child is placed on the day, not when they went missing.",
    ),
    variants={
        "excluding_refusals": Variant("Without those refused for a reason", rows_without_refusals),
        "out_of_area": Variant(
            "Only children placed outside the authority",
            rows_out_of_area,
            needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_cla_placement",
                   "ext_placement_location"),
        ),
    },
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A"),
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type
                    A1                    | L-A         | A              | 2023-01-01                    | K2
                """,
                ext_placement_location="""
                    expl_placement_id | expl_location
                    A1                | OUT
                """,
                ssd_missing="""
                    miss_table_id | miss_person_id | miss_missing_episode_type | miss_missing_episode_start_date | miss_missing_episode_end_date
                    M01           | A              | M                         | 2026-02-01T09:00                | 2026-02-01T10:00
                    M02           | B              | M                         | 2026-02-01T09:00                | 2026-02-01T10:00
                    M03           | C              | M                         | 2026-02-01                      | 2026-02-02
                    M04           | D              | M                         | 2026-02-01                      | 2026-02-02
                    M05           | E              | M                         | 2026-03-28                      | 2026-03-29T10:00
                    M06           | F              | M                         | 2026-03-27                      | 2026-03-28
                    M07           | G              | M                         | 2026-03-27                      | 2026-03-28T10:00
                    M08           | H              | M                         | 2026-03-26                      | 2026-03-27
                    M09           | I              | M                         | 2025-12-30                      | 2025-12-31
                    M10           | J              | M                         | 2025-12-30                      | 2026-01-01
                    M11           | K              | M                         | 2026-02-01                      |
                    M12           | L              | A                         | 2026-02-01                      | 2026-02-02
                    M13           | M              | M                         | 2026-03-30                      | 2026-03-31T08:00
                    M14           | N              | M                         | 2026-02-01                      | 2026-02-02T10:00
                    M15           | O              | M                         | 2026-02-02                      | 2026-02-03T10:00
                    M16           | P              | M                         | 2026-02-02                      | 2026-02-03T10:00
                """,
                ext_return_interview="""
                    exri_interview_id | exri_missing_id | exri_person_id | exri_completed_date | exri_accepted | exri_declined_reason
                    I01               | M01             | A              | 2026-02-04T10:00    | Y             |
                    I02               | M02             | B              | 2026-02-04T10:01    | Y             |
                    I03               | M03             | C              | 2026-02-05T23:00    | Y             |
                    I04               | M04             | D              | 2026-02-06          | Y             |
                    I10               | M10             | J              |                     | N             | Did not want to
                    I13               | M13             | M              | 2026-03-31T12:00    | Y             |
                    I14               | M14             | N              | 2026-02-02T09:59    | Y             |
                    I15               | M15             | O              | 2026-02-03          | Y             |
                    I16               | M16             | P              | 2026-02-03T10:00    | Y             |
                """,
            ),
            gives="""
                id  | met
                M01 | yes
                M02 | no
                M03 | yes
                M04 | no
                M07 | no
                M08 | no
                M10 | no
                M13 | yes
                M14 | no
                M15 | yes
                M16 | yes
            """,
        ),
        Example(
            as_at="2026-04-01",
            given={
                "ssd_missing": """
                    miss_table_id | miss_person_id | miss_missing_episode_type | miss_missing_episode_start_date | miss_missing_episode_end_date
                    M1            | A              | M                         | 2026-03-27                      | 2026-03-28
                """
            },
            gives="""
                id | met
                M1 | no
            """,
        ),
    ),
)  # fmt: skip
