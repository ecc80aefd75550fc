"""What a viewer may check, and what they were asked."""

from django.db.models import QuerySet

from goldenthread.web.accounts.models import User
from goldenthread.web.accounts.queries import Viewer
from goldenthread.web.checking.models import Check, Decision, Question
from goldenthread.web.documents.models import SentDocument
from goldenthread.web.plans.models import Plan, Reading


def decisions_of(check: Check) -> QuerySet[Decision]:
    """All decisions, newest first, those taken back among them."""
    return check.decisions.select_related("by", "taken_back_by").order_by("-pk")


def standing_between(check: Check, by: Viewer, first: int, last: int) -> QuerySet[Decision]:
    """A person’s own decisions from one to another that were not taken back."""
    return check.decisions.filter(by=by.pk, pk__gte=first, pk__lte=last, taken_back_at__isnull=True)


def questions_of(check: Check) -> QuerySet[Question]:
    return check.questions.select_related("asked_of", "asked_by")


def questions_for(viewer: Viewer) -> QuerySet[Question]:
    """What a viewer was asked, open ones first."""
    return (
        Question.objects.filter(asked_of=viewer.pk)
        .select_related("asked_by", "check_of__reading__document")
        .defer("check_of__reading__content")
    )


def people_to_ask() -> QuerySet[User]:
    return User.objects.filter(is_active=True)


def newer_reading(reading: Reading) -> Reading | None:
    """A reading of a later file of the same name, which may be meant in this one's stead."""
    later = SentDocument.objects.filter(
        name=reading.document.name, sent_at__gt=reading.document.sent_at
    ).exclude(sha256=reading.document.sha256)
    return Reading.objects.filter(document__in=later, put_aside_at__isnull=True).first()


def other_authorities(authority: str) -> list[str]:
    """Whose the stored plans are, where none is of this authority; none where it is not known."""
    stored = set(Plan.objects.exclude(authority="").values_list("authority", flat=True))
    known = {name.casefold() for name in stored}
    return sorted(stored) if authority and known and authority.casefold() not in known else []
