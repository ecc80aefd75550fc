"""Placements that broke down or were ended against the plan."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.placements import placement_spells

# Same carer with another status, and custody: no change that a carer or a plan could avoid.
_NO_CHANGE = ("PLACE", "CUSTOD")


def rows(at: At) -> Rows:
    spells = at.once(placement_spells)
    order = ibis.window(group_by="cla_id", order_by=[spells.start, spells.spell])
    told = spells.mutate(next_start=spells.start.lead().over(order))
    no_change = told.change_reason.isin(_NO_CHANGE).fill_null(False)
    ended = told.filter(at.in_period(told.end) & told.next_start.notnull() & ~no_change)
    return counted_rows(
        ended,
        id=ended.placement_id,
        person_id=ended.person_id,
        met=ended.change_reason.isin(at.parameters["unplanned_change_reasons"]),
    )


MEASURE = Measure(
    title="Placements that ended in an unplanned way",
    why_it_matters="Each breakdown is a loss for the child, and a sign that support came too late.",
    definition=(
        "Of the placement spells that ended in the period with a change of carer: those whose "
        "recorded reason is no step of the care plan. Endings because the child left care, moves to "
        "custody and changes with the same carer are left out; one with no reason stays in."
    ),
    counts="placement spells",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cla_placement", "ssd_cla_episodes", "ssd_legal_status"),
    rows=rows,
    parameters=("unplanned_change_reasons",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status"),
    notes=(
        "A spell ended because the child left care where no other spell of the same period of care "
        "follows it.",
        "A spell that ends in a temporary stay ends with a change of carer only if another carer "
        "follows.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                {},
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type | clap_cla_placement_urn | clap_cla_placement_change_reason
                    A1                    | L-A         | A              | 2024-01-01                    | 2025-04-01                  | U6                      | 1                      | CREQB
                    A2                    | L-A         | A              | 2025-04-01                    | 2025-07-01                  | U6                      | 2                      | CARPL
                    A3                    | L-A         | A              | 2025-07-01                    | 2026-03-31                  | U6                      | 3                      |
                    A4                    | L-A         | A              | 2026-03-31                    |                             | U6                      | 4                      |
                    B1                    | L-B         | B              | 2024-01-01                    | 2025-03-31                  | U6                      | 1                      | CREQB
                    B2                    | L-B         | B              | 2025-03-31                    | 2025-09-01                  | U6                      | 2                      | CREQB
                    C1                    | L-C         | C              | 2024-01-01                    | 2025-09-01                  | U6                      | 1                      | CUSTOD
                    C2                    | L-C         | C              | 2025-09-01                    |                             | R5                      | 2                      |
                """,
            ),
            gives="""
                id | met
                A1 | yes
                A2 | no
                A3 | no
            """,
        ),
    ),
)  # fmt: skip
