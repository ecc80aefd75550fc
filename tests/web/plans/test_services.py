"""Sending in, reading, storing, downloading, and who holds a role."""

import datetime
import threading

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone

from goldenthread.web.documents.models import SentDocument
from goldenthread.web.jobs import services as jobs
from goldenthread.web.jobs.models import Job, State
from goldenthread.web.plans import services
from goldenthread.web.plans.models import Plan, Reading
from goldenthread.web.shared.models import Event
from tests.conftest import TODAY
from tests.factories.accounts import PersonFactory, signed_in
from tests.factories.jobs import work_through_jobs
from tests.factories.plans import SMALL_PLAN, keeper, read, sent_in, stored

pytestmark = pytest.mark.django_db
A_WEEK = datetime.timedelta(days=7)


def events_called(what: str) -> list[Event]:
    return list(Event.objects.filter(what=what))


def test_a_document_sent_in_is_kept_as_it_was_and_its_reading_queued():
    by = keeper()

    reading = sent_in(by)

    with reading.document.file.open("rb") as kept:
        assert kept.read() == SMALL_PLAN.encode()
    assert reading.document.name == "plan.txt"
    assert reading.job.state == State.QUEUED
    assert events_called("documents.document_sent")[0].by == by


def test_a_name_with_folders_in_it_is_kept_without_them():
    reading = sent_in(keeper(), name="../../etc/plan.txt")

    assert reading.document.name == "plan.txt"


