"""Looked-after children whose reviews were all held on time."""

import datetime

import ibis

from goldenthread.core.periods import A_DAY, Window, add_months
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.care_reviews import reviews_in_turn, reviews_to_come
from goldenthread.measures.populations.looked_after import looked_after


def rows(at: At) -> Rows:
    first_days = at.parameters["lac_first_review_working_days"]
    children = at.once(looked_after)
    children = children.filter(at.working_days(children.entered, at.day) >= first_days)
    failed = _late(at).union(_overdue(at)).distinct().mutate(failed=True)
    joined = children.left_join(failed, "cla_id", rname="failed_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=~joined.failed.fill_null(False),
    )


def _late(at: At) -> Rows:
    """The periods of care with a review held late that fell due in the last 12 months."""
    since: datetime.date = add_months(at.day, -12) + A_DAY
    first_days = at.parameters["lac_first_review_working_days"]
    told = at.once(reviews_in_turn)
    is_first = told.turn == 0
    # Its day came on or after a day where fewer working days had passed by the day before.
    fell_due = at.working_days(told.entered, since - A_DAY) < first_days
    first_late = is_first & (at.working_days(told.entered, told.held) > first_days) & fell_due
    later_late = ~is_first & (told.held > told.due) & (told.due >= since)
    return told.filter(first_late | later_late).select("cla_id")


def _overdue(at: At) -> Rows:
    """The periods of care whose next review should have been held before the day."""
    first_days = at.parameters["lac_first_review_working_days"]
    told = at.once(reviews_to_come)
    # A first review is late once working days have passed, not on the weekend after its day.
    first = at.working_days(told.entered, at.day) > first_days
    overdue = ibis.cases((told.turn.isnull(), first), else_=told.due < at.day)
    return told.filter(overdue.fill_null(False)).select("cla_id")


MEASURE = Measure(
    title="Looked-after children with all reviews on time",
    why_it_matters="Reviews are where a plan is held to what the child needs.",
    definition=(
        "Of the children looked after on the day for at least 20 working days: those with no review "
        "that fell due in the last 12 months and was held late, and none overdue. The first is due "
        "within 20 working days of entering care, the second within three months of the first, "
        "later ones within six months of the last. Cancelled reviews were not held."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_cla_reviews"),
    rows=rows,
    parameters=("lac_first_review_working_days", "lac_second_review_months",
                "lac_review_interval_months", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type"),
    source="Care Planning, Placement and Case Review Regulations 2010, regulation 33",
    target=100,
    notes=("The due date that is recorded is shown and never relied on.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", since="2026-03-03"),
                ssd_person="""
                    D | 2015-01-01
                    E | 2015-01-01
                    F | 2015-01-01
                    G | 2015-01-01
                    H | 2015-01-01
                    I | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-D | D | L-D | 2026-03-02
                    E-E | E | L-E | 2026-03-04
                    E-F | F | L-F | 2025-09-01
                    E-G | G | L-G | 2025-09-01
                    E-H | H | L-H | 2024-01-01
                    E-I | I | L-I | 2024-01-01
                """,
                ssd_legal_status="""
                    S-D | D | C2 | 2026-03-02
                    S-E | E | C2 | 2026-03-04
                    S-F | F | C2 | 2025-09-01
                    S-G | G | C2 | 2025-09-01
                    S-H | H | C2 | 2024-01-01
                    S-I | I | C2 | 2024-01-01
                """,
                ssd_cla_reviews="""
                    clar_cla_review_id | clar_cla_id | clar_cla_review_date | clar_cla_review_cancelled
                    RB                 | L-B         | 2026-03-31           | N
                    RC                 | L-C         | 2026-03-20           | Y
                    RF1                | L-F         | 2025-09-29           | N
                    RF2                | L-F         | 2025-12-29           | N
                    RG1                | L-G         | 2025-09-29           | N
                    RG2                | L-G         | 2025-12-30           | N
                    RH1                | L-H         | 2024-01-20           | N
                    RH2                | L-H         | 2024-04-20           | N
                    RH3                | L-H         | 2025-10-01           | N
                    RI1                | L-I         | 2024-01-20           | N
                    RI2                | L-I         | 2024-04-20           | N
                    RI3                | L-I         | 2024-10-20           | N
                    RI4                | L-I         | 2025-04-20           | N
                    RI5                | L-I         | 2025-09-29           | N
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | yes
                C  | yes
                D  | no
                F  | yes
                G  | no
                H  | yes
                I  | no
            """,
        ),
    ),
)  # fmt: skip
