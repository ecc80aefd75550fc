"""Loading extracts: sent in, or taken from the watched folder; and the authority's own values."""

import datetime
import shutil
import uuid
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from goldenthread.childdata.loading import LoadRefused, Step, load
from goldenthread.childdata.quality.freshness import freshness
from goldenthread.childdata.quality.json_form import looked_as_json
from goldenthread.childdata.quality.looking import look
from goldenthread.childdata.quality.material import material_of
from goldenthread.childdata.settling import Wishes
from goldenthread.childdata.store.manifest import ManifestDamaged
from goldenthread.childdata.store.snapshots import StoreIsBusy
from goldenthread.web.accounts.models import User
from goldenthread.web.childdata.models import Load, OwnValue, QualityLook
from goldenthread.web.childdata.queries import value_map
from goldenthread.web.childdata.store import site_store
from goldenthread.web.jobs import services as jobs
from goldenthread.web.jobs.models import Job
from goldenthread.web.jobs.work import WorkRefused, work
from goldenthread.web.shared import events
from goldenthread.web.shared.history import changed_by

# How long a load waits for another that is under way, in seconds.
_PATIENCE = 600.0
_LONGEST_NAME = 150


class NoWatchedFolder(Exception):
    """There is no folder to take extracts from, or nothing in it. Its text says what to do."""


def send_in(*, files: Sequence[File[bytes]], known_at: datetime.date, by: User) -> Load:
    """Keep the files until they are loaded, and queue the load."""
    folder = uuid.uuid4().hex
    kept = _waiting(folder)
    kept.mkdir(parents=True)
    sent = []
    for number, file in enumerate(files, start=1):
        # Two may share a name, and what they hold tells them apart, not what they are called.
        place = kept / f"{number:03}"
        place.mkdir()
        name = _plain_name(file.name or "extract")
        with (place / name).open("wb") as written:
            for chunk in file.chunks():
                written.write(chunk)
        sent.append({"name": name, "size": file.size})
    return _queue(Load(sent=sent, folder=folder, known_at=known_at, by=by))


def take_from_folder(*, known_at: datetime.date, by: User) -> Load:
    """Queue a load of all that is in the watched folder; raises NoWatchedFolder."""
    watched = watched_folder()
    if watched is None:
        raise NoWatchedFolder(
            "No folder is watched. Set GOLDENTHREAD_EXTRACT_FOLDER to the one where extracts arrive."
        )
    files = [one for one in sorted(watched.rglob("*")) if one.is_file()]
    if not files:
        raise NoWatchedFolder("There is nothing in the watched folder.")
    sent = [{"name": one.name[:_LONGEST_NAME], "size": one.stat().st_size} for one in files]
    return _queue(Load(sent=sent, known_at=known_at, by=by))


def watched_folder() -> Path | None:
    """The folder in which extracts arrive, where one is set and there."""
    folder = Path(settings.EXTRACT_FOLDER) if settings.EXTRACT_FOLDER else None
    return folder if folder and folder.is_dir() else None


@transaction.atomic
def _queue(started: Load) -> Load:
    started.save()
    jobs.start(load_extract, title=f"Loading {started}", by=started.by, load_id=started.pk)
    started.refresh_from_db()
    events.record("childdata.load_started", started, by=started.by)
    return started


def _is_done_by(job: Job, load_id: int) -> None:
    started = Load.objects.get(pk=load_id)
    started.job = job
    started.save(update_fields=["job"])


@work(queued=_is_done_by)
def load_extract(job: Job, load_id: int) -> str:
    """Load what was sent as one snapshot, and delete the files whatever comes of it."""
    started = Load.objects.select_related("by").get(pk=load_id)
    page = reverse("childdata:load_detail", args=[started.pk])
    job.result_url = page
    if started.is_over:
        if started.refusal:
            raise WorkRefused(started.refusal)
        return page
    try:
        found = load(
            [_source_of(started)],
            site_store(),
            started.known_at,
            timezone.now(),
            Wishes(own_values=value_map()),
            lambda step: _tell(job, step),
            _PATIENCE,
        )
    except LoadRefused as refused:
        _end(started, refusal=str(refused))
        raise WorkRefused(str(refused)) from None
    except (StoreIsBusy, ManifestDamaged) as refused:
        # The files wait for another start: nothing is wrong with them.
        raise WorkRefused(str(refused)) from None
    if found.is_new:
        jobs.report_progress(job=job, note="Looking how good it is")
        look_at_quality(snapshot=found.manifest.id, known_at=started.known_at)
    _end(started, snapshot=found.manifest.id, is_new=found.is_new)
    return page


def look_at_quality(*, snapshot: str, known_at: datetime.date) -> QualityLook:
    """Ask every rule of what was known on the day of a snapshot, and keep what came of it."""
    with material_of(site_store(), known_at) as material:
        told = looked_as_json(
            look(material), freshness(material, known_at), (), material.team_names()
        )
    kept, _ = QualityLook.objects.get_or_create(
        snapshot=snapshot, defaults={"known_at": known_at, "told": told}
    )
    return kept


def _source_of(started: Load) -> Path:
    """The folder whose files are to be loaded."""
    source = _waiting(started.folder) if started.folder else watched_folder()
    if source is None or not source.is_dir():
        raise LoadRefused("The files are not there any more. Send them in again.")
    return source


def _tell(job: Job, step: Step) -> None:
    jobs.report_progress(job=job, done=step.done, total=step.of, note=step.doing)


@transaction.atomic
def _end(
    started: Load, *, snapshot: str = "", is_new: bool | None = None, refusal: str = ""
) -> None:
    started.snapshot, started.is_new, started.refusal = snapshot, is_new, refusal
    started.over_at = timezone.now()
    started.save(update_fields=["snapshot", "is_new", "refusal", "over_at"])
    what = "childdata.load_refused" if refusal else "childdata.snapshot_stored"
    events.record(what, started, by=started.by)
    if started.folder:
        folder = _waiting(started.folder)
        transaction.on_commit(lambda: shutil.rmtree(folder, ignore_errors=True))


def _waiting(folder: str) -> Path:
    """Where files wait until they are loaded. It holds data about children."""
    return Path(settings.DATA_FOLDER) / "extracts" / folder


def _plain_name(name: str) -> str:
    return Path(name).name[-_LONGEST_NAME:].lstrip(".") or "extract"


@transaction.atomic
def keep_values(*, values: Sequence[tuple[str, str, str]], by: User) -> int:
    """Keep which code each spelling stands for, as (place, spelling, code). Gives how many changed."""
    changed = []
    for place, spelling, code in values:
        value = OwnValue.objects.filter(place=place, spelling=spelling).first()
        if value and value.code == code:
            continue
        value = value or OwnValue(place=place, spelling=spelling)
        value.code, value.by = code, by
        changed_by(value, by).save()
        changed.append(value.pk)
    if changed:
        events.record("childdata.values_kept", by=by, values=changed)
    return len(changed)


@transaction.atomic
def take_back_value(*, value: OwnValue, by: User) -> None:
    """Let a spelling stand for nothing again; the history keeps what it stood for."""
    events.record("childdata.value_taken_back", by=by, value=value.pk)
    changed_by(value, by).delete()
