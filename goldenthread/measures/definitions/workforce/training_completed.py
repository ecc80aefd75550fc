"""Staff who have done the training that their role asks for."""

import functools
from collections.abc import Mapping
from typing import Any

import ibis

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
from goldenthread.measures.populations.training import is_of_course, staff_for_course

_ATTENDED = "ATTENDED"


def rows(at: At) -> Rows:
    courses = at.parameters["required_courses"]
    if not courses:
        return _of_course(at, {"course": ""}).filter(ibis.literal(False))
    return functools.reduce(ibis.union, [_of_course(at, one) for one in courses])


def _of_course(at: At, wanted: Mapping[str, Any]) -> Rows:
    """A row for each of the staff whom one course is for, and who have had time for it."""
    training = at.table("ext_training")
    staff = staff_for_course(at, wanted)
    staff = staff.filter(staff.due <= at.day)
    done = training.filter(
        is_of_course(training, wanted)
        & (training.extr_status == _ATTENDED)
        & (training.extr_valid_until_date.isnull() | (training.extr_valid_until_date >= at.day))
    )
    done = done.select(worker=done.extr_worker_id).distinct().mutate(done=True)
    told = staff.left_join(done, "worker", rname="done_{name}")
    return counted_rows(told, id=told.pair, met=told.done)


MEASURE = Measure(
    title="Staff who have completed required training",
    why_it_matters="What a course teaches reaches children through those who were there.",
    definition=(
        "For each required course, the staff in post on the day in the roles it is for, once they "
        "have been there as long as the course gives them: those who attended it, and for whom it is "
        "still valid. Who is booked, was there for a part or did not come has not done it."
    ),
    counts="worker and course pairs",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_professionals", "ext_training", "ext_worker_spell"),
    rows=rows,
    parameters=("required_courses",),
    no_value_until_set=("required_courses",),
    source="Local (published plans)",
    target=100,
    publication=Publication.INTERNAL,
    notes=(
        "Staff are everybody in post, registered or not, employed or from an agency.",
        "A course that names no roles is for everybody. Roles and courses are compared without "
        "regard to capitals.",
        "Who moved from one post to the next without a break joined when the first began.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            parameters={
                "required_courses": [
                    {"course": "Supervision", "roles": ["Team manager"], "grace_days": 30},
                    {"course": "Safeguarding"},
                ]
            },
            given={
                "ssd_professionals": """
                    prof_professional_id | prof_professional_job_title | prof_agency_worker_flag
                    W1                   | Team manager                | Y
                    W2                   | Team Manager                | N
                    W3                   | Team manager                | N
                    W4                   | Social worker               | N
                    W5                   | Team manager                | N
                    W6                   |                             | N
                """,
                "ext_worker_spell": """
                    exws_worker_id | exws_start_date | exws_leave_date
                    W1             | 2020-01-01      |
                    W2             | 2026-03-01      |
                    W3             | 2026-03-02      |
                    W4             | 2026-03-31      |
                    W5             | 2020-01-01      | 2026-03-31
                    W6             | 2020-01-01      |
                """,
                "ext_training": """
                    extr_attendance_id | extr_worker_id | extr_course  | extr_status | extr_event_date | extr_valid_until_date
                    T1                 | W1             | Supervision  | ATTENDED    | 2026-03-31      |
                    T2                 | W2             | Supervision  | ATTENDED    | 2026-04-01      |
                    T3                 | W2             | Supervision  | PARTIAL     | 2026-03-20      |
                    T4                 | W1             | Safeguarding | ATTENDED    | 2025-01-01      | 2026-03-31
                    T5                 | W2             | Safeguarding | ATTENDED    | 2025-01-01      | 2026-03-30
                    T6                 | W3             | Safeguarding | DNA         | 2026-03-20      |
                    T7                 | W4             | Safeguarding | ATTENDED    | 2026-03-31      |
                    T8                 | W4             | Safeguarding | ATTENDED    | 2025-03-31      |
                    T9                 | W6             | Safeguarding | BOOKED      | 2026-03-31      |
                """,
            },
            gives="""
                id               | met
                W1: Safeguarding | yes
                W1: Supervision  | yes
                W2: Safeguarding | no
                W2: Supervision  | no
                W3: Safeguarding | no
                W4: Safeguarding | yes
                W6: Safeguarding | no
            """,
        ),
    ),
)
