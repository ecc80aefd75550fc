"""Two who want the same thing come one after the other, those who want different things together."""

import threading

import pytest
from django.db import connection, transaction

from goldenthread.web.shared.locks import hold_until_commit

pytestmark = pytest.mark.django_db(transaction=True)


def waits_for_the_holder(mine: str, theirs: str) -> bool:
    """Whether another transaction that asks for `theirs` waits while this one holds `mine`."""
    got = threading.Event()

    def ask() -> None:
        with transaction.atomic():
            hold_until_commit(theirs)
            got.set()
        connection.close()

    other = threading.Thread(target=ask)
    with transaction.atomic():
        hold_until_commit(mine)
        other.start()
        waited = not got.wait(0.5)
    other.join(30)
    assert got.is_set()
    return waited


def test_the_same_thing_is_held_by_one_at_a_time():
    assert waits_for_the_holder("one file", "one file")


def test_another_thing_is_not_waited_for_where_two_may_write():
    assert waits_for_the_holder("one file", "another") is (connection.vendor == "sqlite")
