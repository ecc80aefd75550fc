"""The event log is kept: neither Python nor SQL may change or delete what is in it."""

import pytest
from django.db import DatabaseError, connection, transaction

from goldenthread.web.shared import events
from goldenthread.web.shared.models import Event, EventsAreKept

STATEMENTS = [
    "UPDATE shared_event SET what = 'plans.plan_stored'",
    "DELETE FROM shared_event",
]


@pytest.mark.django_db
@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_database_refuses_to_change_or_delete_an_event(statement):
    event = events.record("plans.plan_opened", by=None)

    with (
        pytest.raises(DatabaseError, match="never"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert Event.objects.get().what == event.what


@pytest.mark.django_db
def test_postgresql_refuses_to_empty_the_table():
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL has TRUNCATE")

    with (
        pytest.raises(DatabaseError, match="never"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE shared_event CASCADE")


@pytest.mark.django_db
def test_python_refuses_to_change_or_delete_an_event():
    event = events.record("plans.plan_opened", by=None)

    for change in (
        event.save,
        event.delete,
        Event.objects.all().delete,
        lambda: Event.objects.update(what="plans.plan_stored"),
    ):
        with pytest.raises(EventsAreKept):
            change()

    assert Event.objects.get().what == "plans.plan_opened"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_a_test_database_is_emptied_between_tests_that_commit(turn):
    events.record("plans.plan_opened", by=None)

    assert Event.objects.count() == 1
