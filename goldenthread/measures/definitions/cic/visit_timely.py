"""Looked-after children whom a social worker saw in time."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.care_reviews import held_reviews
from goldenthread.measures.populations.looked_after import care_episodes, looked_after, status_at
from goldenthread.measures.populations.placements import current_spells

_WITH_PARENTS, _INTERIM, _FULL = "P1", "C1", "C2"
_A_WEEK, _FOUR_WEEKS, _A_YEAR = 7, 28, 12


def rows(at: At) -> Rows:
    children = _placed(at)
    seen = _last_seen(at, children)
    joined = children.left_join(seen, "person_id", rname="seen_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=_due(at, joined) >= at.day,
    )


def _placed(at: At) -> Expression:
    """The looked-after children with the start and type of their placement, and what bears on visits."""
    spells = at.once(current_spells).select("cla_id", "type", placed="start")
    episodes = at.once(care_episodes).select("episode_id", begun="start")
    orders = at.once(status_at).select("person_id", ordered="start")
    reviewed = at.once(held_reviews).select("cla_id").distinct().mutate(reviewed=True)
    told = at.once(looked_after).join(episodes, "episode_id")
    told = told.left_join(spells, "cla_id", rname="spell_{name}")
    told = told.left_join(orders, "person_id", rname="order_{name}")
    told = told.left_join(reviewed, "cla_id", rname="review_{name}")
    return told.select(
        "person_id",
        "type",
        "status",
        "ordered",
        placed=told.placed.fill_null(told.begun),
        reviewed=told.reviewed.fill_null(False),
    )


def _last_seen(at: At, children: Expression) -> Expression:
    """The latest visit since the placement began at which the child was seen."""
    told = at.table("ssd_cla_visits")
    visits = told.filter(told.clav_cla_visit_seen.fill_null(False))
    visits = visits.select(visited="clav_person_id", seen="clav_cla_visit_date")
    held = children.select("person_id", "placed").join(visits, [("person_id", "visited")])
    held = held.filter(held.seen >= held.placed)
    return held.group_by("person_id").aggregate(seen=held.seen.max())


def _due(at: At, child: Expression) -> Expression:
    first = ibis.interval(days=at.parameters["lac_first_visit_days"])
    usual = ibis.interval(days=at.parameters["lac_visit_interval_days"])
    long_term = child.type.isin(at.parameters["long_term_placement_types"]).fill_null(False)
    settled = long_term & (add_months(child.placed, _A_YEAR) <= at.day)
    at_home = (child.type == _WITH_PARENTS).fill_null(False)
    interim = at_home & (child.status == _INTERIM).fill_null(False)
    full = at_home & (child.status == _FULL).fill_null(False)
    after_order = ibis.greatest(child.placed, child.ordered.fill_null(child.placed))
    unseen = ibis.cases(
        (full, after_order + ibis.interval(days=_A_WEEK)), else_=child.placed + first
    )
    at_home_due = ibis.cases(
        (child.reviewed, child.seen + ibis.interval(days=_FOUR_WEEKS)),
        else_=child.seen + ibis.interval(days=_A_WEEK),
    )
    return ibis.cases(
        (child.seen.isnull(), unseen),
        (interim, at_home_due),
        (settled, add_months(child.seen, at.parameters["lac_long_term_visit_months"])),
        else_=child.seen + usual,
    ).cast("date")


MEASURE = Measure(
    title="Looked-after children visited on time",
    why_it_matters="A child who is not seen cannot say that something is wrong.",
    definition=(
        "Of the children looked after on the day: those whose next statutory visit is not overdue. "
        "Only visits at which the child was seen count, since the placement began. The first is due "
        "after seven days, the next six weeks after the last; three months in a long-term placement "
        "that has lasted a year; a week with parents under an interim order until the first review "
        "is held, four weeks after that."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_cla_placement", "ssd_legal_status",
           "ssd_cla_visits", "ssd_cla_reviews"),
    rows=rows,
    parameters=("lac_first_visit_days", "lac_visit_interval_days", "lac_long_term_visit_months",
                "long_term_placement_types"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type"),
    source="Care Planning, Placement and Case Review Regulations 2010, regulation 28",
    target=95,
    notes=(
        "With parents under an interim order and never seen, the first visit is due after seven days "
        "as anywhere else, which is also weekly.",
        "A child with no placement open is counted from the start of the open episode.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", "H", since="2024-01-01"),
                ssd_legal_status="""
                    S-G2 | G | C1 | 2026-01-01
                    S-H2 | H | C1 | 2026-01-01
                """,
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type | clap_cla_placement_urn
                    A0                    | L-A         | A              | 2024-01-01                    | 2026-03-24                  | U6                      | 1
                    A1                    | L-A         | A              | 2026-03-24                    |                             | U6                      | 2
                    B0                    | L-B         | B              | 2024-01-01                    | 2026-03-23                  | U6                      | 1
                    B1                    | L-B         | B              | 2026-03-23                    |                             | U6                      | 2
                    C1                    | L-C         | C              | 2024-01-01                    |                             | U6                      | 1
                    D1                    | L-D         | D              | 2024-01-01                    |                             | U6                      | 1
                    E1                    | L-E         | E              | 2025-03-31                    |                             | U4                      | 1
                    F1                    | L-F         | F              | 2025-04-01                    |                             | U4                      | 1
                    G1                    | L-G         | G              | 2026-01-01                    |                             | P1                      |
                    H1                    | L-H         | H              | 2026-01-01                    |                             | P1                      |
                """,
                ssd_cla_visits="""
                    clav_cla_visit_id | clav_person_id | clav_cla_visit_date | clav_cla_visit_seen
                    VA                | A              | 2026-03-20          | Y
                    VC                | C              | 2026-02-17          | Y
                    VD                | D              | 2026-02-16          | Y
                    VD2               | D              | 2026-03-20          |
                    VE                | E              | 2025-12-31          | Y
                    VF                | F              | 2025-12-31          | Y
                    VG                | G              | 2026-03-23          | Y
                    VH                | H              | 2026-03-03          | Y
                """,
                ssd_cla_reviews="""
                    clar_cla_review_id | clar_cla_id | clar_cla_review_date
                    RH                 | L-H         | 2026-02-01
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
                D  | no
                E  | yes
                F  | no
                G  | no
                H  | yes
            """,
        ),
    ),
)  # fmt: skip
