"""Names of the parts of pages, so that a link to one leads to it again after a newer version is stored."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from django.utils.text import slugify

from goldenthread.documents.document import Place
from goldenthread.plans.finding.filtering import row_of


def anchor_of_place(place: Place) -> str:
    """The row or line of a place, as the page of the document names it; "" for no place."""
    return slugify(str(row_of(place)))


class Flagged(Protocol):
    """What says something to look at, and where."""

    kind: str
    message: str

    @property
    def where(self) -> Place: ...


def anchor_of_flag(flag: Flagged) -> str:
    """By what it says and where: a flag is stored anew with each version, and so is its number."""
    said = f"{flag.kind}\n{flag.message}\n{flag.where}"
    return f"flag-{hashlib.sha256(said.encode()).hexdigest()[:10]}"


Record = TypeVar("Record")


def anchored(records: Iterable[Record], name: Callable[[Record], str]) -> list[tuple[Record, str]]:
    """Each record with its name on the page; where two are named alike the second has "-2" after it."""
    met: Counter[str] = Counter()
    found: list[tuple[Record, str]] = []
    for record in records:
        anchor = name(record)
        met[anchor] += 1
        again = f"-{met[anchor]}" if met[anchor] > 1 else ""
        found.append((record, f"{anchor}{again}"))
    return found
