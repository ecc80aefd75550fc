"""Workers and what belongs to them: nobody twice, and nothing before they came or after they left."""

from goldenthread.childdata.synth.authority import Authority
from goldenthread.childdata.synth.staff import staff_rows
from goldenthread.childdata.tables import all_tables
from tests.childdata.synth.making_up import WANTED


def rows():
    found = {}
    for table, told in staff_rows(Authority(WANTED)):
        found.setdefault(table, []).extend(told)
    return found


def test_every_table_has_its_own_columns_and_no_key_twice():
    for name, told in rows().items():
        table = all_tables()[name]
        keys = [tuple(row[column] for column in table.key) for row in told]
        assert {column for row in told for column in row} <= set(table.columns)
        assert len(keys) == len(set(keys)), name


def test_what_is_kept_of_a_worker_lies_in_the_time_that_they_were_there():
    told = rows()
    there = {row["exws_worker_id"]: row for row in told["ext_worker_spell"]}

    for row in told["ext_absence"]:
        spell = there[row["exab_worker_id"]]
        assert spell["exws_start_date"] <= row["exab_start_date"]
        assert row["exab_start_date"] <= (spell["exws_leave_date"] or "9999")


def test_the_number_who_live_there_is_the_size_that_the_rates_are_for():
    whole = [row for row in rows()["ext_population"] if row["expo_age_to"] == "17"]

    last = max(whole, key=lambda row: row["expo_year"])
    assert abs(int(last["expo_count"]) - WANTED.children_living_there) < 20
