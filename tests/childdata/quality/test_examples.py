"""Each rule and each kind of rule finds what its worked example says, and no more."""

import datetime

import pytest

from goldenthread.childdata.quality.all_rules import all_kinds, own_rules
from goldenthread.childdata.quality.examples import drawn, found_in


@pytest.mark.parametrize("rule_id", own_rules())
def test_a_rule_finds_what_its_example_says(rule_id):
    rule = own_rules()[rule_id]

    assert found_in(rule.example, {rule_id: rule}) == sorted(rule.example.finds)


@pytest.mark.parametrize("kind_id", all_kinds())
def test_a_kind_finds_what_its_example_says(kind_id):
    kind = all_kinds()[kind_id]

    assert found_in(kind.example, dict(kind.rules(kind_id))) == sorted(kind.example.finds)


def test_a_drawn_value_that_is_none_of_its_type_is_kept_as_unread():
    text = """
        cinv_cin_visit_id | cinv_cin_visit_seen | cinv_cin_visit_date
        V1                | perhaps             | 2026-01-10
    """

    with drawn({"ssd_cin_visits": text}, datetime.date(2026, 3, 31)) as material:
        assert material.unread() == {"ssd_cin_visits": {"cinv_cin_visit_seen"}}


def test_a_drawn_word_stays_where_the_codes_are_not_closed():
    text = """
        immi_immigration_status_id | immi_immigration_status
        I1                         | Refugee
    """

    with drawn({"ssd_immigration_status": text}, datetime.date(2026, 3, 31)) as material:
        told = material.cursor.execute(
            "SELECT immi_immigration_status FROM ssd_immigration_status"
        ).fetchall()

    assert told == [("Refugee",)]
