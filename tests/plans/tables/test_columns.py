"""What a column means, by its heading and by its cells."""

import datetime

import pytest

from goldenthread.plans.plan import Field, Meaning
from goldenthread.plans.tables.columns import (
    content_scores,
    guess,
    heading_of_objective,
    meaning_of_heading,
    tidy_heading,
)
from goldenthread.plans.words.days import Calendar

DAYS = Calendar(datetime.date(2025, 6, 1))


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Theme", Meaning.THEME),
        ("Improvement theme", Meaning.THEME),
        ("Workstream", Meaning.THEME),
        ("Ref", Meaning.REF),
        ("No.", Meaning.REF),
        ("What?", Meaning.OBJECTIVE),
        ("Requirement", Meaning.OBJECTIVE),
        ("Area for Improvement", Meaning.OBJECTIVE),
        ("Area of weakness", Meaning.OBJECTIVE),
        ("Objective /Ofsted Ref", Meaning.OBJECTIVE),
        ("Priority / objective", Meaning.OBJECTIVE),
        ("What is to be achieved", Meaning.OBJECTIVE),
        ("What we want to achieve", Meaning.OBJECTIVE),
        ("Early Actions", Meaning.ACTION),
        ("What will we do?", Meaning.ACTION),
        ("What will make the difference?", Meaning.ACTION),
        ("How we will do it", Meaning.ACTION),
        ("Milestones and tasks", Meaning.ACTION),
        ("What will be done", Meaning.ACTION),
        ("Action no", Meaning.ACTION_REF),
        ("Action linked to Ofsted recommendation", Meaning.ACTION),
        ("Links to Ofsted Recommendations", Meaning.RECOMMENDATIONS),
        ("Recs", Meaning.RECOMMENDATIONS),
        ("Recommendations answered", Meaning.RECOMMENDATIONS),
        ("Key Lead", Meaning.OWNERS),
        ("Accountable Officer(s)", Meaning.OWNERS),
        ("By whom", Meaning.OWNERS),
        ("Action owner", Meaning.ACTION_OWNERS),
        ("Timescale/ Target", Meaning.TIMESCALES),
        ("When will this happen?", Meaning.TIMESCALES),
        ("Action due date", Meaning.ACTION_TIMESCALES),
        ("Start date", Meaning.STARTS),
        ("BRAG", Meaning.RAG),
        ("Progress End July 2013", Meaning.PROGRESS),
        ("% complete", Meaning.PROGRESS),
        ("What has been achieved", Meaning.PROGRESS),
        ("Evidence of Progress", Meaning.EVIDENCE),
        ("Further Work", Meaning.FURTHER_WORK),
        ("Smart Targets", Meaning.SUCCESS_MEASURES),
        ("How will we measure our success?", Meaning.SUCCESS_MEASURES),
        ("How will children know things are different (impact)?", Meaning.IMPACT),
        ("What area will this support an improvement in?*", Meaning.SUPPORTS),
        ("Closing the loop**", Meaning.CLOSING_THE_LOOP),
        ("Link to other plans", Meaning.LINKS),
        ("Risks", Meaning.OTHER),
        ("Financial", Meaning.OTHER),
        ("Partners / stakeholders", Meaning.OWNERS),
        ("Zebra", None),
        ("  ", None),
    ],
)
def test_a_heading_says_what_its_column_means(heading, meaning):
    assert meaning_of_heading(heading) == meaning


def test_a_heading_loses_its_footnote_signs_and_case():
    assert tidy_heading(" Leadership*** :") == "leadership"


@pytest.mark.parametrize(
    ("heading", "cells", "meaning"),
    [
        ("Priority", ["High", "Medium", "Low"], Meaning.OTHER),
        ("Priority", ["Priority 1", "Priority 2"], Meaning.REF),
        ("Priority", ["Priority 1", "Priority 1"], Meaning.THEME),
        ("Objective", ["1.1", "1.2", "2.1"], Meaning.REF),
        ("Ofsted recommendation", ["1, 7", "R4", "Rec 2"], Meaning.RECOMMENDATIONS),
        ("Recommendation(s)", ["Rec 1", "Rec 2"], Meaning.REF),
        ("Recommendation(s)", ["Rec 8", "Rec 2"], Meaning.RECOMMENDATIONS),
        ("Recommendation(s)", ["Recommendation", "2,", "Rec.", "8"], Meaning.RECOMMENDATIONS),
        (
            "Recs",
            ["Improve the timeliness of visits", "Reduce the caseloads of workers"],
            Meaning.OBJECTIVE,
        ),
        (
            "Ref",
            ["Improve the timeliness of visits", "Reduce the caseloads of workers"],
            Meaning.OTHER,
        ),
        ("Progress", ["Red", "Amber", "Green"], Meaning.RAG),
        ("Links to", ["1-3", "4, 5"], Meaning.RECOMMENDATIONS),
        ("", ["1.", "Imm", "2.", "3."], Meaning.REF),
        ("Zebra", ["Green", "Amber", "In progress"], Meaning.RAG),
        ("Zebra", ["R1", "2-4", "All"], Meaning.RECOMMENDATIONS),
        ("Zebra", ["31/03/2026", "June 2025", "Ongoing"], Meaning.TIMESCALES),
        ("Zebra", ["Head of MASH", "Team Manager"], Meaning.OWNERS),
        ("Zebra", ["stripes", "mane"], Meaning.OTHER),
        ("Zebra", [], Meaning.OTHER),
    ],
)
def test_content_tells_what_a_heading_does_not(heading, cells, meaning):
    assert guess(heading, cells, DAYS).meaning == meaning


def test_a_guess_gives_its_reason():
    assert guess("Key  Lead", [], DAYS).reason == "“Key Lead” is a usual heading for it"


def test_an_empty_column_looks_like_nothing():
    assert content_scores(["", "TBC"], DAYS) == {}


@pytest.mark.parametrize(
    ("heading", "own"),
    [
        ("Objective lead", "lead"),
        ("Objective: Cost", "Cost"),
        ("Objective", None),
        ("Objective ref", None),
        ("Lead", None),
    ],
)
def test_a_heading_may_speak_of_objectives_alone(heading, own):
    assert heading_of_objective(heading) == own


def test_a_meaning_fills_the_field_of_its_name():
    assert Meaning.PROGRESS.field == Field.PROGRESS
    assert Meaning.OWNERS.field is None
