"""A re-base is checked before somebody settles it: who and why, values, and no run cut in two."""

import datetime

import pytest

from goldenthread.measures.control_charts.chart import Rebase, xmr
from goldenthread.measures.control_charts.rebasing import RebaseRefused, check_rebase
from tests.measures.control_charts.charted import STEADY, month, monthly

# Twelve about 84, then twelve about 96.
SHIFTED = (*STEADY, *[value + 12 for value in STEADY])


def checked(values, starts_on, *, earlier=(), by="A. Analyst", reason="New form", until=None):
    rebase = Rebase(starts_on, by, datetime.date(2027, 1, 4), reason, until)
    check_rebase(monthly(*values), rebase, method=xmr(), earlier=earlier)


def test_a_rebase_where_the_run_begins_is_taken():
    checked(SHIFTED, month(12))


def test_a_rebase_in_the_middle_of_a_run_is_refused_with_the_day_on_which_it_began():
    with pytest.raises(RebaseRefused) as refused:
        checked(SHIFTED, month(15))

    assert str(refused.value) == (
        "1 April 2026 is in the middle of a run that began on 1 January 2026. "
        "Re-base from that day, or wait until the run is over."
    )


def test_a_rebase_in_the_middle_of_a_trend_is_refused():
    values = (*STEADY, 79, 80, 81, 82, 86, 87, 88, 89, 83, 85)

    with pytest.raises(RebaseRefused, match=r"began on 1 January 2026"):
        checked(values, month(16))


def test_a_run_is_looked_for_beside_the_rebases_there_are():
    there = Rebase(month(12), "A. Analyst", month(20), "New form")

    checked(SHIFTED, month(15), earlier=[there])


def test_a_rebase_after_the_last_value_is_refused():
    with pytest.raises(RebaseRefused, match="no value on or after 1 January 2026"):
        checked(STEADY, month(12))


def test_a_rebase_with_nothing_before_it_is_refused():
    with pytest.raises(RebaseRefused, match="no value before 1 January 2025"):
        checked(STEADY, month(0))


def test_a_rebase_whose_baseline_ends_before_it_begins_is_refused():
    with pytest.raises(RebaseRefused, match="from no value"):
        checked(SHIFTED, month(12), until=month(11))


@pytest.mark.parametrize("missing", [{"by": " "}, {"reason": ""}])
def test_a_rebase_without_name_or_reason_is_refused(missing):
    with pytest.raises(RebaseRefused, match="Say who"):
        checked(SHIFTED, month(12), **missing)
