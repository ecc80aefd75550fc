"""Erasing a document that was never stored as a plan, with all that was read, decided and asked of it."""

from functools import partial

from django.db import transaction
from django.utils import timezone

from goldenthread.web.accounts.models import User
from goldenthread.web.checking.models import Check, Question
from goldenthread.web.checking.services import read_again
from goldenthread.web.jobs.models import Job
from goldenthread.web.jobs.work import path_of
from goldenthread.web.plans.models import Reading
from goldenthread.web.plans.services import read_sent_document
from goldenthread.web.shared import events


class CannotBeErased(Exception):
    """It is a plan by now, or is just being read. Its text says which, and what to do."""


@transaction.atomic
def erase(*, reading: Reading, by: User) -> None:
    """Take it off the disk and out of the records for good. The event tells its numbers alone."""
    reading = Reading.objects.select_for_update().get(pk=reading.pk)
    document = reading.document
    if reading.stored_plan:
        raise CannotBeErased(
            f"{document.name} is stored as “{reading.stored_plan}”, which stands on it."
        )
    jobs = Job.objects.filter(
        kind__in=[path_of(read_sent_document), path_of(read_again)],
        arguments__reading_id=reading.pk,
    )
    if any(not job.standing(timezone.now()).is_over for job in jobs):
        raise CannotBeErased(f"{document.name} is being read. Wait until that is done.")
    check = Check.objects.filter(reading=reading).first()
    if check:
        check.questions.all().delete()
        Question.history.filter(check_of_id=check.pk).delete()
        check.decisions.all().delete()
        check.difference_answers.all().delete()
        check.delete()
    number = reading.pk
    reading.delete()
    Reading.history.filter(id=number).delete()
    jobs.delete()
    events.record("checking.document_erased", by=by, document=document.pk, reading=number)
    if document.file:
        transaction.on_commit(partial(document.file.storage.delete, document.file.name))
    document.delete()
