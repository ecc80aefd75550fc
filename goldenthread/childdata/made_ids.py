"""Ids for rows of returns that carry none: the same event has the same id in every load and return."""

import hashlib

# Of 16 hexadecimal digits: among two million children two share a number once in ten million loads.
_LENGTH = 16


def child_key(number: str) -> str:
    """What stands for a child's number in the ids of rows about that child."""
    return hashlib.md5(number.encode(), usedforsecurity=False).hexdigest()[:_LENGTH]


def child_key_sql(number: str) -> str:
    """The same as a DuckDB expression over the expression `number`."""
    return f"substr(md5({number}), 1, {_LENGTH})"


class IdsOfAChild:
    """Ids of the rows about one child: the child's key, the day of the event, and what else tells it.

    Days are yyyy-mm-dd. Rows of one table that are told alike are numbered from the second on.
    """

    __slots__ = ("_key", "_times")

    def __init__(self, number: str) -> None:
        self._key = child_key(number)
        self._times: dict[tuple[str, str], int] = {}

    def next(self, table: str, told: str) -> str:
        times = self._times.get((table, told), 0) + 1
        self._times[table, told] = times
        return f"{self._key}-{told}" if times == 1 else f"{self._key}-{told}-{times}"
