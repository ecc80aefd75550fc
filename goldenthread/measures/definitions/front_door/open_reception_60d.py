"""Cases that have stayed at the front door for more than 60 days."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)
from goldenthread.measures.populations.cases import open_cases

_NEVER = ibis.date(9999, 1, 1)


def rows(at: At) -> Rows:
    held = _runs(at).filter(lambda run: run.until == _NEVER)
    cases = at.once(open_cases).select("person_id")
    children = cases.join(held.select("person_id", "since"), "person_id")
    return counted_rows(
        children,
        id=children.person_id,
        person_id=children.person_id,
        met=at.days(children.since, at.day) > at.parameters["reception_max_days"],
    )


def _runs(at: At) -> Expression:
    """Unbroken runs of front-door workers: `person_id`, `since` and `until`.

    A worker who begins no later than the day after the last one ended goes on with the run, unless
    a worker of another team came between the two.
    """
    told = _allocations(at)
    front = told.filter(told.is_front)
    order = [front.start, front.involvement_id]
    before = ibis.window(group_by="person_id", order_by=order, rows=(None, -1))
    front = front.mutate(until_before=front.until.max().over(before))
    away = _away_before(told, front).mutate(was_away=True)
    front = front.left_join(away, "involvement_id", rname="away_{name}")
    goes_on = (front.start <= front.until_before + ibis.interval(days=1)) & front.was_away.isnull()
    front = front.mutate(begins=goes_on.fill_null(False).ifelse(0, 1))
    so_far = ibis.window(
        group_by="person_id", order_by=[front.start, front.involvement_id], rows=(None, 0)
    )
    front = front.mutate(run=front.begins.sum().over(so_far))
    return front.group_by("person_id", "run").aggregate(
        since=front.start.min(), until=front.until.max()
    )


def _allocations(at: At) -> Expression:
    """Every involvement of an allocated worker, and whether it is of a front-door team."""
    told = at.table("ssd_involvements")
    told = told.filter(told.invo_professional_role_id.isin(at.parameters["allocated_worker_roles"]))
    in_front = told.invo_professional_team.isin(at.parameters["front_door_team_ids"])
    return told.select(
        involvement_id=told.invo_involvements_id,
        person_id=told.invo_person_id,
        start=told.invo_involvement_start_date,
        until=told.invo_involvement_end_date.fill_null(_NEVER),
        is_front=in_front.fill_null(False),
    )


def _away_before(told: Expression, front: Expression) -> Expression:
    """The front-door involvements before which the child was with another team in between."""
    others = told.filter(~told.is_front)
    others = others.select(away_person="person_id", away_from="start", away_until="until")
    joined = front.select("involvement_id", "person_id", "start", "until_before").join(
        others, [("person_id", "away_person")]
    )
    between = (joined.away_from >= joined.until_before) & (joined.away_until <= joined.start)
    return joined.filter(between).select("involvement_id").distinct()


MEASURE = Measure(
    title="Cases open in the front door for more than 60 days",
    why_it_matters="A child who stays at the front door has no worker who will see things through.",
    definition=(
        "Open cases whose allocated worker is in a front-door team, and that front-door teams have "
        "held for more than 60 days without a break. A change of worker within the front door is no "
        "break; a move to another team and back is."
    ),
    counts="children",
    unit=Unit.COUNT,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ssd_involvements"),
    rows=rows,
    parameters=("reception_max_days", "front_door_team_ids", "allocated_worker_roles"),
    no_value_until_set=("front_door_team_ids",),
    breakdowns=("team", "worker", "age_band"),
    source="Local definition, from a published plan",
    target=0,
    publication=Publication.INTERNAL,
    notes=(
        "A stay of a day with another team is a break too, although the next front-door worker then "
        "begins no later than the day after the last one ended.",
        "Where several workers are allocated, one in a front-door team is enough to be counted.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            parameters={"front_door_team_ids": ["FD1", "FD2"]},
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob
                    A              | 2015-01-01 |
                    B              | 2015-01-01 |
                    C              | 2015-01-01 |
                    D              | 2015-01-01 |
                    E              | 2015-01-01 |
                    F              |            | 2026-05-01
                    G              | 2015-01-01 |
                    H              | 2015-01-01 |
                    I              | 2008-03-31 |
                    J              | 2015-01-01 |
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    RA               | A              | 2025-12-01         |
                    RB               | B              | 2025-12-01         |
                    RC               | C              | 2025-12-01         |
                    RD               | D              | 2025-12-01         |
                    RE               | E              | 2025-12-01         |
                    RF               | F              | 2025-12-01         |
                    RG               | G              | 2025-12-01         |
                    RH               | H              | 2025-12-01         | 2026-03-31
                    RI               | I              | 2025-12-01         |
                    RJ               | J              | 2025-12-01         |
                """,
                "ssd_involvements": """
                    invo_involvements_id | invo_person_id | invo_professional_role_id | invo_professional_team | invo_involvement_start_date | invo_involvement_end_date
                    A1                   | A              | CW                        | FD1                    | 2026-01-30                  |
                    B1                   | B              | CW                        | FD1                    | 2026-01-29                  | 2026-04-02
                    C1                   | C              | CW                        | FD1                    | 2026-01-01                  | 2026-01-31
                    C2                   | C              | CW                        | FD2                    | 2026-02-01                  |
                    D1                   | D              | CW                        | FD1                    | 2026-01-01                  | 2026-01-31
                    D2                   | D              | CW                        | FD1                    | 2026-02-02                  |
                    E1                   | E              | CW                        | FD1                    | 2026-01-01                  | 2026-02-10
                    E2                   | E              | CW                        | T9                     | 2026-02-10                  | 2026-02-11
                    E3                   | E              | CW                        | FD1                    | 2026-02-11                  |
                    F1                   | F              | CW                        | FD1                    | 2026-01-01                  |
                    G1                   | G              | CW                        | FD1                    | 2026-01-01                  | 2026-03-31
                    G2                   | G              | CW                        | T9                     | 2026-03-31                  |
                    H1                   | H              | CW                        | FD1                    | 2026-01-01                  |
                    I1                   | I              | CW                        | FD1                    | 2026-01-01                  |
                    J1                   | J              | CW                        |                        | 2026-01-01                  |
                    J2                   | J              | IRO                       | FD1                    | 2026-01-01                  |
                """,
            },
            gives="""
                id | met
                A  | no
                B  | yes
                C  | yes
                D  | no
                E  | no
                F  | yes
            """,
        ),
    ),
)
