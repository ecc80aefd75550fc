"""Assessments that a manager sent back more than once before signing them off."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)

_MORE_THAN_ONCE = 2


def rows(at: At) -> Rows:
    told = at.table("ssd_cin_assessments")
    done = told.filter(at.in_period(told.cina_assessment_auth_date))
    done = done.select(
        assessment_id=done.cina_assessment_id,
        person_id=done.cina_person_id,
        authorised=done.cina_assessment_auth_date,
    )
    events = at.table("ext_assessment_event")
    events = events.select(
        assessment_id=events.exae_assessment_id,
        happened=events.exae_event_date,
        is_return=(events.exae_event_kind == "RETURNED").fill_null(False),
    )
    joined = done.join(events, "assessment_id")
    returned = joined.is_return & (joined.happened <= joined.authorised)
    times = joined.group_by("assessment_id", "person_id").aggregate(times=returned.sum())
    return counted_rows(
        times,
        id=times.assessment_id,
        person_id=times.person_id,
        met=times.times >= _MORE_THAN_ONCE,
    )


MEASURE = Measure(
    title="Assessments sent back more than once before sign-off",
    why_it_matters="Work that comes back again and again shows a worker who needs support.",
    definition=(
        "Of the assessments authorised in the period whose history is known: those that were sent "
        "back two times or more on or before the day they were authorised. An assessment with no "
        "history at all is left out."
    ),
    counts="assessments",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ssd_cin_assessments", "ext_assessment_event"),
    rows=rows,
    breakdowns=("team", "worker"),
    source="Local definition, from a published plan",
    publication=Publication.INTERNAL,
    notes=("It is there to support workers: for those who manage them, nobody else.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date
                    A1                 | A              | 2026-01-05                 | 2026-03-09
                    B1                 | B              | 2026-01-05                 | 2026-03-09
                    C1                 | C              | 2026-01-05                 | 2026-03-09
                    D1                 | D              | 2026-01-05                 | 2026-03-09
                    E1                 | E              | 2026-01-05                 | 2026-03-09
                    F1                 | F              | 2026-01-05                 |
                    G1                 | G              | 2025-11-05                 | 2025-12-31
                    H1                 | H              | 2025-11-05                 | 2026-01-01
                """,
                "ext_assessment_event": """
                    exae_event_id | exae_assessment_id | exae_event_kind | exae_event_date
                    1             | A1                 | RETURNED        | 2026-03-02
                    2             | A1                 | RETURNED        | 2026-03-02
                    3             | B1                 | RETURNED        | 2026-03-02
                    4             | B1                 | SUBMITTED       | 2026-03-03
                    5             | C1                 | RETURNED        | 2026-03-09
                    6             | C1                 | RETURNED        | 2026-03-10
                    7             | D1                 | SUBMITTED       | 2026-03-09
                    8             | F1                 | RETURNED        | 2026-03-02
                    9             | G1                 | RETURNED        | 2025-12-02
                    10            | H1                 | RETURNED        | 2025-12-02
                    11            | H1                 | RETURNED        | 2026-01-01
                """,
            },
            gives="""
                id | met
                A1 | yes
                B1 | no
                C1 | no
                D1 | no
                H1 | yes
            """,
        ),
    ),
)
