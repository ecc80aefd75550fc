"""Reports as they were read, sources of requirement, and what each of them asks for."""

from __future__ import annotations

import datetime
import json

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from goldenthread.inspections.follow_up import Outcome
from goldenthread.inspections.json_form import report_from_json
from goldenthread.inspections.report import RecommendationList
from goldenthread.inspections.report import Report as ReportValue
from goldenthread.web.documents.models import SentDocument
from goldenthread.web.inspections.kinds import short_title_of


class Report(models.Model):
    """One reading of an inspection report: under way, refused, read or stored as an inspection.

    `content` is the report in the form of goldenthread.inspections.json_form; `refusal` the
    sentence that says why it was not read.
    """

    document = models.ForeignKey(SentDocument, on_delete=models.PROTECT, related_name="reports")
    job = models.OneToOneField("jobs.Job", on_delete=models.PROTECT, null=True)
    content = models.TextField(null=True)  # noqa: DJ001 absent until it is read
    refusal = models.TextField(default="", blank=True)
    read_at = models.DateTimeField(null=True)

    history = HistoricalRecords(excluded_fields=["content"])

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="a_report_is_read_or_refused",
                condition=models.Q(content__isnull=True) | models.Q(refusal=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Report {self.document.name}"

    @property
    def is_read(self) -> bool:
        return self.read_at is not None and not self.refusal

    @property
    def is_under_way(self) -> bool:
        return self.read_at is None

    @property
    def stored_inspection(self) -> Inspection | None:
        return getattr(self, "inspection", None)

    def value(self) -> ReportValue:
        """The report as it was read. There is none before it is read, or where it was refused."""
        return report_from_json(json.loads(self.content or ""))


class SourceKind(models.TextChoices):
    """Who or what asks something of the authority."""

    INSPECTION = "inspection", "Inspection report"
    IMPROVEMENT_NOTICE = "improvement_notice", "Condition of an improvement notice"
    MONITORING_VISIT = "monitoring_visit", "Finding of a monitoring visit"
    PEER_REVIEW = "peer_review", "Finding of a peer review"
    LOCAL_PRIORITY = "local_priority", "Local priority"


class Source(models.Model):
    """What requirements come from: an inspection report, a notice, a review, the authority itself."""

    kind = models.CharField(max_length=30, choices=SourceKind)
    title = models.CharField(max_length=300)
    dated_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords()

    class Meta:
        ordering = [models.F("dated_on").desc(nulls_last=True), "-pk"]

    def __str__(self) -> str:
        return self.title

    def asked_of_authority(self) -> models.QuerySet[Requirement]:
        """What it asks of the authority itself, in order; a report may ask the board for more."""
        return self.requirements.filter(asked_of=RecommendationList.LOCAL_AUTHORITY.value)

    def asked_of_others(self) -> models.QuerySet[Requirement]:
        """What a report asks of somebody else, in order: no plan of the authority is held to it."""
        return self.requirements.exclude(asked_of=RecommendationList.LOCAL_AUTHORITY.value)


class Inspection(models.Model):
    """An inspection of the authority as its report tells it.

    `framework` is the id of one of goldenthread.inspections.frameworks. `received_on` is the day
    on which the authority had the report, from which the statutory days are counted.
    """

    source = models.OneToOneField(Source, on_delete=models.PROTECT, primary_key=True)
    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="inspection")
    authority = models.CharField(max_length=200)
    framework = models.CharField(max_length=40)
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    published = models.DateField(null=True)
    received_on = models.DateField(null=True)
    lead_inspectors = models.JSONField(default=list)

    history = HistoricalRecords()

    class Meta:
        ordering = [models.F("end").desc(nulls_last=True), "-pk"]

    def __str__(self) -> str:
        return self.source.title

    @property
    def short_title(self) -> str:
        return short_title_of(self.framework, self.end)

    @property
    def counted_from(self) -> datetime.date | None:
        """The day that statutory days are counted from: received, or published where that is not known."""
        return self.received_on or self.published


class Judgement(models.Model):
    """One judgement of an inspection; `grade` is None where the report could not be read so far."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="judgements")
    position = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    grade = models.CharField(max_length=40, null=True)  # noqa: DJ001 unknown is not empty

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("inspection", "position", name="judgements_have_places")
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.grade or 'not known'}"


class Requirement(models.Model):
    """One thing that a source asks for, in its words and under its number.

    `asked_of` says of a report with two lists whose this one is; `page` where it stands in the PDF.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="requirements")
    position = models.PositiveSmallIntegerField()
    asked_of = models.CharField(
        max_length=20,
        choices=[(one.value, one.value) for one in RecommendationList],
        default=RecommendationList.LOCAL_AUTHORITY.value,
    )
    number = models.CharField(max_length=20, blank=True)
    group = models.CharField(max_length=200, blank=True)
    theme = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    page = models.PositiveSmallIntegerField(null=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("source", "position", name="requirements_have_places")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text}" if self.number else self.text

    @property
    def called(self) -> str:
        """What it is called: its number as printed, else its place among the requirements."""
        return self.number or str(self.position)


class FollowUp(models.Model):
    """What became of a requirement, as a later inspection tells it and a person confirmed.

    `again` is the later requirement that asks for the same. `quote` are the later report's words
    that were shown for it, `proposed` the outcome that these words proposed, empty where none was.
    """

    requirement = models.ForeignKey(
        Requirement, on_delete=models.PROTECT, related_name="follow_ups"
    )
    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="follow_ups")
    outcome = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Outcome])
    again = models.ForeignKey(
        Requirement, on_delete=models.PROTECT, related_name="asked_before", null=True
    )
    quote = models.TextField(blank=True)
    page = models.PositiveSmallIntegerField(null=True)
    proposed = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["requirement__position"]
        constraints = [
            models.UniqueConstraint(
                "requirement", "inspection", name="a_requirement_is_followed_up_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.requirement.called}: {self.outcome}"


class Done(models.Model):
    """Something with a statutory time limit that was done, and on which day."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="done")
    what = models.CharField(max_length=200)
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.what}: done {self.on}"


class Extension(models.Model):
    """A later day that was agreed for something with a statutory time limit, and why."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="extensions")
    what = models.CharField(max_length=200)
    due_on = models.DateField()
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.what}: {self.due_on}"
