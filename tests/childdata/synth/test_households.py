"""Households that foster or want to adopt: stages in their order, and approvals that have an enquiry."""

from goldenthread.childdata.synth.authority import Authority, Wanted
from goldenthread.childdata.synth.households import household_rows
from goldenthread.childdata.tables import all_tables
from tests.childdata.synth.making_up import LARGER

STEPS = ("enquiry", "initial_visit", "stage1_start", "stage2_start", "panel", "decision")
ADOPTING = ("enquiry", "stage1_start", "stage1_end", "stage2_start", "stage2_end")


def rows(wanted: Wanted = LARGER):
    found = {}
    for table, told in household_rows(Authority(wanted)):
        found.setdefault(table, []).extend(told)
    return found


def in_order(row, prefix, steps):
    days = [row[f"{prefix}_{step}_date"] for step in steps]
    told = [day for day in days if day]
    return told == sorted(told) and days[: len(told)] == told


def test_every_column_is_the_tables_and_every_key_is_used_once():
    for name, told in rows().items():
        table = all_tables()[name]
        keys = [tuple(row[column] for column in table.key) for row in told]
        assert {column for row in told for column in row} <= set(table.columns)
        assert len(keys) == len(set(keys)), name


def test_stages_come_one_after_another():
    told = rows()

    assert all(in_order(row, "exfe", STEPS) for row in told["ext_foster_enquiry"])
    assert all(in_order(row, "exad", ADOPTING) for row in told["ext_adopter"])


def test_an_enquiry_that_was_approved_names_a_household_that_is_there():
    told = rows()
    there = {row["exfh_household_id"]: row for row in told["ext_foster_household"]}

    approved = [row for row in told["ext_foster_enquiry"] if row["exfe_outcome"] == "APPROVED"]
    assert approved
    for row in approved:
        household = there[row["exfe_household_id"]]
        assert household["exfh_approval_date"] == row["exfe_decision_date"]


def test_enquiries_stand_in_every_stage():
    outcomes = {row["exfe_outcome"] for row in rows()["ext_foster_enquiry"]}

    assert {"NOT_PROCEED", "DECLINED", "APPROVED"} <= outcomes
