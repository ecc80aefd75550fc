"""Where a person lands after deciding: at the next flag, or at the part that they changed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from goldenthread.plans.checking.draft import Draft
from goldenthread.web.accounts.queries import Viewer
from goldenthread.web.checking import queries
from goldenthread.web.checking.drafts import Checked
from goldenthread.web.checking.models import Check, Decision
from goldenthread.web.checking.pages import pages_of
from goldenthread.web.plans.reading_page import FLAG_TITLES


@dataclass(frozen=True)
class Kept:
    """What the viewer has just decided, to be undone at once; `at` is what it stands before."""

    decisions: list[Decision]
    at: str = ""

    @property
    def last(self) -> Decision:
        return self.decisions[-1]


def address_after(
    name: str, check: Check, kept: Sequence[Decision], *, at: str = "", page: int = 1
) -> str:
    """The page with what was just kept, scrolled to it."""
    told = {"kept": f"{kept[0].pk}-{kept[-1].pk}"} if kept else {}
    query = urlencode({**({"page": page} if page > 1 else {}), **told, **({"at": at} if at else {})})  # fmt: skip
    place = "kept" if kept else at
    return f"{reverse(f'checking:{name}', args=[check.pk])}{'?' if query else ''}{query}{'#' if place else ''}{place}"


def kept_just_now(told: str, at: str, check: Check, viewer: Viewer) -> Kept | None:
    """What the address says was just kept, as far as it is the viewer’s and still holds."""
    first, _, last = told.partition("-")
    if not (first.isdecimal() and last.isdecimal() and len(told) < 40):
        return None
    decisions = list(queries.standing_between(check, viewer, int(first), int(last)))
    return Kept(decisions, at) if decisions else None


def next_flag(draft: Draft, settled: Collection[str]) -> str:
    """The open flag after those that are being settled, in the order of the page."""
    titles = list(FLAG_TITLES)
    flags = sorted(draft.open_flags, key=lambda one: titles.index(one.value.kind))
    last = max((at for at, one in enumerate(flags) if one.key in settled), default=-1)
    return next((f"flag-{one.key}" for one in flags[last + 1 :] if one.key not in settled), "")


def page_with(told: Checked, part: str) -> int:
    """The page of step 2 that a part stands on; the first where it stands on none."""
    for number, stretches in enumerate(pages_of(told.stretches), start=1):
        for beside in (one for stretch in stretches for one in stretch.read):
            if beside.objective.key == part or any(one.key == part for one in beside.actions):
                return number
    return 1


def stands_under(draft: Draft, part: str) -> str:
    """What is there still once a part is gone: an action’s objective, the objective before an objective."""
    found = draft.action(part)
    if found:
        return found[0].key
    before = ""
    for one in draft.objectives:
        if one.key == part:
            break
        before = one.key
    return before
