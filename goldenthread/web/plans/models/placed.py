"""Facts of a plan, with where in the document each stands."""

from __future__ import annotations

from django.db import models

from goldenthread.documents.document import Place


class Placed(models.Model):
    """A fact of a plan, with where in the document it stands: the parts of a documents Place."""

    place = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True

    @property
    def where(self) -> Place:
        return Place(**self.place)


class Claims(Placed):
    """What a document says of an objective or an action beside its owners and dates.

    `rag_claimed` is the colour it gives itself; `fields` are its progress, evidence and the
    like by goldenthread.plans.plan.Field; `other` its further columns by their heading.
    """

    ref = models.TextField(null=True, blank=True)  # noqa: DJ001 absent is not empty
    rag_claimed = models.TextField(null=True, blank=True)  # noqa: DJ001
    fields = models.JSONField(default=dict, blank=True)
    # Pairs of heading and texts: a JSON object would not keep the columns' order everywhere.
    other = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True
