"""What an authority settles about a plan: its words, its title page, its abbreviations and its key of colours."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower
from simple_history.models import HistoricalRecords

from goldenthread.web.plans.models.plan import Plan


class PlanSettings(models.Model):
    """What the levels of a plan are called, how it is downloaded, and what its title page says.

    `words_guessed` until somebody settles the words. A line of the title page that is empty is left
    out, but for its title and authority, which are then the plan's own.
    """

    plan = models.OneToOneField(Plan, on_delete=models.CASCADE, related_name="settings")
    theme = models.CharField("one theme", max_length=40, default="theme")
    themes = models.CharField("several themes", max_length=40, default="themes")
    objective = models.CharField("one objective", max_length=40, default="objective")
    objectives = models.CharField("several objectives", max_length=40, default="objectives")
    action = models.CharField("one action", max_length=40, default="action")
    actions = models.CharField("several actions", max_length=40, default="actions")
    children = models.CharField(max_length=60, default="children")
    words_guessed = models.BooleanField("words guessed from the document", default=False)
    layout = models.CharField("layout for download", max_length=100, default="same")
    has_title_page = models.BooleanField("title page", default=False)
    title = models.TextField("title on the title page", default="", blank=True)
    subtitle = models.TextField(default="", blank=True)
    authority = models.TextField("authority on the title page", default="", blank=True)
    version_line = models.TextField("version and date", default="", blank=True)
    approved_by = models.TextField(default="", blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name_plural = "plan settings"

    def __str__(self) -> str:
        return f"Settings of {self.plan}"


class Abbreviation(models.Model):
    """A short form and what it stands for in one plan.

    `from_document` until a person adds or changes it. One that a person removed is kept as
    `removed`, so that the next version of the document does not bring it back.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="abbreviations")
    short = models.CharField("short form", max_length=40)
    long = models.CharField("stands for", max_length=300)
    from_document = models.BooleanField(default=False)
    removed = models.BooleanField(default=False)

    history = HistoricalRecords()

    class Meta:
        ordering = [Lower("short"), "pk"]
        constraints = [
            models.UniqueConstraint("plan", "short", name="an_abbreviation_is_told_once_in_a_plan")
        ]

    def __str__(self) -> str:
        return f"{self.short}: {self.long}"


class ColourMeaning(models.Model):
    """What a colour or letter of a plan's own rating means, as its document or a person says it."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="colour_meanings")
    position = models.PositiveIntegerField()
    colour = models.CharField(max_length=100)
    meaning = models.TextField(default="", blank=True)
    from_document = models.BooleanField(default=False)

    history = HistoricalRecords()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint("plan", "colour", name="a_colour_is_explained_once_in_a_plan")
        ]

    def __str__(self) -> str:
        return f"{self.colour}: {self.meaning}" if self.meaning else self.colour
