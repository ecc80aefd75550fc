"""Points that ran together are cut apart, and nothing else is."""

import pytest

from goldenthread.plans.words.run_on import Wording, apart, at_capitals, sentences

WORDING = Wording(
    frozenset({"practice", "staff"}), frozenset({("staying", "put"), ("quality", "audits")})
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Visit each child. Report.", ["Visit each child.", "Report."]),
        ("Visit e.g. Monday. Report.", ["Visit e.g. Monday.", "Report."]),
        ("Ask Dr. Smith to help.", ["Ask Dr. Smith to help."]),
        ("Review (see the plan. It is long) soon.", ["Review (see the plan. It is long) soon."]),
        ("Review the plan. This is long.", ["Review the plan. This is long."]),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(text, parts):
    assert sentences(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Scope all needs Design of reports", ["Scope all needs", "Design of reports"]),
        ("Visit the Design team", ["Visit the Design team"]),
        ("Visit, Review the plan", ["Visit, Review the plan"]),
        ("Visit all of them, Review the plan", ["Visit all of them, Review the plan"]),
        ("Visit all of the Review teams", ["Visit all of the Review teams"]),
        (
            "Work with teams (and Review the plan) soon",
            ["Work with teams (and Review the plan) soon"],
        ),
        ("Ask IT Staff", ["Ask IT Staff"]),
        ("Focus on- Percentage of children", ["Focus on-", "Percentage of children"]),
        (
            "Revised NEET Strategy Reviewing IAG contract",
            ["Revised NEET Strategy", "Reviewing IAG contract"],
        ),
        ("Establish more Quality Assurance posts", ["Establish more Quality Assurance posts"]),
        (
            "Establish more checks Quality audits monthly",
            ["Establish more checks", "Quality audits monthly"],
        ),
        (
            "Structure review for Children in Care Staff are informed by it",
            ["Structure review for Children in Care", "Staff are informed by it"],
        ),
        (
            "Ensure that Children in Care Staff are informed",
            ["Ensure that Children in Care Staff are informed"],
        ),
        (
            "The number of young people who are Staying Put grows each year",
            ["The number of young people who are Staying Put grows each year"],
        ),
        (
            "The number of young people in homes grows Staying Put revised",
            ["The number of young people in homes grows", "Staying Put revised"],
        ),
        (
            "Create reports which show when children were seen Practice and Management standard clear",
            [
                "Create reports which show when children were seen",
                "Practice and Management standard clear",
            ],
        ),
    ],
)
def test_a_capital_on_a_word_that_begins_points_begins_one(text, parts):
    assert at_capitals(text, WORDING) == parts


@pytest.mark.parametrize(
    ("text", "expected", "parts"),
    [
        ("Post adoption Plan Review of CAMHS", 2, ["Post adoption Plan", "Review of CAMHS"]),
        ("Adopt Smith Review plans now", 2, ["Adopt Smith", "Review plans now"]),
        ("Good visits Staff welcome", 2, ["Good visits", "Staff welcome"]),
        ("Good visits Practice matters", 2, ["Good visits", "Practice matters"]),
        ("Good visits Practice matters", 0, ["Good visits Practice matters"]),
        ("Adopt Smith Review plans now", 5, ["Adopt Smith Review plans now"]),
        ("Visit. Report.", 1, ["Visit.", "Report."]),
    ],
)
def test_a_bolder_cut_is_taken_where_it_gives_as_many_as_the_row_has_dates(text, expected, parts):
    assert apart(text, WORDING, expected) == parts
