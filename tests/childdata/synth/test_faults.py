"""Faults: planted at the rate that is stated, told one by one, and the same each time."""

import random

from goldenthread.childdata.synth.faults import Fault, plant
from goldenthread.childdata.synth.rates import FAULTS_IN_10_000
from goldenthread.childdata.tables import all_tables
from tests.childdata.synth.making_up import tables_of


def spoilt(seed):
    rows = {name: [dict(row) for row in told] for name, told in tables_of().items()}
    told = list(plant(random.Random(seed), rows, all_tables(), "2026-03-31"))
    return rows, told


def test_about_as_many_are_planted_as_the_rate_says():
    many = sum(len(rows) for rows in tables_of().values()) * FAULTS_IN_10_000 / 10_000

    _, told = spoilt(1)

    assert 0.9 * many - 1 < len(told) <= many + 1


def test_every_fault_that_is_told_is_there_and_nothing_else_has_changed():
    before = tables_of()
    rows, told = spoilt(2)

    changed = {
        (name, tuple(row.get(column, "") for column in all_tables()[name].key))
        for name, spoilt_rows in rows.items()
        for row in spoilt_rows
        if row not in before[name]
    }
    said = {
        (one["table"], tuple(one["key"].values()))
        for one in told
        if one["fault"] != Fault.TWICE.value
    }
    assert changed <= said
    assert len(said - changed) <= len(said) * 0.1


def test_a_row_that_is_there_twice_is_told():
    before = tables_of()

    for seed in range(5):
        rows, told = spoilt(seed)
        twice = [one for one in told if one["fault"] == Fault.TWICE.value]
        assert sum(len(rows[name]) - len(before[name]) for name in rows) == len(twice)


def test_every_kind_of_fault_turns_up():
    kinds = {one["fault"] for seed in range(25) for one in spoilt(seed)[1]}

    assert kinds == {one.value for one in Fault}
