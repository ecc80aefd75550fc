"""What a plan is narrowed by: its choices, and what was chosen."""

import datetime

import pytest

from goldenthread.plans.finding.due import Period
from goldenthread.plans.finding.filtering import Facts, Narrowing, NoDay
from goldenthread.plans.plan import FlagKind, Timescale, TimescaleKind
from goldenthread.web.plans.finding_form import FindForm, choices_of, narrowing_of

DAY = datetime.date
MARCH = Timescale("Mar 17", TimescaleKind.BY, None, DAY(2017, 3, 31))
FACTS = [
    Facts(1, frozenset({7}), (MARCH,), "Amber", frozenset({FlagKind.NO_DATE}), frozenset({10, 2})),
    Facts(2, frozenset({8, 7}), (MARCH, MARCH), "AMBER", frozenset(), frozenset({2})),
    Facts(2, timescales=(Timescale("Ongoing", TimescaleKind.ONGOING),)),
]
CHOICES = choices_of(FACTS, {1: "The front door", 2: "Care " * 40}, {7: "head of Care", 8: "Audit"})


def test_choices_are_those_that_fit_something_each_with_how_much():
    assert CHOICES.theme == [("1", "The front door (1)"), ("2", f"{('Care ' * 40)[:79]}… (2)")]
    assert CHOICES.owner == [
        ("8", "Audit (1)"),
        ("7", "head of Care (2)"),
        ("0", "Nobody named (1)"),
    ]
    assert CHOICES.due == [("2017-03", "March 2017 (2)"), ("ongoing", "Ongoing (1)")]
    assert CHOICES.rag == [("amber", "Amber (2)"), ("none", "None given (1)")]
    assert CHOICES.flag == [("no_date", "No date is given (1)")]
    assert CHOICES.recommendation == [("2", "2 (2)"), ("10", "10 (1)")]


@pytest.mark.parametrize(
    ("sent", "narrowing"),
    [
        ({}, Narrowing()),
        ({"theme": "2", "owner": "0"}, Narrowing(theme=2, owner=0)),
        ({"rag": "none", "flag": "no_date"}, Narrowing(rag="none", flag=FlagKind.NO_DATE)),
        ({"recommendation": "10"}, Narrowing(recommendation=10)),
        ({"due": "ongoing"}, Narrowing(no_day=NoDay.ONGOING)),
        (
            {"due": "2017-03", "due_to": "2017-03-15"},
            Narrowing(
                periods=(
                    (Period(DAY(2017, 3, 1), DAY(2017, 3, 31)),),
                    (Period(None, DAY(2017, 3, 15)),),
                )
            ),
        ),
    ],
)
def test_what_was_chosen_is_what_parts_must_fit(sent, narrowing):
    form = FindForm(sent, choices=CHOICES)

    assert form.is_valid()
    assert narrowing_of(form.cleaned_data, None) == narrowing


def test_periods_that_words_asked_for_are_one_more_thing_to_fit():
    assert narrowing_of({}, ()) == Narrowing(periods=((),))


def test_what_is_not_in_the_plan_any_more_and_days_the_wrong_way_round_are_said():
    form = FindForm(
        {"owner": "99", "due_from": "2017-03-02", "due_to": "2017-03-01"}, choices=CHOICES
    )

    assert form.errors == {
        "owner": ["This is not in the plan any more. Choose another."],
        "due_to": ["Choose a day that is not before the first one."],
    }
