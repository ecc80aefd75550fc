"""Recording what was done, opened or taken away, and reading it back."""

from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from goldenthread.web.shared.logs import request_id
from goldenthread.web.shared.models import Event, Kind

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser

LONGEST_WORDS = 300


def record(
    what: str, subject: Model | None = None, *, by: "AbstractBaseUser | None", **details: Any
) -> Event:
    """Add an event. Its name is “area.thing_verb”; …_opened and …_exported are looked for as such.

    Details are plain values (numbers, words, lists of them), and nothing about a child.
    """
    return Event.objects.create(
        what=what,
        kind=Kind.of(what),
        by=by,
        subject_type=subject._meta.label_lower if subject else "",
        subject_id=str(subject.pk) if subject else "",
        subject_words=str(subject)[:LONGEST_WORDS] if subject else "",
        request_id=request_id.get(),
        details=details,
    )


def record_opening(what: str, subject: Model, request: HttpRequest) -> Event:
    """That a page about something was opened: which page, and the numbers in its address.

    No words of what the page shows: whoever reads the log need not be allowed to read that.
    """
    match = request.resolver_match
    assert match is not None, "a request that no view answers opens nothing"
    own = f"{subject._meta.model_name}_id"
    numbers = {
        name.removesuffix("_id"): value for name, value in match.kwargs.items() if name != own
    }
    page = str(match.url_name).replace("_", " ")
    return record(what, subject, by=request.user, page=page, **numbers)  # type: ignore[arg-type]


def events_about(subject: Model) -> QuerySet[Event]:
    """What happened to one thing, newest first."""
    return Event.objects.filter(
        subject_type=subject._meta.label_lower, subject_id=str(subject.pk)
    ).select_related("by")
