"""Staff and the courses that their role asks for."""

from collections.abc import Mapping
from typing import Any

import ibis

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.staff import joined_post


def staff_for_course(at: At, wanted: Mapping[str, Any]) -> Expression:
    """The staff in post whom a course is for: `worker`, `pair` (the two named) and the day it is `due`.

    Without roles it is for everybody. Roles are compared without regard to capitals.
    """
    staff = at.table("ssd_professionals")
    if roles := [_plain(str(role)) for role in wanted.get("roles") or ()]:
        title = staff.prof_professional_job_title
        staff = staff.filter(title.strip().lower().isin(roles).fill_null(False))
    staff = staff.select(worker=staff.prof_professional_id)
    joined = staff.join(at.once(joined_post), "worker")
    grace = ibis.interval(days=int(wanted.get("grace_days") or 0))
    return joined.select(
        "worker",
        pair=joined.worker + f": {wanted['course']}",
        due=(joined.joined + grace).cast("date"),
    )


def is_of_course(training: Expression, wanted: Mapping[str, Any]) -> Expression:
    """Whether a row of training is of the course."""
    return training.extr_course.strip().lower() == _plain(str(wanted["course"]))


def _plain(words: str) -> str:
    return words.strip().lower()
