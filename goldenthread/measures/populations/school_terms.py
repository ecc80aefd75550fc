"""The school term of a day."""

import datetime
from typing import Any

from goldenthread.core.periods import Period
from goldenthread.measures.at import At


def term(at: At) -> Period | None:
    """The term that the day is in, up to the day; in a holiday the whole of the one just ended.

    None where the authority has set no terms that began by then.
    """
    whole = whole_term(at)
    return whole and Period(whole.start, min(whole.end, at.day))


def whole_term(at: At) -> Period | None:
    """The term that the day is in, or in a holiday the one just ended, from its first day to its last."""
    told = [(_day(one["start"]), _day(one["end"])) for one in at.parameters["school_terms"]]
    begun = [Period(start, end) for start, end in told if start <= at.day]
    return max(begun, key=lambda one: one.start, default=None)


def _day(told: Any) -> datetime.date:
    return told if isinstance(told, datetime.date) else datetime.date.fromisoformat(told)
