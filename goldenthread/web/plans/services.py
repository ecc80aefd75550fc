"""What people do with plans: send a document in, store its reading, download it, say who holds a role."""

import dataclasses
import datetime
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from django.core.files.base import File
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from goldenthread.documents.document import Document
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.writing import write_document, writers
from goldenthread.plans import plan as values
from goldenthread.plans.contained import read_plan_contained
from goldenthread.plans.export import known_layouts, plan_document
from goldenthread.plans.exporting.level_headings import in_level_words
from goldenthread.plans.exporting.title_page import title_page_blocks
from goldenthread.plans.json_form import plan_as_json
from goldenthread.web.accounts.models import User
from goldenthread.web.documents import services as documents
from goldenthread.web.jobs import services as jobs
from goldenthread.web.jobs.models import Job, State
from goldenthread.web.jobs.work import work
from goldenthread.web.plans import queries
from goldenthread.web.plans.models import (
    OwnerRole,
    Plan,
    PlanVersion,
    Reading,
    RoleHolding,
)
from goldenthread.web.plans.plan_values import plan_value
from goldenthread.web.plans.services_of_settings import take_from_document
from goldenthread.web.plans.storing import Position, store_parts
from goldenthread.web.plans.storing_again import store_parts_again
from goldenthread.web.shared import events
from goldenthread.web.shared.history import changed_by
from goldenthread.web.shared.locks import hold_until_commit

LAYOUT_OF_ITS_OWN = "same"
A_DAY = datetime.timedelta(days=1)


@dataclasses.dataclass(frozen=True)
class Arrival:
    """What came of sending a document in; not `is_new` where the same file was there already."""

    reading: Reading
    is_new: bool


@dataclasses.dataclass(frozen=True)
class Download:
    """A plan as a file."""

    name: str
    media_type: str
    content: bytes


@transaction.atomic
def bring_in(*, file: File[bytes], name: str, by: User) -> Arrival:
    """Keep a document and queue its reading.

    The same file sent twice is one reading, unless the first was refused, put aside or went wrong,
    or is somebody else's that this person may not see.
    """
    digest = documents.digest_of(file)
    # Of two who send it in the same moment one waits here, and then finds the other's reading.
    hold_until_commit(f"document {digest}")
    earlier = (
        queries.readings_for(by)
        .filter(document__sha256=digest, put_aside_at__isnull=True, refusal="")
        .exclude(job__state=State.FAILED)
        .first()
    )
    if earlier is not None:
        return Arrival(earlier, is_new=False)
    document = documents.keep(file=file, name=name, digest=digest, by=by)
    reading = Reading.objects.create(document=document)
    reading.job = jobs.start(
        read_sent_document, title=f"Reading {document.name}", by=by, reading_id=reading.pk
    )
    return Arrival(reading, is_new=True)


def _is_done_by(job: Job, reading_id: int) -> None:
    """Have a reading point at the job that stands for it, which is another after a new start."""
    reading = Reading.objects.get(pk=reading_id)
    reading.job = job
    reading.save(update_fields=["job"])


@work(queued=_is_done_by)
def read_sent_document(job: Job, reading_id: int) -> str:
    """Read a document that was sent in, and keep what was read for somebody to look at."""
    reading = Reading.objects.select_related("document").get(pk=reading_id)
    if reading.refusal:  # its file is gone, and would be refused again
        raise DocumentRefused(reading.refusal)
    page = reverse("plans:reading_detail", args=[reading.pk])
    jobs.report_progress(
        job=job, done=0, total=1, note="Finding its themes, objectives and actions"
    )
    try:
        plan = read_plan_contained(
            Path(reading.document.file.path), documents.limits_of_this_site()
        )
    except DocumentRefused as refusal:
        _refuse(reading, str(refusal))
        job.result_url = page
        raise
    keep_reading(reading=reading, plan=plan)
    return page


