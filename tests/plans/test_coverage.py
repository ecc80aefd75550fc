"""What a plan answers of a list of recommendations."""

import datetime

import pytest

from goldenthread.plans.coverage import (
    Coverage,
    change_in_a_sentence,
    coverage_of,
    in_a_sentence,
    is_blanket,
    printed_otherwise,
)
from goldenthread.plans.plan import Field, Timescale, TimescaleKind
from tests.factories.versions import objective

WORDS = ("objective", "objectives")
MAY = Timescale("May 2026", TimescaleKind.BY, None, datetime.date(2026, 5, 31))


def objectives(*some):
    return some


def citing(*numbers: int, title: str = "Children are seen", **said):
    return objective(title, f"Do what {numbers} asks.", recommendations=numbers, **said)


@pytest.mark.parametrize(
    ("cited", "listed", "blanket"),
    [(2, 3, False), (2, 4, False), (3, 4, True), (9, 17, True), (8, 17, False), (3, 3, False)],
)
def test_more_than_half_of_four_or_more_is_a_blanket(cited, listed, blanket):
    assert is_blanket(range(1, cited + 1), range(1, listed + 1)) == blanket


def test_each_recommendation_is_answered_specifically_by_blanket_or_not():
    plan = objectives(citing(1), citing(1, 2, 3))

    found = coverage_of(plan, [1, 2, 3, 4])

    assert [one.coverage for one in found.answered] == [
        Coverage.SPECIFIC,
        Coverage.BLANKET,
        Coverage.BLANKET,
        Coverage.NONE,
    ]
    assert (found.answered[0].specific, found.answered[0].blanket) == ((0,), (1,))


def test_what_no_specific_answer_has_is_said():
    whole = citing(
        1,
        officers=("Head of Care",),
        timescales=(MAY,),
        fields={Field.SUCCESS_MEASURES: ("Nine of ten visits are in time",)},
    )

    found = coverage_of(objectives(whole, citing(2)), [1, 2, 3])

    assert [one.lacks for one in found.answered] == [(), ("owner", "date", "measure"), ()]


def test_an_objective_without_action_lacks_one():
    bare = objective("Children are seen", recommendations=(1,))

    assert "action" in coverage_of(objectives(bare), [1]).answered[0].lacks


def test_actions_under_an_objective_that_cites_nothing_are_orphans():
    found = coverage_of(objectives(citing(1), objective("Tea is served", "Boil water.")), [1])

    assert [action.text for action in found.orphans] == ["Boil water."]


def test_a_sentence_that_measures_several_objectives_is_told_once_with_all_of_them():
    told = {Field.SUCCESS_MEASURES: ("Routine audit shows consistent practice.", "Yes")}
    other = {Field.SUCCESS_MEASURES: ("Routine audit shows  consistent practice",)}

    found = coverage_of(
        objectives(citing(1, fields=told), citing(2, fields=told), citing(3, fields=other)),
        [1, 2, 3],
    )

    [shared] = found.shared_measures
    assert (shared.text, shared.objectives) == (
        "Routine audit shows consistent practice.",
        (0, 1, 2),
    )


def test_numbers_that_the_list_has_not_are_kept_apart():
    assert coverage_of(objectives(citing(1, 19)), [1, 2]).unknown == {19: (0,)}


@pytest.mark.parametrize(
    ("plan", "numbers", "sentence"),
    [
        (
            objectives(citing(1), citing(2)),
            [1, 2],
            "All 2 recommendations are answered specifically.",
        ),
        (objectives(citing(1)), [1], "The recommendation is answered specifically."),
        (objectives(citing(1)), [1, 2], "Recommendation 2 is answered by nothing."),
        (
            objectives(citing(1), citing(1, 2, 3)),
            [1, 2, 3, 4, 5],
            "Recommendations 4 and 5 are answered by nothing; recommendations 2 and 3 are answered "
            "only by blanket citations; 1 objective claims more than half of 5.",
        ),
    ],
)
def test_the_whole_is_told_in_a_sentence(plan, numbers, sentence):
    assert in_a_sentence(coverage_of(plan, numbers), WORDS) == sentence


def test_who_claims_all_is_told_apart_from_who_claims_most():
    some = objectives(citing(1, 2, 3, 4), citing(1, 2, 3, 4), citing(1, 2, 3))

    assert in_a_sentence(coverage_of(some, [1, 2, 3, 4]), WORDS).endswith(
        "2 objectives claim all 4 and 1 objective claims more than half of 4."
    )


def test_what_people_settled_counts_and_not_what_the_plan_cites():
    found = coverage_of(objectives(citing(1)), [1, 2], cited=[{2}])

    assert [one.coverage for one in found.answered] == [Coverage.NONE, Coverage.SPECIFIC]


def test_recommendations_go_by_what_they_are_called():
    sentence = in_a_sentence(coverage_of(objectives(), [1, 2]), WORDS, {1: "24", 2: "25"})

    assert sentence == "Recommendations 24 and 25 are answered by nothing."


def test_what_changed_from_one_plan_to_the_next_is_told_in_a_sentence():
    before = coverage_of(objectives(citing(1), citing(4), citing(1, 2, 3)), [1, 2, 3, 4])
    after = coverage_of(objectives(citing(1), citing(2), citing(2, 3, 1)), [1, 2, 3, 4])

    assert change_in_a_sentence(before, after) == (
        "Recommendation 2 is answered specifically now, and was not before; recommendation 4 is "
        "answered by nothing now, and was not before."
    )


def test_where_nothing_changed_that_is_told():
    same = coverage_of(objectives(citing(1)), [1, 2])

    assert change_in_a_sentence(same, same) == "Each recommendation is answered as it was before."


def test_a_list_of_nothing_is_answered_by_nothing():
    sentence = in_a_sentence(coverage_of(objectives(citing(1)), []), WORDS)

    assert sentence == "It asks for nothing that a plan could answer."


ASKED = {1: "See every child.", 2: "Write it down.", 3: "Continue to listen."}


def test_what_a_plan_prints_in_other_words_is_told_by_number():
    printed = {1: "See every child", 2: "Write it  down.", 3: "Listen."}

    assert printed_otherwise(printed, ASKED) == (3,)


@pytest.mark.parametrize("printed", [{}, {1: "Paint.", 2: "Sing.", 3: "Continue to listen."}])
def test_a_list_that_is_another_is_not_compared(printed):
    assert printed_otherwise(printed, ASKED) == ()