def test_the_same_file_sent_twice_is_one_reading():
    by = keeper()
    first = sent_in(by)

    again = services.bring_in(file=ContentFile(SMALL_PLAN.encode()), name="other.txt", by=by)

    assert (again.reading, again.is_new) == (first, False)
    assert SentDocument.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_file_sent_twice_at_the_same_moment_is_one_reading():
    by = keeper()
    at_once = threading.Barrier(2)

    def send() -> None:
        at_once.wait(30)
        sent_in(by)
        connection.close()

    both = [threading.Thread(target=send) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join(60)

    assert Reading.objects.count() == SentDocument.objects.count() == 1


def test_a_reading_started_again_points_at_the_job_that_stands_for_it():
    by = keeper()
    reading = sent_in(by)
    Job.objects.update(state=State.FAILED, error="It broke.", finished_at=timezone.now())

    again = jobs.start_again(job=reading.job, by=by)

    reading.refresh_from_db()
    assert reading.job == again
    sent_once_more = services.bring_in(file=ContentFile(SMALL_PLAN.encode()), name="a.txt", by=by)
    assert sent_once_more.reading == reading


def test_a_file_whose_reading_was_put_aside_is_read_anew():
    by = keeper()
    first = read(by)
    services.put_aside(reading=first, by=by)

    again = services.bring_in(file=ContentFile(SMALL_PLAN.encode()), name="plan.txt", by=by)

    assert again.is_new
    assert again.reading != first


def test_reading_keeps_what_the_document_says():
    reading = read(keeper())

    assert reading.is_read
    assert [theme.title for theme in reading.value().themes] == ["The front door", "Care leavers"]
    assert reading.job.result_url == f"/plans/readings/{reading.pk}/"


def test_a_document_that_is_no_plan_is_refused_and_stores_nothing():
    reading = read(keeper(), "Dear colleague,\n\nThe meeting is on Monday.\n", name="letter.txt")

    assert reading.refusal
    assert not reading.is_read
    assert reading.job.state == State.FAILED
    assert reading.job.error == reading.refusal
    assert Plan.objects.count() == 0


def test_the_file_of_a_refused_document_is_deleted(client, django_capture_on_commit_callbacks):
    by = keeper()
    reading = sent_in(by, "Dear colleague,\n\nThe meeting is on Monday.\n", name="letter.txt")
    kept = reading.document.file
    was_there = kept.storage.exists(kept.name)

    with django_capture_on_commit_callbacks(execute=True):
        work_through_jobs()

    assert (was_there, kept.storage.exists(kept.name)) == (True, False)
    document = signed_in(client, by).get(f"/plans/readings/{reading.pk}/document/")
    assert document.status_code == 404


def test_a_refused_document_is_refused_again_in_the_same_words():
    by = keeper()
    reading = read(by, "Dear colleague,\n\nThe meeting is on Monday.\n", name="letter.txt")

    again = jobs.start_again(job=reading.job, by=by)
    work_through_jobs()

    again.refresh_from_db()
    assert again.error == reading.refusal


def test_storing_twice_gives_the_same_plan():
    by = keeper()
    reading = read(by)

    first = services.store_reading(reading=reading, by=by)
    second = services.store_reading(reading=Reading.objects.get(pk=reading.pk), by=by)

    assert first == second
    assert Plan.objects.count() == 1
    assert len(events_called("plans.plan_stored")) == 1


def test_a_plan_without_a_title_takes_the_file_s_name():
    table = SMALL_PLAN[SMALL_PLAN.index("Ref") : SMALL_PLAN.index("## Care")]

    plan = stored(keeper(), table, name="Our plan.txt")

    assert plan.title == "Our plan"


def test_a_reading_put_aside_leaves_the_list_and_can_still_be_stored():
    by = keeper()
    reading = read(by)

    services.put_aside(reading=reading, by=by)
    services.put_aside(reading=reading, by=by)
    plan = services.store_reading(reading=reading, by=by)

    reading.refresh_from_db()
    assert (reading.put_aside_by, reading.put_aside_at) == (None, None)
    assert plan.reading == reading
    assert len(events_called("plans.reading_put_aside")) == 1


def test_a_stored_reading_is_not_put_aside():
    by = keeper()
    plan = stored(by)

    services.put_aside(reading=plan.reading, by=by)

    plan.reading.refresh_from_db()
    assert plan.reading.put_aside_at is None


def test_a_new_name_is_kept_with_the_old_one_and_who_gave_it():
    by = keeper()
    plan = stored(by)
    old = plan.title

    services.name_plan(plan=plan, title="Getting better", authority="Calderbrook Council", by=by)

    names = plan.history.values_list("title", "history_user")
    assert list(names) == [("Getting better", by.pk), (old, by.pk)]


def test_a_role_given_to_a_person_ends_for_the_one_before():
    by = keeper()
    role = stored(by).owner_roles.get(name="Head of MASH")
    first, second = PersonFactory(), PersonFactory()
    services.give_role(role=role, holder=first, held_from=TODAY - A_WEEK, by=by)

    services.give_role(role=role, holder=second, held_from=TODAY, by=by)

    assert list(role.holdings.values_list("holder", "held_from", "held_until")) == [
        (second.pk, TODAY, None),
        (first.pk, TODAY - A_WEEK, TODAY - datetime.timedelta(days=1)),
    ]


def test_a_role_cannot_be_given_from_before_somebody_else_took_it():
    by = keeper()
    role = stored(by).owner_roles.get(name="Head of MASH")
    first, second = PersonFactory(), PersonFactory()
    services.give_role(role=role, holder=first, held_from=TODAY, by=by)

    with pytest.raises(services.HeldAlready, match="holds this role from 11 May 2026"):
        services.give_role(role=role, holder=second, held_from=TODAY, by=by)

    assert role.holdings.get().holder == first


@pytest.mark.parametrize("weeks", [-1, 1])
def test_a_wrong_first_day_is_put_right_and_the_one_before_ends_with_it(weeks):
    by = keeper()
    role = stored(by).owner_roles.get(name="Head of MASH")
    first, second = PersonFactory(), PersonFactory()
    services.give_role(role=role, holder=first, held_from=TODAY - 4 * A_WEEK, by=by)
    services.give_role(role=role, holder=second, held_from=TODAY, by=by)
    right = TODAY + weeks * A_WEEK

    services.give_role(role=role, holder=second, held_from=right, by=by)

    assert list(role.holdings.values_list("holder", "held_from", "held_until")) == [
        (second.pk, right, None),
        (first.pk, TODAY - 4 * A_WEEK, right - datetime.timedelta(days=1)),
    ]
    (event,) = events_called("plans.first_day_changed")
    assert (event.details["before"], event.details["after"]) == (str(TODAY), str(right))


def test_a_first_day_is_not_put_before_the_one_before_began():
    by = keeper()
    role = stored(by).owner_roles.get(name="Head of MASH")
    first, second = PersonFactory(), PersonFactory()
    services.give_role(role=role, holder=first, held_from=TODAY - A_WEEK, by=by)
    services.give_role(role=role, holder=second, held_from=TODAY, by=by)

    with pytest.raises(services.HeldAlready, match=r"from 4 May 2026\. Choose a later day"):
        services.give_role(role=role, holder=second, held_from=TODAY - A_WEEK, by=by)

    assert role.holdings.get(holder=second).held_from == TODAY


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf", ".html", ".md"])
def test_a_download_in_the_plan_s_own_layout_reads_as_the_same_plan(suffix: str):
    by = keeper()
    plan = stored(by)

    file = services.download(plan=plan, layout="same", suffix=suffix, by=by)

    again = read(by, file.content, f"again{suffix}").value()
    before = plan.reading.value()
    assert again.themes != ()
    assert _compared(again) == _compared(before)
    assert file.name == f"calderbrook-council-improvement-plan{suffix}"
    assert events_called("plans.plan_exported")[0].details == {
        "layout": "same",
        "file": suffix.lstrip("."),
    }


def _compared(plan):
    return [
        (
            theme.title,
            [
                (
                    objective.ref,
                    objective.title,
                    objective.recommendations,
                    objective.officers,
                    objective.rag,
                    objective.timescales,
                    [
                        (action.text, action.owners, action.timescales)
                        for action in objective.actions
                    ],
                )
                for objective in theme.objectives
            ],
        )
        for theme in plan.themes
    ]


@pytest.mark.parametrize(("name", "ending"), [("plan.MD", ".md"), ("plan.txt", ".docx")])
def test_the_usual_download_is_of_the_document_s_own_kind(name, ending):
    plan = Plan(reading=Reading(document=SentDocument(name=name)))

    assert services.usual_format(plan) == ending
