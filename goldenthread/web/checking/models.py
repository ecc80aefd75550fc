"""The check of a reading: what people decided of it, and what they asked of whom."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.crypto import get_random_string
from simple_history.models import HistoricalRecords

from goldenthread.plans.checking.decisions import Decided
from goldenthread.plans.checking.decisions import Decision as DecisionValue
from goldenthread.web.plans.models import Plan, Reading


def new_mark() -> str:
    return get_random_string(16)


class Check(models.Model):
    """The check of one reading. Whatever changes what it makes gives it another `mark`.

    `newer_of` is the plan that it is to be a newer version of; None makes a plan of its own.
    """

    reading = models.OneToOneField(
        Reading, on_delete=models.PROTECT, primary_key=True, related_name="check_of_it"
    )
    mark = models.CharField(max_length=16, default=new_mark)
    newer_of = models.ForeignKey(Plan, on_delete=models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"Check of {self.reading.document.name}"


class Decision(models.Model):
    """One decision with who took it and why. It is taken back, never removed.

    `about` are the words that it is about as they stood; `part` and `flag` the keys of
    goldenthread.plans.checking.parts, `values` as goldenthread.plans.checking.decisions says.
    """

    check_of = models.ForeignKey(Check, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in Decided])
    part = models.CharField(max_length=60, blank=True)
    flag = models.CharField(max_length=60, blank=True)
    values = models.JSONField(default=list)
    about = models.TextField(blank=True)
    why = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    taken_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "check_of",
                "flag",
                name="a_flag_is_settled_once",
                condition=models.Q(taken_back_at__isnull=True) & ~models.Q(flag=""),
            ),
            models.CheckConstraint(
                name="a_decision_was_taken_back_by_someone_at_a_moment",
                condition=models.Q(taken_back_by__isnull=True, taken_back_at__isnull=True)
                | models.Q(taken_back_by__isnull=False, taken_back_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.about or self.kind

    def value(self) -> DecisionValue:
        return DecisionValue(Decided(self.kind), self.part, self.flag, tuple(self.values))


class DifferenceAnswer(models.Model):
    """Whether one difference of a newer version is taken over. The last answer to a `key` of a plan holds."""

    check_of = models.ForeignKey(Check, on_delete=models.PROTECT, related_name="difference_answers")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=60)
    is_kept = models.BooleanField(help_text="What the version before says stands.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return "Kept as it was" if self.is_kept else "Taken over"


class Question(models.Model):
    """What somebody was asked about a reading, on that person's list until they answer."""

    check_of = models.ForeignKey(Check, on_delete=models.PROTECT, related_name="questions")
    flag = models.CharField(max_length=60, blank=True)
    about = models.TextField()
    where = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    asked_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="questions_asked"
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text
