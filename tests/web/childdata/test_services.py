"""Loading extracts as the site does: sent in or from the watched folder."""

import datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goldenthread.web.childdata import services
from goldenthread.web.childdata.models import Load, OwnValue
from goldenthread.web.childdata.store import manifests, site_store
from goldenthread.web.jobs import services as jobs
from goldenthread.web.jobs.models import State
from goldenthread.web.shared.models import Event
from tests.factories.child_stores import extract, people
from tests.factories.jobs import work_through_jobs

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 1)
JUNE = datetime.date(2026, 6, 1)


def file(name: str, text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def send(by, *files, known_at=MAY) -> Load:
    started = services.send_in(files=list(files), known_at=known_at, by=by)
    work_through_jobs()
    started.refresh_from_db()
    return started


def test_what_is_sent_in_becomes_a_snapshot_and_its_files_go(
    analyst, settings, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        done = send(analyst, file("people.csv", people("A", "B")))

    [manifest] = manifests()
    assert (done.snapshot, done.is_new, done.refusal) == (manifest.id, True, "")
    assert (manifest.known_at, manifest.rows) == (MAY, 2)
    assert not list(Path(settings.DATA_FOLDER).glob("extracts/*/*"))
    assert [one.what for one in Event.objects.filter(what__startswith="childdata")] == [
        "childdata.snapshot_stored",
        "childdata.load_started",
    ]


def test_two_files_of_one_name_are_both_read(analyst):
    visits = "cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date\nV1,A,2026-04-01"

    send(analyst, file("export.csv", people("A")), file("export.csv", visits))

    [manifest] = manifests()
    assert {one.table for one in manifest.tables} == {"ssd_person", "ssd_cin_visits"}


def test_the_same_files_again_are_said_and_not_doubled(analyst):
    send(analyst, file("people.csv", people("A")))

    again = send(analyst, file("other name.csv", people("A")), known_at=JUNE)

    assert (again.is_new, len(manifests())) == (False, 1)


def test_what_is_no_extract_is_refused_in_words_and_leaves_the_store_as_it_was(
    analyst, settings, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        refused = send(analyst, file("photo.jpg", "\x00\x01"))

    assert refused.refusal
    assert refused.job.state == State.FAILED
    assert refused.job.error == refused.refusal
    assert manifests() == []
    assert not list(Path(settings.DATA_FOLDER).glob("extracts/*/*"))


def test_all_in_the_watched_folder_is_loaded_and_stays_there(analyst, settings, tmp_path):
    settings.EXTRACT_FOLDER = str(tmp_path / "arrivals")
    extract(tmp_path / "arrivals", ssd_person=people("A"))

    started = services.take_from_folder(known_at=MAY, by=analyst)
    work_through_jobs()

    started.refresh_from_db()
    assert (started.is_new, len(manifests())) == (True, 1)
    assert (tmp_path / "arrivals" / "ssd_person.csv").is_file()


def test_without_a_watched_folder_or_anything_in_it_that_is_said(analyst, settings, tmp_path):
    with pytest.raises(services.NoWatchedFolder, match="GOLDENTHREAD_EXTRACT_FOLDER"):
        services.take_from_folder(known_at=MAY, by=analyst)
    (tmp_path / "arrivals").mkdir()
    settings.EXTRACT_FOLDER = str(tmp_path / "arrivals")
    with pytest.raises(services.NoWatchedFolder, match="nothing in the watched folder"):
        services.take_from_folder(known_at=MAY, by=analyst)


def test_a_load_that_is_over_is_not_done_twice(analyst):
    done = send(analyst, file("people.csv", people("A")))

    assert services.load_extract(done.job, done.pk).endswith(f"/{done.pk}/")
    assert len(manifests()) == 1


def test_a_load_that_cannot_have_the_store_to_itself_says_so_and_can_be_started_again(
    analyst, monkeypatch
):
    monkeypatch.setattr(services, "_PATIENCE", 0)
    site_store().make()
    with site_store().changing():
        busy = send(analyst, file("people.csv", people("A")))

    assert busy.job.state == State.FAILED
    assert "Goldenthread itself" not in busy.job.error
    assert not busy.is_over
    jobs.start_again(job=busy.job, by=analyst)
    work_through_jobs()
    busy.refresh_from_db()
    assert (busy.is_new, len(manifests())) == (True, 1)


def test_files_that_are_gone_are_asked_for_again(analyst, settings):
    started = services.send_in(files=[file("people.csv", people("A"))], known_at=MAY, by=analyst)
    for one in Path(settings.DATA_FOLDER).glob("extracts/*/*/*"):
        one.unlink()
        one.parent.rmdir()
        one.parent.parent.rmdir()
    work_through_jobs()

    started.refresh_from_db()
    assert started.refusal == "The files are not there any more. Send them in again."


def test_the_authority_s_own_spelling_is_used_by_the_next_load(analyst):
    told = "pers_person_id,pers_sex\nA,Girl child"
    first = send(analyst, file("people.csv", told))
    services.keep_values(values=[("ssd_person.pers_sex", "Girl child", "F")], by=analyst)

    second = send(analyst, file("people.csv", told), known_at=JUNE)

    unread = {one.id: sum(each.count for each in one.unread_counts) for one in manifests()}
    assert (unread[first.snapshot], unread[second.snapshot]) == (1, 0)


def test_a_spelling_has_one_code_and_keeps_its_history(analyst):
    services.keep_values(values=[("sex", "Girl", "F"), ("sex", "Boy", "M")], by=analyst)

    changed = services.keep_values(values=[("sex", "Girl", "F"), ("sex", "Boy", "U")], by=analyst)

    boy = OwnValue.objects.get(spelling="Boy")
    assert (changed, boy.code) == (1, "U")
    assert [one.code for one in boy.history.all()] == ["U", "M"]
    services.take_back_value(value=boy, by=analyst)
    assert not OwnValue.objects.filter(spelling="Boy").exists()


@pytest.mark.parametrize(
    ("name", "plain"),
    [("../../etc/passwd", "passwd"), (".hidden", "hidden"), ("a" * 200 + ".csv", None)],
)
def test_a_name_from_outside_is_only_a_name(analyst, name, plain):
    started = services.send_in(files=[file("x.csv", people("A"))], known_at=MAY, by=analyst)
    found = services._plain_name(name)

    assert started.pk
    assert "/" not in found
    assert len(found) <= 150
    assert plain in (found, None)