@transaction.atomic
def _refuse(reading: Reading, why: str) -> None:
    """Keep why, and not the file: what is no plan has no place here."""
    reading.refusal = why
    reading.read_at = timezone.now()
    reading.save(update_fields=["refusal", "read_at"])
    documents.let_go_of_file(reading.document)


def keep_reading(*, reading: Reading, plan: values.Plan) -> None:
    """Keep what was read, in place of what was read before."""
    reading.content = json.dumps(plan_as_json(plan), ensure_ascii=False)
    reading.read_at = timezone.now()
    reading.save(update_fields=["content", "read_at"])


@transaction.atomic
def store_reading(*, reading: Reading, by: User, value: values.Plan | None = None) -> Plan:
    """Make a plan of what was read, or of what checking made of it.

    A reading that is a plan already gives that plan again.
    """
    # Whoever presses the button second waits here, and then finds the plan.
    reading = Reading.objects.select_for_update().get(pk=reading.pk)
    if reading.stored_plan:
        return reading.stored_plan
    value = value or reading.value()
    plan = Plan(
        reading=reading,
        title=value.title or Path(reading.document.name).stem,
        authority=value.authority or "",
        layout=value.layout,
        columns=list(value.columns),
        stored_by=by,
    )
    changed_by(plan, by).save()
    store_parts(plan, value, by)
    take_from_document(plan, value, by)
    _keep_version(plan, reading, value, by, refused=[])
    if reading.put_aside_at:
        _take_up(reading)
    events.record("plans.plan_stored", plan, by=by)
    return plan


@transaction.atomic
def store_version(
    *,
    plan: Plan,
    reading: Reading,
    value: values.Plan,
    stays: Mapping[Position, Position],
    refused: Sequence[str],
    by: User,
) -> Plan:
    """Make a newer version of a plan; the ones before it stay as they were stored.

    `stays` is as goldenthread.web.plans.storing_again has it, `refused` in words what was not
    taken over. A reading that is a version already gives its plan again.
    """
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    reading = Reading.objects.select_for_update().get(pk=reading.pk)
    if reading.stored_plan:
        return reading.stored_plan
    store_parts_again(plan, value, stays, by)
    plan.reading = reading
    plan.title = value.title or plan.title
    plan.authority = value.authority or plan.authority
    plan.layout, plan.columns = value.layout, list(value.columns)
    plan.edition += 1
    changed_by(plan, by).save()
    take_from_document(plan, value, by)
    version = _keep_version(plan, reading, value, by, refused)
    if reading.put_aside_at:
        _take_up(reading)
    events.record("plans.version_stored", plan, by=by, number=version.number, refused=list(refused))
    return plan


def _keep_version(
    plan: Plan, reading: Reading, value: values.Plan, by: User, refused: Sequence[str]
) -> PlanVersion:
    newest = plan.versions.first()
    return PlanVersion.objects.create(
        plan=plan,
        number=newest.number + 1 if newest else 1,
        reading=reading,
        # The document itself stays with the reading.
        content=json.dumps(
            plan_as_json(dataclasses.replace(value, source=None)), ensure_ascii=False
        ),
        refused=list(refused),
        stored_by=by,
    )


@transaction.atomic
def put_aside(*, reading: Reading, by: User) -> None:
    """Take a reading off the list of what waits. It stays, and can still be stored."""
    reading = Reading.objects.select_for_update().get(pk=reading.pk)
    if reading.stored_plan or reading.put_aside_at:
        return
    reading.put_aside_by = by
    reading.put_aside_at = timezone.now()
    reading.save(update_fields=["put_aside_by", "put_aside_at"])
    events.record("plans.reading_put_aside", reading, by=by)


@transaction.atomic
def name_plan(*, plan: Plan, title: str, authority: str, by: User) -> None:
    plan.title, plan.authority = title, authority
    plan.edition += 1
    changed_by(plan, by).save(update_fields=["title", "authority", "edition"])
    events.record("plans.plan_named", plan, by=by)


