"""Confirming what became of earlier requirements, taking passages as requirements, saying what is done."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from goldenthread.inspections.follow_up import Outcome
from goldenthread.web.accounts.models import User
from goldenthread.web.inspections.models import Done, FollowUp, Inspection, Requirement
from goldenthread.web.shared import events
from goldenthread.web.shared.history import changed_by
from goldenthread.web.shared.locks import hold_until_commit


@dataclass(frozen=True)
class Decision:
    """What a person says became of a requirement, and the words that were shown for it."""

    requirement: Requirement
    outcome: Outcome
    again: Requirement | None = None
    quote: str = ""
    page: int | None = None
    proposed: str = ""
    note: str = ""


@transaction.atomic
def settle(*, inspection: Inspection, decisions: Sequence[Decision], by: User) -> int:
    """Keep what became of requirements by this inspection. Gives how many are new or other than before."""
    hold_until_commit(f"follow-ups of inspection {inspection.pk}")
    changed = []
    for decision in decisions:
        told = {
            "outcome": decision.outcome.value,
            "again": decision.again if decision.outcome in _ASKED_AGAIN else None,
            "quote": decision.quote,
            "page": decision.page,
            "proposed": decision.proposed,
            "note": decision.note,
        }
        kept = FollowUp.objects.filter(
            requirement=decision.requirement, inspection=inspection
        ).first()
        if kept and all(getattr(kept, name) == value for name, value in told.items()):
            continue
        kept = kept or FollowUp(requirement=decision.requirement, inspection=inspection)
        for name, value in told.items():
            setattr(kept, name, value)
        kept.by = by
        changed_by(kept, by).save()
        changed.append(kept.pk)
    if changed:
        events.record(
            "inspections.follow_ups_settled", inspection.source, by=by, follow_ups=changed
        )
    return len(changed)


# Only what is asked for again, alike or more urgently, has a later requirement that stands for it.
_ASKED_AGAIN = (Outcome.REPEATED, Outcome.WORSE)
_FROM_THE_TEXT = "From the text of the report"


@transaction.atomic
def take_passages(*, inspection: Inspection, passages: Sequence[tuple[str, int]], by: User) -> int:
    """Make requirements of passages of a report, by their text and page; those taken before stay one."""
    hold_until_commit(f"requirements of source {inspection.pk}")
    known = set(inspection.source.requirements.values_list("text", flat=True))
    at = max(inspection.source.requirements.values_list("position", flat=True), default=0)
    taken = []
    for text, page in passages:
        if text in known:
            continue
        at += 1
        requirement = Requirement(
            source=inspection.source, position=at, group=_FROM_THE_TEXT, text=text, page=page
        )
        changed_by(requirement, by).save()
        known.add(text)
        taken.append(requirement.pk)
    if taken:
        events.record("inspections.passages_taken", inspection.source, by=by, requirements=taken)
    return len(taken)


@transaction.atomic
def say_done(*, inspection: Inspection, what: str, on: datetime.date, by: User) -> Done:
    """Keep that something with a time limit was done; the first time it was said stands."""
    hold_until_commit(f"done of inspection {inspection.pk}")
    known = inspection.done.filter(what=what).first()
    if known:
        return known
    done = Done.objects.create(inspection=inspection, what=what, on=on, by=by)
    events.record("inspections.clock_done", inspection.source, by=by, on=str(on))
    return done


@transaction.atomic
def take_done_back(*, inspection: Inspection, what: str, by: User) -> bool:
    """Something was not done after all, or on another day: it is due again. False where it is open."""
    hold_until_commit(f"done of inspection {inspection.pk}")
    known = inspection.done.filter(what=what).first()
    if known is None:
        return False
    events.record(
        "inspections.clock_done_taken_back", inspection.source, by=by, was_done_on=str(known.on)
    )
    known.delete()
    return True
