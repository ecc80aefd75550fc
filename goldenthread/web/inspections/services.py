"""What people do with reports and other sources: bring in, store, add, say when received, extend."""

import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.core.files.base import File
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.inspections.contained import report_entries
from goldenthread.web.accounts.models import User
from goldenthread.web.documents import services as documents
from goldenthread.web.inspections.kinds import title_of
from goldenthread.web.inspections.models import (
    Extension,
    Inspection,
    Judgement,
    Report,
    Requirement,
    Source,
    SourceKind,
)
from goldenthread.web.jobs import services as jobs
from goldenthread.web.jobs.models import Job, State
from goldenthread.web.jobs.work import work
from goldenthread.web.shared import events
from goldenthread.web.shared.history import changed_by
from goldenthread.web.shared.locks import hold_until_commit


@dataclass(frozen=True)
class Arrival:
    """What came of sending a report in; not `is_new` where the same file was there already."""

    report: Report
    is_new: bool


class NothingToStore(Exception):
    """The report cannot be stored as it is. Its text says what is missing."""


@transaction.atomic
def bring_in(*, file: File[bytes], name: str, by: User) -> Arrival:
    """Keep a report and queue its reading. The same file sent twice is one, unless it went wrong."""
    digest = documents.digest_of(file)
    hold_until_commit(f"report {digest}")
    earlier = (
        Report.objects.filter(document__sha256=digest, refusal="")
        .exclude(job__state=State.FAILED)
        .first()
    )
    if earlier is not None:
        return Arrival(earlier, is_new=False)
    document = documents.keep(file=file, name=name, digest=digest, by=by)
    report = Report.objects.create(document=document)
    jobs.start(read_sent_report, title=f"Reading {document.name}", by=by, report_id=report.pk)
    report.refresh_from_db()
    return Arrival(report, is_new=True)


def _is_done_by(job: Job, report_id: int) -> None:
    """Have a report point at the job that stands for it, which is another after a new start."""
    report = Report.objects.get(pk=report_id)
    report.job = job
    report.save(update_fields=["job"])


@work(queued=_is_done_by)
def read_sent_report(job: Job, report_id: int) -> str:
    """Read a report that was sent in, and keep what was read for somebody to look at."""
    report = Report.objects.select_related("document").get(pk=report_id)
    if report.refusal:  # its file is gone, and would be refused again
        raise DocumentRefused(report.refusal)
    page = reverse("inspections:report_detail", args=[report.pk])
    jobs.report_progress(
        job=job, done=0, total=1, note="Finding its judgements and recommendations"
    )
    path = Path(report.document.file.path)
    [entry] = report_entries([path], documents.limits_of_this_site(), with_passages=True)
    if "error" in entry:
        _refuse(report, entry["error"])
        job.result_url = page
        raise DocumentRefused(entry["error"])
    report.content = json.dumps(entry, ensure_ascii=False)
    report.read_at = timezone.now()
    report.save(update_fields=["content", "read_at"])
    return page


@transaction.atomic
def _refuse(report: Report, why: str) -> None:
    report.refusal, report.read_at = why, timezone.now()
    report.save(update_fields=["refusal", "read_at"])
    documents.let_go_of_file(report.document)


@transaction.atomic
def store_report(
    *, report: Report, authority: str, received_on: datetime.date | None, by: User
) -> Inspection:
    """Make an inspection of what was read, with what a person filled in where the report is silent.

    A report that is an inspection already gives that inspection again.
    """
    report = Report.objects.select_for_update().get(pk=report.pk)
    if report.stored_inspection:
        return report.stored_inspection
    value = report.value()
    source = Source(
        kind=SourceKind.INSPECTION,
        title=title_of(value.framework, authority, value.inspection_end),
        dated_on=value.published or value.inspection_end,
        added_by=by,
    )
    changed_by(source, by).save()
    inspection = Inspection(
        source=source,
        report=report,
        authority=authority,
        framework=value.framework,
        start=value.inspection_start,
        end=value.inspection_end,
        published=value.published,
        received_on=received_on,
        lead_inspectors=list(value.lead_inspectors),
    )
    changed_by(inspection, by).save()
    Judgement.objects.bulk_create(
        Judgement(inspection=inspection, position=at, key=one.key, name=one.name, grade=one.grade)
        for at, one in enumerate(value.judgements, start=1)
    )
    for at, one in enumerate(value.recommendations, start=1):
        requirement = Requirement(
            source=source,
            position=at,
            asked_of=one.list.value,
            number=one.number or "",
            group=one.group or "",
            theme=one.theme or "",
            text=one.text,
            page=one.page,
        )
        changed_by(requirement, by).save()
    events.record("inspections.inspection_stored", source, by=by)
    return inspection


@transaction.atomic
def add_source(
    *, kind: str, title: str, dated_on: datetime.date | None, texts: Sequence[str], by: User
) -> Source:
    """Keep what somebody else, or the authority itself, asks for, a requirement for each text.

    What is there already, word for word, stays the one source that it is: a form sent twice.
    """
    hold_until_commit("adding a source")
    asked = [_numbered(text) for text in texts]
    for known in Source.objects.filter(kind=kind, title=title, dated_on=dated_on):
        if list(known.requirements.values_list("number", "text")) == asked:
            return known
    source = Source(kind=kind, title=title, dated_on=dated_on, added_by=by)
    changed_by(source, by).save()
    for at, (number, words) in enumerate(asked, start=1):
        requirement = Requirement(source=source, position=at, number=number, text=words)
        changed_by(requirement, by).save()
    events.record("inspections.source_added", source, by=by, requirements=len(texts))
    return source


def _numbered(text: str) -> tuple[str, str]:
    """ "3. See every child" as "3" and the rest; a text without a number has none."""
    number, _, words = text.partition(" ")
    bare = number.rstrip(".):")
    if words and bare and bare != number and len(bare) <= 5 and any(map(str.isdigit, bare)):
        return bare, words.strip()
    return "", text


@transaction.atomic
def say_received(*, inspection: Inspection, received_on: datetime.date, by: User) -> None:
    if inspection.received_on == received_on:
        return
    inspection.received_on = received_on
    changed_by(inspection, by).save(update_fields=["received_on"])
    events.record(
        "inspections.received_day_set", inspection.source, by=by, received_on=str(received_on)
    )


@transaction.atomic
def extend(
    *, inspection: Inspection, what: str, due_on: datetime.date, reason: str, by: User
) -> Extension:
    """Keep a later day that was agreed; the statutory one stays on the page beside it."""
    extension = Extension.objects.create(
        inspection=inspection, what=what, due_on=due_on, reason=reason, by=by
    )
    events.record("inspections.time_extended", inspection.source, by=by, due_on=str(due_on))
    return extension
