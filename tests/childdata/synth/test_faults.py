"""Faults: planted at the rate that is stated, told one by one, and the same each time."""

from goldenthread.childdata.synth.faults import LASTING, Fault, plant
from goldenthread.childdata.synth.rates import FAULTS_IN_10_000, MORE_IN_WHAT_LASTS
from goldenthread.childdata.tables import all_tables
from tests.childdata.synth.making_up import tables_of


def spoilt(seed):
    rows = {name: [dict(row) for row in told] for name, told in tables_of().items()}
    told = list(plant(seed, rows, all_tables(), "2026-03-31"))
    return rows, told


def test_about_as_many_are_planted_as_the_rates_say():
    tables = tables_of()
    rows = sum(len(told) for told in tables.values())
    lasting = sum(len(tables.get(table, ())) for table in LASTING)
    many = (rows * FAULTS_IN_10_000 + lasting * MORE_IN_WHAT_LASTS) / 10_000

    told = [len(spoilt(seed)[1]) for seed in range(20)]

    assert 0.85 * many < sum(told) / len(told) < 1.15 * many


def test_a_fault_of_an_earlier_extract_is_in_a_later_one_too():
    first = {name: [dict(row) for row in told] for name, told in tables_of().items()}
    fewer = {name: told[: len(told) // 2] for name, told in first.items()}
    _, all_told = spoilt(6)

    told = list(plant(6, fewer, all_tables(), "2026-03-31"))

    later = {(one["table"], tuple(one["key"].values())) for one in all_told}
    assert told
    assert {(one["table"], tuple(one["key"].values())) for one in told} <= later


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