@transaction.atomic
def give_role(*, role: OwnerRole, holder: User, held_from: datetime.date, by: User) -> RoleHolding:
    """Say who holds an owner role from a day on; whoever held it until then ends the day before.

    Said of whoever holds it already, it puts their first day right.
    """
    held = role.holdings.filter(held_until__isnull=True).first()
    if held and held.holder == holder:
        return _put_first_day_right(held, held_from, by)
    if held:
        _end_before(held, held_from, by)
    holding = RoleHolding(role=role, holder=holder, held_from=held_from, given_by=by)
    changed_by(holding, by).save()
    events.record("plans.role_given", role, by=by, holder=holder.name, held_from=str(held_from))
    return holding


def _put_first_day_right(held: RoleHolding, held_from: datetime.date, by: User) -> RoleHolding:
    if held.held_from == held_from:
        return held
    before = held.role.holdings.exclude(pk=held.pk).order_by("-held_until").first()
    # Whoever held it up to the wrong day holds it up to the right one; a gap that was there stays.
    if before and before.held_until and held.held_from - before.held_until == A_DAY:
        _end_before(before, held_from, by)
    elif before and before.held_until and before.held_until >= held_from:
        raise HeldAlready(
            f"{before.holder} held this role until {before.held_until:%-d %B %Y}. "
            "Choose a later day."
        )
    was, held.held_from = held.held_from, held_from
    changed_by(held, by).save(update_fields=["held_from"])
    events.record(
        "plans.first_day_changed",
        held.role,
        by=by,
        holder=held.holder.name,
        before=str(was),
        after=str(held_from),
    )
    return held


def _end_before(held: RoleHolding, day: datetime.date, by: User) -> None:
    if held.held_from >= day:
        raise HeldAlready(
            f"{held.holder} holds this role from {held.held_from:%-d %B %Y}. Choose a later day."
        )
    held.held_until = day - A_DAY
    changed_by(held, by).save(update_fields=["held_until"])


class HeldAlready(Exception):
    """Somebody holds the owner role from that day or a later one. Its text says who, and what to do."""


def download(
    *, plan: Plan, layout: str, suffix: str, by: User, with_title_page: bool = False
) -> Download:
    """The plan as a file, in its own layout or a known one; who took it is recorded.

    With its title page, where the file has pages, it is to be read: brought in again, the words
    of that page would be text outside the plan.
    """
    writer = writers()[suffix]
    document = plan_document(plan_value(plan), layout, in_sheets=writer.has_sheets)
    if layout != LAYOUT_OF_ITS_OWN:
        document = in_level_words(document, queries.words_of(plan))
    if with_title_page and writer.has_pages:
        blocks = title_page_blocks(queries.title_page_of(plan))
        document = dataclasses.replace(document, title_page=blocks)
    content = write_document(document, suffix)
    events.record("plans.plan_exported", plan, by=by, layout=layout, file=suffix.lstrip("."))
    name = slugify(plan.title)[:80] or "plan"
    return Download(f"{name}{suffix}", writer.media_type, content)


def document_of(plan: Plan) -> Document:
    """The plan as it stands now, in the layout its document has."""
    return plan_document(plan_value(plan), LAYOUT_OF_ITS_OWN)


def layout_title(layout: str) -> str:
    """What a reading's layout is called; one worked out from the headings alone has no name."""
    known = known_layouts().get(layout)
    return known.title if known else "A layout of its own, worked out from its headings"


def layout_choices() -> list[tuple[str, str]]:
    own = (LAYOUT_OF_ITS_OWN, "As the document has it")
    return [own, *((name, layout.title) for name, layout in known_layouts().items())]


def format_choices() -> list[tuple[str, str]]:
    return [(suffix, f"{writer.title} ({suffix})") for suffix, writer in writers().items()]


def usual_format(plan: Plan) -> str:
    """The ending that the plan's own document has where that can be written, else Word's."""
    ending = Path(plan.reading.document.name).suffix.lower()
    return ending if ending in writers() else ".docx"


def _take_up(reading: Reading) -> None:
    reading.put_aside_by = reading.put_aside_at = None
    reading.save(update_fields=["put_aside_by", "put_aside_at"])
