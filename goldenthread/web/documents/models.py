"""Documents sent in."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings
from django.db import models


def kept_under(document: SentDocument, name: str) -> str:
    """By content: two files may share a name. The ending stays, since it tells text formats apart."""
    ending = Path(name).suffix.lower()
    if not re.fullmatch(r"\.[a-z0-9]{1,8}", ending):
        ending = ""
    return f"documents/{document.sha256[:2]}/{document.sha256}{ending}"


class SentDocument(models.Model):
    """A file as somebody sent it in, kept as it was."""

    file = models.FileField(upload_to=kept_under)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="documents_sent"
    )
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-sent_at", "-pk"]

    def __str__(self) -> str:
        return self.name
