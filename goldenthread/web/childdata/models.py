"""Loads that people started; the data itself stays in the store of snapshots."""

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords


class Load(models.Model):
    """Files that somebody sent, or had taken from the watched folder, to be loaded as one snapshot.

    `sent` names them with their sizes; the files themselves are deleted once the load is over.
    `snapshot` is what came of it: empty while it is under way, and where it was refused, with
    `refusal` saying why. It is not `is_new` where the same files were loaded before.
    """

    sent = models.JSONField(default=list)
    folder = models.CharField(max_length=100, blank=True)
    known_at = models.DateField()
    job = models.OneToOneField("jobs.Job", on_delete=models.PROTECT, null=True)
    snapshot = models.CharField(max_length=60, blank=True)
    is_new = models.BooleanField(null=True)
    refusal = models.TextField(blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="extracts_loaded"
    )
    sent_at = models.DateTimeField(auto_now_add=True)
    over_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="a_load_is_stored_or_refused",
                condition=models.Q(snapshot="") | models.Q(refusal=""),
            ),
        ]

    def __str__(self) -> str:
        names = [one["name"] for one in self.sent]
        rest = f" and {len(names) - 1} more" if len(names) > 1 else ""
        return f"{names[0]}{rest}" if names else "The watched folder"

    @property
    def is_over(self) -> bool:
        return self.over_at is not None


class QualityLook(models.Model):
    """How good the data was as known on the day of a load: counts and rules, and no row.

    `told` has the form of goldenthread.childdata.quality.json_form.
    """

    snapshot = models.CharField(max_length=60, unique=True)
    known_at = models.DateField()
    told = models.JSONField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-known_at", "-pk"]

    def __str__(self) -> str:
        return f"Quality as known on {self.known_at}"


class OwnValue(models.Model):
    """An authority's own spelling of a code. `place` is a column (`ssd_person.pers_sex`) or a code set."""

    place = models.CharField(max_length=120)
    spelling = models.CharField(max_length=200)
    code = models.CharField(max_length=60)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["place", "spelling"]
        constraints = [
            models.UniqueConstraint("place", "spelling", name="a_spelling_has_one_code_in_a_place")
        ]

    def __str__(self) -> str:
        return f"{self.place}: {self.spelling} is {self.code}"
