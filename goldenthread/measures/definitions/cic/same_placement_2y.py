"""Younger children long in care who have been in one placement for two years."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.people import people
from goldenthread.measures.populations.placements import ADOPTIVE, current_spells, placement_spells

_IN_CARE, _PLACED, _UNDER = 30, 24, 16


def rows(at: At) -> Rows:
    ages = at.once(people).select("person_id", "age")
    children = at.once(looked_after).join(ages, "person_id")
    long = children.filter(
        (children.age < _UNDER) & (add_months(children.entered, _IN_CARE) <= at.day)
    )
    joined = long.left_join(_since(at), "cla_id", rname="spell_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=add_months(joined.since, _PLACED) <= at.day,
    )


def _since(at: At) -> Rows:
    """When each current spell began; of an adoptive one, the spell just before it."""
    spells = at.once(placement_spells)
    order = ibis.window(group_by="cla_id", order_by=[spells.start, spells.spell])
    told = spells.select("cla_id", "spell", "type", "start", before=spells.start.lag().over(order))
    current = told.semi_join(at.once(current_spells), ["cla_id", "spell"])
    adoptive = current.type.isin(ADOPTIVE).fill_null(False)
    since = ibis.cases((adoptive & current.before.notnull(), current.before), else_=current.start)
    return current.select("cla_id", since=since)


MEASURE = Measure(
    title="Children in care 2.5 years or more who have been in one placement for two years",
    why_it_matters="Stability is what lets a child attach, learn and trust.",
    definition=(
        "Of the children under 16 looked after on the day and for at least 30 months without a "
        "break: those whose placement began at least 24 months ago. For a child placed for adoption "
        "the placement just before counts with it. Temporary stays elsewhere do not break it."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_cla_placement", "ssd_legal_status"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type"),
    source="Stability measures for children looked after (Department for Education)",
    benchmark="LAIT: long-term placement stability",
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", since="2023-09-30"),
                ssd_person="""
                    D | 2015-01-01
                    E | 2010-03-31
                """,
                ssd_cla_episodes="""
                    E-D | D | L-D | 2023-10-01
                    E-E | E | L-E | 2020-01-01
                """,
                ssd_legal_status="""
                    S-D | D | C2 | 2023-10-01
                    S-E | E | C2 | 2020-01-01
                """,
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type | clap_cla_placement_urn
                    A1                    | L-A         | A              | 2023-09-30                    | 2024-03-31                  | U6                      | 1
                    A2                    | L-A         | A              | 2024-03-31                    |                             | U6                      | 2
                    B1                    | L-B         | B              | 2023-09-30                    | 2024-04-01                  | U6                      | 1
                    B2                    | L-B         | B              | 2024-04-01                    |                             | U6                      | 2
                    C1                    | L-C         | C              | 2023-09-30                    | 2025-09-30                  | U6                      | 1
                    C2                    | L-C         | C              | 2025-09-30                    |                             | A4                      | 2
                    E1                    | L-E         | E              | 2020-01-01                    |                             | U6                      | 1
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
            """,
        ),
    ),
)  # fmt: skip
