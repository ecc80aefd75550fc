"""What stands when differences are refused, whatever two versions say."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.documents.document import Place
from goldenthread.plans.comparing.differences import Comparison, Difference, Kind
from goldenthread.plans.comparing.merging import answered_along, merged
from goldenthread.plans.plan import Action, Flag, FlagKind, Objective, Plan, Recommendation, Theme
from tests.factories.told_plans import told_plans
from tests.factories.versions import objective, plan_of, worded

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

TWO_VERSIONS = st.tuples(told_plans(), told_plans())


def keys_of(comparison: Comparison, kind: Kind) -> set[str]:
    return {one.key for one in comparison.differences if one.kind == kind}


def titles(plan: Plan) -> list[str]:
    return [one.title for theme in plan.themes for one in theme.objectives]


def actions(plan: Plan) -> list[list[str]]:
    return [
        [action.text for action in one.actions] for theme in plan.themes for one in theme.objectives
    ]


@FEW
@given(TWO_VERSIONS)
def test_the_newer_version_stands_where_nothing_is_refused(versions):
    before, after = versions

    assert merged(Comparison(before, after), ()).plan.themes == after.themes


@FEW
@given(TWO_VERSIONS)
def test_the_version_before_stands_where_all_is_refused(versions):
    before, after = versions
    comparison = Comparison(before, after)

    kept = merged(comparison, {one.key for one in comparison.differences}).plan

    assert [_said(one) for one in Comparison(before, kept).differences] == []


def _said(difference: Difference) -> tuple[object, ...]:
    return (difference.kind, difference.level, difference.fact, difference.old, difference.new)


@FEW
@given(TWO_VERSIONS, st.randoms(use_true_random=False))
def test_only_what_was_taken_over_is_gone_and_only_what_was_refused_is_missing(versions, chance):
    comparison = Comparison(*versions)
    refused = {one.key for one in comparison.differences if chance.random() < 0.5}

    told = worded(merged(comparison, refused).plan)

    for one in comparison.differences:
        if one.kind == Kind.REMOVED and one.key in refused:
            assert all(part.words in told for part in one.group.before)
        if one.kind == Kind.ADDED and one.key not in refused:
            assert all(part.words in told for part in (*one.group.after, *one.with_it))
        if one.kind == Kind.REWORDED and one.level:
            side = one.group.before if one.key in refused else one.group.after
            assert all(part.words in told for part in side)


@FEW
@given(TWO_VERSIONS, st.randoms(use_true_random=False))
def test_each_part_goes_on_from_one_part_of_its_own_level_at_most(versions, chance):
    comparison = Comparison(*versions)
    refused = {one.key for one in comparison.differences if chance.random() < 0.5}

    result = merged(comparison, refused)

    assert len(set(result.stays.values())) == len(result.stays)
    assert all(len(new) == len(old) for new, old in result.stays.items())
    assert all(_is_in(result.plan, new) for new in result.stays)
    assert all(_is_in(versions[0], old) for old in result.stays.values())


def _is_in(plan: Plan, position: tuple[int, ...]) -> bool:
    inner = plan.themes
    for level, number in enumerate(position):
        if number >= len(inner):
            return False
        part = inner[number]
        inner = part.objectives if level == 0 else part.actions if level == 1 else ()
    return True


def test_an_action_that_was_removed_and_is_kept_stands_where_it_stood():
    before = plan_of(
        objective("Children are seen.", "Visit weekly.", "Write it down.", "Tell them.")
    )
    after = plan_of(objective("Children are seen.", "Visit weekly.", "Tell them."))
    comparison = Comparison(before, after)

    kept = merged(comparison, keys_of(comparison, Kind.REMOVED)).plan

    assert actions(kept) == [["Visit weekly.", "Write it down.", "Tell them."]]


def test_an_objective_that_is_kept_brings_its_actions_along():
    seen, heard = (
        objective("Children are seen.", "Visit weekly."),
        objective("All are heard.", "Ask."),
    )
    comparison = Comparison(plan_of(seen, heard), plan_of(heard))

    kept = merged(comparison, keys_of(comparison, Kind.REMOVED)).plan

    assert titles(kept) == ["Children are seen.", "All are heard."]
    assert actions(kept) == [["Visit weekly."], ["Ask."]]


def test_owners_that_vanished_are_kept_and_nobody_is_said_to_be_missing():
    seen = objective("Children are seen.", "Visit weekly.", officers=("Head of Care",))
    bare = dataclasses.replace(seen, officers=(), place=Place(table=1, row=2))
    flag = Flag(FlagKind.NO_OWNER, "Nobody is named for “Children are seen.”.", bare.place)
    comparison = Comparison(plan_of(seen), dataclasses.replace(plan_of(bare), flags=(flag,)))

    kept = merged(comparison, keys_of(comparison, Kind.REASSIGNED)).plan

    assert kept.themes[0].objectives[0].officers == ("Head of Care",)
    assert kept.flags == ()


def test_an_objective_says_again_what_its_action_was_left_with():
    def owned(owner: str) -> Objective:
        action = Action("Visit weekly.", "What", owners=(owner,))
        return Objective("Children are seen.", officers=(owner,), actions=(action,))

    comparison = Comparison(plan_of(owned("Head of Care")), plan_of(owned("Team Manager")))

    kept = merged(comparison, keys_of(comparison, Kind.REASSIGNED)).plan.themes[0].objectives[0]

    assert kept.actions[0].owners == ("Head of Care",)
    assert kept.officers == ("Head of Care",)


@pytest.mark.parametrize("refused", [True, False])
def test_actions_that_were_joined_stand_apart_where_that_is_refused(refused):
    apart = objective(
        "Plans are short.", "Agree a short form for plans", "Train all teams in its use"
    )
    joined = objective(
        "Plans are short.", "Agree a short form for plans and Train all teams in its use"
    )
    comparison = Comparison(plan_of(apart), plan_of(joined))

    result = merged(comparison, keys_of(comparison, Kind.JOINED) if refused else ()).plan

    assert actions(result) == actions(plan_of(apart if refused else joined))


def test_an_action_stays_with_its_objective_where_its_new_one_is_refused():
    ask = Action("Ask every child after each visit.", "What")
    seen = objective("Children are seen.", "Visit weekly.")
    before = plan_of(dataclasses.replace(seen, actions=(*seen.actions, ask)))
    heard = objective("Their views change what is done.", "Name a champion.", "Report each term.")
    heard = dataclasses.replace(heard, actions=(*heard.actions, ask))
    comparison = Comparison(before, plan_of(seen, heard))

    kept = merged(comparison, keys_of(comparison, Kind.ADDED)).plan

    assert titles(kept) == ["Children are seen."]
    assert actions(kept) == [["Visit weekly.", "Ask every child after each visit."]]


def test_an_objective_stays_where_its_action_is_to_stay_with_it():
    ask = Action("Ask every child after each visit.", "What")
    heard = objective("Their views change what is done.", "Name a champion.", "Report each term.")
    heard = dataclasses.replace(heard, actions=(*heard.actions, ask))
    seen = objective("Children are seen.", "Visit weekly.")
    after = plan_of(dataclasses.replace(seen, actions=(*seen.actions, ask)))
    comparison = Comparison(plan_of(seen, heard), after)

    kept = merged(comparison, keys_of(comparison, Kind.MOVED)).plan

    assert "Their views change what is done." in titles(kept)
    assert "Ask every child after each visit." in actions(kept)[titles(kept).index("Their views change what is done.")]  # fmt: skip


def test_a_title_that_is_no_longer_printed_and_a_list_of_recommendations_are_kept():
    printed = (Recommendation(1, "See every child."),)
    bare = plan_of(objective("Children are seen."))
    before = dataclasses.replace(bare, title="Our plan", recommendations=printed)
    comparison = Comparison(before, bare)

    kept = merged(comparison, {one.key for one in comparison.differences}).plan

    assert (kept.title, kept.recommendations) == ("Our plan", printed)


def test_what_is_kept_apart_keeps_its_owners_dates_and_numbers():
    one = Action("Agree a short form for plans", "What", owners=("Head of Care",), ref="1.1")
    other = Action("Train all teams in its use", "What", owners=("Trainer",), ref="1.2")
    both = Action(f"{one.text} and {other.text}", "What", owners=("Head of Care",), ref="1.1")
    apart, joined = (
        plan_of(Objective("Plans are short.", actions=actions))
        for actions in ((one, other), (both,))
    )
    comparison = Comparison(apart, joined)
    refused = keys_of(comparison, Kind.JOINED)

    kept = merged(comparison, refused).plan.themes[0].objectives[0].actions

    assert [(action.owners, action.ref) for action in kept] == [
        (("Head of Care",), "1.1"),
        (("Trainer",), "1.2"),
    ]
    asked = {difference.key for difference in comparison.differences if difference.fact}
    assert answered_along(comparison, refused) == asked


def test_citations_that_are_kept_are_kept_as_they_were_printed():
    seen = objective("Children are seen.", recommendations=(4, 6), cited=("Rec. 4 and 6",))
    later = dataclasses.replace(seen, recommendations=(4,), cited=("4",))
    comparison = Comparison(plan_of(seen), plan_of(later))

    kept = merged(comparison, keys_of(comparison, Kind.RECITED)).plan.themes[0].objectives[0]

    assert (kept.recommendations, kept.cited) == ((4, 6), ("Rec. 4 and 6",))


def test_themes_keep_their_order_where_the_new_one_is_refused():
    first = Theme("The front door", objectives=(objective("Calls are answered.", "Ring back."),))
    second = Theme("Children in care", objectives=(objective("Children are seen.", "Visit."),))
    one, other = (
        Plan(None, None, "", themes=themes) for themes in ((first, second), (second, first))
    )
    comparison = Comparison(one, other)

    kept = merged(comparison, keys_of(comparison, Kind.MOVED)).plan

    assert [theme.title for theme in kept.themes] == ["The front door", "Children in care"]


def test_what_is_kept_has_no_place_in_the_newer_document():
    seen = objective("Children are seen.", "Visit weekly.", place=Place(table=1, row=2))
    heard = objective("Their views change what is done.", "Ask each child.")
    comparison = Comparison(plan_of(seen, heard), plan_of(heard))

    kept = merged(comparison, keys_of(comparison, Kind.REMOVED)).plan

    assert kept.themes[0].objectives[0].place == Place()
