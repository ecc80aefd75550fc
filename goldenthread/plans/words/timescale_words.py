"""What a timescale was understood to mean, in words to stand beside what was printed."""

from goldenthread.core.periods import day_words
from goldenthread.plans.plan import Timescale, TimescaleKind


def in_words(when: Timescale) -> str:
    """The understanding alone: "by 31 March 2017", "ongoing to 31 March 2018", "no date"."""
    told = _told(when)
    return f"{told} (year worked out)" if when.inferred else told


def says_itself(when: Timescale) -> bool:
    """Whether the understanding beside it would only say again what was printed."""
    printed = when.raw.strip(" .").casefold()
    plain = day_words(when.end).casefold() if when.kind == TimescaleKind.BY and when.end else ""
    return printed in {plain, in_words(when).casefold()}


def _told(when: Timescale) -> str:
    start = day_words(when.start) if when.start else ""
    end = day_words(when.end) if when.end else ""
    match when.kind:
        case TimescaleKind.BY:
            return f"by {end}"
        case TimescaleKind.FROM:
            return f"from {start}"
        case TimescaleKind.ON:
            return f"on {end}" if when.start == when.end else f"between {start} and {end}"
        case TimescaleKind.RANGE:
            return f"{start} to {end}"
        case TimescaleKind.ONGOING:
            return f"ongoing to {end}" if end else "ongoing"
        case TimescaleKind.IMMEDIATE:
            return "at once"
        case TimescaleKind.WITHIN:
            return "counted from an event"
        case TimescaleKind.DONE:
            return f"done, {end}" if end else "done"
        case TimescaleKind.UNKNOWN:
            return "no date"
