"""Keeping what is sent in, and letting go of it."""

import functools
import hashlib
from pathlib import Path

from django.conf import settings
from django.core.files.base import File
from django.db import transaction

from goldenthread.documents.limits import Limits
from goldenthread.web.accounts.models import User
from goldenthread.web.documents.models import SentDocument
from goldenthread.web.shared import events


@transaction.atomic
def keep(*, file: File[bytes], name: str, digest: str, by: User) -> SentDocument:
    """Keep a file as it was sent in. `digest` is what `digest_of` says of it."""
    document = SentDocument(name=Path(name).name[:255], size=file.size, sha256=digest, sent_by=by)
    document.file.save(document.name, file, save=False)
    document.save()
    events.record("documents.document_sent", document, by=by)
    return document


@transaction.atomic
def let_go_of_file(document: SentDocument) -> None:
    """Take the file off the disk and keep its name, who sent it and when."""
    transaction.on_commit(functools.partial(document.file.storage.delete, str(document.file)))
    document.file = ""
    document.save(update_fields=["file"])


def digest_of(file: File[bytes]) -> str:
    """The SHA-256 of a file's content; the same content has the same."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def limits_of_this_site() -> Limits:
    """What a document may ask of the site that reads it."""
    return Limits(file_bytes=settings.MAX_UPLOAD_BYTES)
