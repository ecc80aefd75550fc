"""What was read of a report, in a few lines for a person."""

from collections import Counter
from typing import Any

_LISTS = {"local_authority": "for the authority", "lscb": "for the safeguarding children board"}


def summary_lines(entry: dict[str, Any]) -> list[str]:
    """A file's entry as lines: its judgements, how many recommendations, and what is unsure."""
    if "error" in entry:
        return [entry["file"], f"  Not read: {entry['error']}"]
    return [
        entry["file"],
        f"  {entry['authority'] or 'Authority not known'}: {entry['framework']}",
        f"  Inspected {_days(entry)}, published {entry['published'] or 'on no printed date'}",
        f"  Led by {' and '.join(entry['lead_inspectors']) or 'nobody named'}",
        *(
            f"  {judgement['name']}: {judgement['grade'] or 'not found'}"
            for judgement in entry["judgements"]
        ),
        *_counts(entry),
        *(f"  Unsure of {unsure['field']}: {unsure['reason']}" for unsure in entry["unsure"]),
    ]


def _days(entry: dict[str, Any]) -> str:
    start, end = entry["inspection_start"], entry["inspection_end"]
    if start is None:
        return "on days not known"
    return f"on {start}" if start == end else f"{start} to {end}"


def _counts(entry: dict[str, Any]) -> list[str]:
    counts = Counter(each["list"] for each in entry["recommendations"])
    if not counts:
        return ["  No recommendations"]
    return [
        f"  {count} recommendation{'' if count == 1 else 's'} {_LISTS[name]}"
        for name, count in counts.items()
    ]
