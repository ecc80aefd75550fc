"""The census file: well-formed, one year, and each child with what followed each referral."""

import datetime

import pytest
from lxml import etree

from goldenthread.childdata.synth.writing.cin_census import CinCensus
from goldenthread.childdata.synth.writing.lives import lives_of
from tests.childdata.synth.making_up import families, tables_of

UNTIL = datetime.date(2026, 3, 31)


@pytest.fixture(scope="module")
def message(tmp_path_factory):
    path = tmp_path_factory.mktemp("cin") / "census.xml"
    with CinCensus(path, UNTIL) as census:
        for family in families():
            census.write(lives_of(family))
    return etree.parse(path)


def test_every_child_with_an_episode_of_need_in_the_year_is_there(message):
    wanted = {
        row["cine_person_id"]
        for row in tables_of()["ssd_cin_episodes"]
        if (row["cine_close_date"] or "9999") >= "2025-04-01"
    }

    assert set(message.xpath("//LAchildID/text()")) == wanted


def test_an_episode_of_need_has_its_parts_in_the_order_of_the_schema(message):
    order = ["CINreferralDate", "ReferralSource", "PrimaryNeedCode", "CINclosureDate",
        "ReasonForClosure", "DateOfInitialCPC", "Assessments", "CINPlanDates", "Section47",
        "ReferralNFA", "ChildProtectionPlans"]  # fmt: skip

    for details in message.iter("CINdetails"):
        parts = [order.index(part.tag) for part in details]
        assert parts == sorted(parts)


def test_an_enquiry_that_is_over_has_a_conference_or_needed_none(message):
    enquiries = {
        (row["s47e_person_id"], row["s47e_s47_start_date"]): row
        for row in tables_of()["ssd_s47_enquiry"]
    }

    for child in message.iter("Child"):
        number = child.findtext("ChildIdentifiers/LAchildID")
        for told in child.iter("Section47"):
            row = enquiries[(number, told.findtext("S47ActualStartDate"))]
            is_over = bool(row["s47e_s47_end_date"])
            wanted = '"CP_CONFERENCE_FLAG":"Y"' in row["s47e_s47_outcome_json"]
            has_conference = told.find("DateOfInitialCPC") is not None
            not_needed = told.findtext("ICPCnotRequired") == "1"
            assert not_needed == (is_over and not wanted and not has_conference)


def test_the_year_is_the_one_that_the_last_day_lies_in(tmp_path):
    path = tmp_path / "census.xml"

    with CinCensus(path, datetime.date(2023, 6, 30)):
        pass

    assert etree.parse(path).findtext(".//ReferenceDate") == "2024-03-31"
