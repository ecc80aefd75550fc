"""The school term of a day."""

import datetime
from typing import Any

from goldenthread.core.periods import Period
from goldenthread.measures.at import At


def term(at: At) -> Period | None:
    """The term that the day is in, up to the day; in a holiday the whole of the one just ended.

    None where the authority has set no terms that began by then.
    """
    told = [(_day(one["start"]), _day(one["end"])) for one in at.parameters["school_terms"]]
    begun = [Period(start, min(end, at.day)) for start, end in told if start <= at.day]
    return max(begun, key=lambda one: one.start, default=None)


def _day(told: Any) -> datetime.date:
    return told if isinstance(told, datetime.date) else datetime.date.fromisoformat(told)
