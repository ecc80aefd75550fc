"""What changed in a record, when and by whom, from the history that is kept of it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import DateField, DateTimeField, Field, Model
from django.utils import timezone
from django.utils.formats import date_format

MOST_CHANGES = 100
NOTHING = "nothing"


@dataclass(frozen=True)
class FieldChange:
    """One field that got another value."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One time a record was added, changed or removed."""

    at: datetime.datetime
    by: str
    what: str
    fields: tuple[FieldChange, ...] = ()


Record = TypeVar("Record", bound=Model)


def changed_by(record: Record, by: Model | None) -> Record:
    """The record, its next change to be kept as this person's, also where there is no request."""
    record._history_user = by  # type: ignore[attr-defined]
    return record


def changes_of(record: Model) -> list[Change]:
    """The changes of one record, newest first. Its model keeps a history.

    Fields that the model names in `not_shown` are the site's own business.
    """
    rows = list(record.history.select_related("history_user")[: MOST_CHANGES + 1])  # type: ignore[attr-defined]
    return [change for change in _changes(rows) if change.fields or change.what != "Changed"]


def _changes(rows: Sequence[Any]) -> Iterator[Change]:
    for place, row in enumerate(rows[:MOST_CHANGES]):
        earlier = rows[place + 1] if place + 1 < len(rows) else None
        yield Change(
            at=row.history_date,
            by=str(row.history_user or "the site itself"),
            what={"+": "Added", "~": "Changed", "-": "Removed"}[row.history_type],
            fields=tuple(_differences(earlier, row)) if earlier and row.history_type == "~" else (),
        )


def _differences(earlier: Any, later: Any) -> Iterator[FieldChange]:
    not_shown = getattr(later.instance_type, "not_shown", ())
    for field in later.tracked_fields:
        if field.name not in not_shown and getattr(earlier, field.attname) != getattr(
            later, field.attname
        ):
            label = str(field.verbose_name)
            yield FieldChange(
                label=label[0].upper() + label[1:],
                before=_said(earlier, field),
                after=_said(later, field),
            )


def _said(row: Any, field: Field) -> str:  # type: ignore[type-arg]
    """A value as a person would read it."""
    value = getattr(row, field.name)
    if value is None or value == "":
        return NOTHING
    if value is True or value is False:
        return "yes" if value else "no"
    if isinstance(field, DateTimeField):
        return date_format(timezone.localtime(value), "j F Y, H:i")
    if isinstance(field, DateField):
        return date_format(value, "j F Y")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return str(value)
