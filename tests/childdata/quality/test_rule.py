"""What a rule is: what it asks for, and that each says all that people are told."""

import csv
import re
from pathlib import Path

import pytest

from goldenthread.childdata.quality.all_rules import all_kinds, all_rules, own_rules
from goldenthread.childdata.quality.people import way_to_person
from goldenthread.childdata.quality.returns import rules_not_covered
from goldenthread.childdata.quality.rule import Rule, named_in
from goldenthread.childdata.tables import all_tables, person_column

DOMAIN = Path(__file__).parents[3] / ".." / "shared" / "domain"


def test_the_tables_and_columns_that_sql_names_are_found_in_it():
    sql = (
        "SELECT cine_referral_id FROM ssd_cin_episodes JOIN ssd_person ON pers_person_id = x.any_id"
    )

    assert named_in(sql) == {
        "ssd_cin_episodes": ("cine_referral_id",),
        "ssd_person": ("pers_person_id",),
    }


def test_a_rule_needs_its_column_and_all_that_its_condition_names():
    rule = Rule(
        title="",
        right="",
        why_it_matters="",
        table="ssd_cin_episodes",
        column="cine_close_date",
        where="cine_close_reason IS NOT NULL",
    )

    assert rule.needs == {"ssd_cin_episodes": ("cine_close_date", "cine_close_reason")}


@pytest.mark.parametrize("rule_id", own_rules())
def test_a_rule_is_written_out_in_full(rule_id):
    rule = own_rules()[rule_id]

    assert (rule.where is None) != (rule.sql is None)
    assert rule.column in all_tables()[rule.table].columns
    assert rule.example is not None
    assert rule.needs.keys() == rule.example.given.keys()
    assert all(
        said.strip() and said.endswith(".") and said[0].isupper()
        for said in (rule.right, rule.why_it_matters)
    )
    assert rule.title[0].isupper()
    assert not rule.title.endswith(".")


def test_titles_of_rules_are_each_said_once():
    titles = [one.title for one in (*own_rules().values(), *all_kinds().values())]

    assert len(set(titles)) == len(titles)


def test_a_rule_of_a_kind_goes_by_the_kind_and_the_column():
    rule = all_rules()["missing.cont_contact_date"]

    assert (rule.table, rule.where) == ("ssd_contacts", "cont_contact_date IS NULL")
    assert rule.title == all_kinds()["missing"].title


def test_a_row_is_about_the_person_it_names_or_that_what_it_belongs_to_names():
    assert person_column("ssd_person") == "pers_person_id"
    assert person_column("ssd_cin_visits") == "cinv_person_id"
    assert way_to_person("ssd_cin_visits") == ()
    assert way_to_person("ssd_assessment_factors") == (
        ("cinf_assessment_id", "ssd_cin_assessments", "cina_assessment_id"),
    )
    assert way_to_person("ext_training") is None


def test_numbers_of_the_returns_are_covered_or_said_not_to_be_and_never_both():
    covered = {number for rule in all_rules().values() for number in rule.source}
    left = rules_not_covered()

    assert all(re.fullmatch(r"(CIN|903) \w+", number) for number in covered | left.keys())
    assert covered & left.keys() == set()


@pytest.mark.skipif(not DOMAIN.is_dir(), reason="the returns’ rules stand beside the repository")
def test_every_rule_of_the_two_returns_is_covered_or_said_not_to_be():
    printed = {
        f"{of} {row['code']}"
        for of, file in (("CIN", "rules_cin.csv"), ("903", "rules_ssda903.csv"))
        for row in csv.DictReader((DOMAIN / file).read_text("utf-8").splitlines())
    }
    covered = {number for rule in all_rules().values() for number in rule.source}

    assert covered | rules_not_covered().keys() == printed
