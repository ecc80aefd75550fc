"""Lines that an overlapping page printed twice, the first time blurred."""

import difflib

from goldenthread.documents.joining import plain

_GHOST = 0.72


def is_ghost(tail: str, line: str) -> bool:
    """Whether a line is an overlapping page's blurred printing of the next one."""
    left, right = plain(tail), plain(line)
    if len(left) < 8 or (left == right[: len(left)] and len(left) < 12):
        return False
    ratio = difflib.SequenceMatcher(None, left, right[: len(left) + 4], autojunk=False).ratio()
    return ratio >= _GHOST
