"""A worker is taken for alive for a minute after each of its signs."""

import pytest

from goldenthread.web.shared.worker_signs import give_sign, is_worker_heard, withdraw_sign
from tests.factories.clock import later

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("seconds", "is_heard"), [(58, True), (61, False)])
def test_a_worker_in_silence_is_taken_for_gone(seconds, is_heard):
    give_sign()

    with later(seconds=seconds):
        assert is_worker_heard() is is_heard


def test_a_worker_that_was_told_to_stop_is_gone_at_once():
    give_sign()
    withdraw_sign()

    assert not is_worker_heard()
