"""The versions of a plan as they were stored, and what differs between two of them."""

import dataclasses
import datetime
import functools
from dataclasses import dataclass
from pathlib import Path

from goldenthread.plans.comparing.differences import Comparison
from goldenthread.plans.plan import Plan as PlanValue
from goldenthread.web.plans.models import Plan, PlanVersion

# Each is a whole plan in memory; what was stored never changes.
_REMEMBERED = 16
# A version's number in the records, and when it was stored: together they are never another's.
Stored = tuple[int, datetime.datetime]


@dataclass(frozen=True)
class VersionSaid:
    """One version in the list: how much of the one before it changed, None for the first."""

    version: PlanVersion
    is_newest: bool
    differences: int | None
    lost: int
    before: int | None = None


def versions_said(plan: Plan) -> list[VersionSaid]:
    """All versions, the newest first."""
    versions = list(
        plan.versions.select_related("stored_by", "reading__document").defer(
            "content", "reading__content"
        )
    )
    said = []
    for place, version in enumerate(versions):
        before = versions[place + 1] if place + 1 < len(versions) else None
        found = comparison_of(before, version).differences if before else None
        said.append(
            VersionSaid(
                version,
                is_newest=place == 0,
                differences=None if found is None else len(found),
                lost=sum(one.is_loss for one in found or ()),
                before=before.number if before else None,
            )
        )
    return said


def comparison_of(before: PlanVersion, after: PlanVersion) -> Comparison:
    return _comparison(_stored(before), _stored(after))


def standing_value(plan: Plan) -> PlanValue:
    """What the plan says now: its newest version, under the name that people gave it since."""
    newest = plan.versions.select_related("reading__document").defer("content").first()
    value = value_of(newest)
    # Where the document prints no title, the plan goes by the file's name, which is none of its words.
    is_file_name = plan.title == Path(newest.reading.document.name).stem
    return dataclasses.replace(
        value,
        title=value.title if is_file_name else plan.title,
        authority=plan.authority or None,
    )


def value_of(version: PlanVersion) -> PlanValue:
    """What the version says; not to be changed, since all who ask share it."""
    return _value(_stored(version))


def _stored(version: PlanVersion) -> Stored:
    return version.pk, version.stored_at


@functools.lru_cache(maxsize=_REMEMBERED)
def _comparison(before: Stored, after: Stored) -> Comparison:
    return Comparison(_value(before), _value(after))


@functools.lru_cache(maxsize=_REMEMBERED)
def _value(stored: Stored) -> PlanValue:
    return PlanVersion.objects.get(pk=stored[0]).value()
