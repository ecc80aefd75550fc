"""The tables as they stood at the end of a day."""

import datetime
import itertools
import random

import ibis
import pytest

from goldenthread.core.drawn_tables import rows_of_text
from goldenthread.core.periods import Period, completed_years
from goldenthread.core.periods import add_months as add_months_to
from goldenthread.core.working_days import WorkingDays
from goldenthread.measures.at import At, add_months
from goldenthread.measures.at import completed_years as completed_years_of
from goldenthread.measures.parameters import Parameters
from goldenthread.measures.worked_examples import tables_of

DAY = datetime.date
HOLIDAYS = WorkingDays({DAY(2025, 12, 25): "Christmas", DAY(2025, 12, 27): "A Saturday"})
CASES = """
    cine_referral_id | cine_person_id | cine_referral_date  | cine_close_date
    R1               | A              | 2026-03-31 23:59:00 | 2026-04-02
    R2               | A              | 2026-04-01 00:01:00 |
    R3               | B              | 2026-02-01          | 2026-01-31
    R4               | C              |                     | 2026-01-31
    R5               | D              | 2026-01-01          | 2026-01-01
    R5               | D              | 2026-01-01          | 2026-02-01
"""


def known(text=CASES, table="ssd_cin_episodes"):
    day = DAY(2026, 3, 31)
    with tables_of({table: rows_of_text(text)}) as tables:
        at = At(tables, Period(day, day), Parameters.of({}), HOLIDAYS)
        return tables.run(at.table(table)).to_pylist()


def test_what_begins_after_the_day_is_not_there_and_what_ends_after_it_is_open():
    rows = {row["cine_referral_id"]: row["cine_close_date"] for row in known()}

    assert rows["R1"] is None
    assert "R2" not in rows


def test_a_row_without_a_start_or_that_ends_before_it_is_left_out():
    assert not {"R3", "R4"} & {row["cine_referral_id"] for row in known()}


def test_what_ends_on_the_day_it_began_is_in_order_whatever_the_hour_it_began():
    began_at_ten = """
        cine_referral_id | cine_person_id | cine_referral_date  | cine_close_date
        R1               | A              | 2026-03-31 10:00:00 | 2026-03-31
    """

    assert [row["cine_referral_id"] for row in known(began_at_ten)] == ["R1"]


def test_a_primary_key_counts_once():
    assert [row["cine_referral_id"] for row in known()].count("R5") == 1


def test_a_table_that_holds_nothing_has_its_columns():
    with tables_of({}) as tables:
        at = At(tables, Period(DAY(2026, 3, 31), DAY(2026, 3, 31)), Parameters.of({}), HOLIDAYS)

        found = tables.run(at.table("ext_supervision"))

    assert found.num_rows == 0
    assert "exsu_supervision_date" in found.column_names


def test_what_is_due_may_lie_ahead_and_what_happened_may_not():
    text = """
        exsu_supervision_id | exsu_supervision_date | exsu_next_due_date | exsu_recorded_date
        S1                  | 2026-03-01            | 2026-05-01         | 2026-04-15
    """

    [row] = known(text, "ext_supervision")

    assert (row["exsu_next_due_date"], row["exsu_recorded_date"]) == (DAY(2026, 5, 1), None)


@pytest.mark.parametrize("seed", range(3))
def test_days_and_months_and_ages_come_out_as_their_slow_twins_say(seed):
    chosen = random.Random(seed)
    days = [DAY(2007, 1, 1) + datetime.timedelta(chosen.randrange(8000)) for _ in range(300)]
    pairs = list(itertools.pairwise(days))
    table = ibis.memtable({"a": [a for a, _ in pairs], "b": [b for _, b in pairs]})
    with tables_of({}) as tables:
        at = At(tables, Period(DAY(2026, 3, 31), DAY(2026, 3, 31)), Parameters.of({}), HOLIDAYS)
        found = tables.run(
            table.select(
                "a",
                "b",
                days=at.days(table.a, table.b),
                working=at.working_days(table.a, table.b),
                next_working_day=at.after_working_days(table.a, 1),
                twentieth=at.after_working_days(table.a, 20),
                months=add_months(table.a, 11),
                age=completed_years_of(table.a, table.b),
            )
        ).to_pylist()

    for row in found:
        a, b = row["a"], row["b"]
        assert row["days"] == (b - a).days
        assert row["working"] == HOLIDAYS.between(a, b)
        assert row["next_working_day"] == HOLIDAYS.after(a, 1).due
        assert row["twentieth"] == HOLIDAYS.after(a, 20).due
        assert row["months"] == add_months_to(a, 11)
        assert row["age"] == completed_years(a, b)
