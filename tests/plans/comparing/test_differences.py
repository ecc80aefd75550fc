"""What two versions of a plan tell otherwise."""

import dataclasses
import datetime

import pytest
from hypothesis import HealthCheck, given, settings

from goldenthread.plans.comparing.differences import Comparison, Kind, actions_shared
from goldenthread.plans.comparing.parts import Level
from goldenthread.plans.plan import (
    Action,
    Field,
    Objective,
    Plan,
    Recommendation,
    Theme,
    Timescale,
    TimescaleKind,
)
from tests.factories.told_plans import told_plans
from tests.factories.versions import objective, plan_of

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SEEN = objective("Children are seen alone.", "Visit weekly.", "Write down what they say.")
MAY = Timescale("May 2026", TimescaleKind.BY, None, datetime.date(2026, 5, 31))
JUNE = Timescale("June 2026", TimescaleKind.BY, None, datetime.date(2026, 6, 30))


def told(before: Plan, after: Plan) -> list[tuple[Kind, Level]]:
    return [(one.kind, one.level) for one in Comparison(before, after).differences]


@FEW
@given(told_plans())
def test_a_plan_does_not_differ_from_itself(plan):
    assert Comparison(plan, plan).differences == []


@FEW
@given(told_plans(), told_plans())
def test_each_part_of_both_versions_is_in_one_group(before, after):
    comparison = Comparison(before, after)

    for version, side in ((comparison.before, "before"), (comparison.after, "after")):
        grouped = [part for group in comparison.groups for part in getattr(group, side)]
        parts = [part for parts in version.parts.values() for part in parts]
        assert sorted(map(id, grouped)) == sorted(map(id, parts))


@FEW
@given(told_plans(), told_plans())
def test_each_difference_has_a_key_of_its_own_that_lasts(before, after):
    keys = [[one.key for one in Comparison(before, after).differences] for _ in range(2)]

    assert keys[0] == keys[1]
    assert len(set(keys[0])) == len(keys[0])


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"officers": ("Head of Care",)}, Kind.REASSIGNED),
        ({"timescales": (JUNE,)}, Kind.REDATED),
        ({"recommendations": (2, 3), "cited": ("2-3",)}, Kind.RECITED),
        ({"rag": "Green"}, Kind.RECOLOURED),
        ({"ref": "1.2"}, Kind.RENUMBERED),
        ({"title": "Children are seen alone every week."}, Kind.REWORDED),
        ({"fields": {Field.PROGRESS: ("Begun.",)}}, Kind.RESTATED),
        ({"other": {"Cost": ("About £5,000",)}}, Kind.RESTATED),
    ],
)
def test_each_fact_of_an_objective_is_a_difference_of_its_own(changed, kind):
    before = dataclasses.replace(SEEN, officers=("Auditor",), timescales=(MAY,), ref="1.1")

    after = dataclasses.replace(before, **changed)

    assert told(plan_of(before), plan_of(after)) == [(kind, Level.OBJECTIVE)]


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"owners": ("Head of Care",)}, Kind.REASSIGNED),
        ({"timescales": (JUNE,)}, Kind.REDATED),
        ({"text": "Visit every week."}, Kind.REWORDED),
    ],
)
def test_each_fact_of_an_action_is_a_difference_of_its_own(changed, kind):
    after = dataclasses.replace(SEEN, actions=(dataclasses.replace(SEEN.actions[0], **changed), SEEN.actions[1]))  # fmt: skip

    assert told(plan_of(SEEN), plan_of(after)) == [(kind, Level.ACTION)]


@pytest.mark.parametrize(
    "changed",
    [
        {"officers": ("Auditor", "Head of Care")},
        {"title": "Children are  seen alone"},
        {"timescales": (dataclasses.replace(MAY, raw="By end of May 2026"),)},
        {"fields": {Field.PROGRESS: ("It is begun.", "All know.")}},
    ],
)
def test_what_only_a_change_of_layout_changes_is_no_difference(changed):
    before = dataclasses.replace(
        SEEN,
        officers=("Head of Care", "Auditor"),
        timescales=(MAY,),
        fields={Field.PROGRESS: ("It is begun. All know.",)},
    )

    assert told(plan_of(before), plan_of(dataclasses.replace(before, **changed))) == []


def test_an_objective_that_says_its_actions_owners_again_does_not_differ_twice():
    def owned(owner: str) -> Objective:
        action = Action("Visit weekly.", "What", owners=(owner,))
        return Objective("Children are seen.", officers=(owner,), actions=(action,))

    assert told(plan_of(owned("Auditor")), plan_of(owned("Head of Care"))) == [
        (Kind.REASSIGNED, Level.ACTION)
    ]


def test_what_is_said_of_the_objective_now_and_of_its_action_before_is_no_loss():
    action = Action("Visit weekly.", "What", owners=("Auditor",))
    before = Objective("Children are seen.", officers=("Auditor",), actions=(action,))
    after = dataclasses.replace(before, actions=(dataclasses.replace(action, owners=()),))

    differences = Comparison(plan_of(before), plan_of(after)).differences

    assert [one.level for one in differences] == [Level.ACTION]


def test_an_added_and_a_removed_objective_stand_with_their_actions_as_one_difference():
    heard = objective("Their views change what is done.", "Ask each child.", "Tell them.")
    gained, lost = Comparison(plan_of(SEEN), plan_of(heard)).differences

    assert (gained.kind, len(gained.with_it)) == (Kind.ADDED, 2)
    assert (lost.kind, len(lost.with_it), lost.is_loss) == (Kind.REMOVED, 2, True)


def test_an_action_under_another_objective_has_moved():
    heard = objective("Their views change what is done.", "Ask each child.", "Tell them.")
    moved = dataclasses.replace(heard, actions=(*heard.actions, SEEN.actions[1]))
    left = dataclasses.replace(SEEN, actions=SEEN.actions[:1])

    assert told(plan_of(SEEN, heard), plan_of(left, moved)) == [(Kind.MOVED, Level.ACTION)]


def test_of_actions_in_another_order_as_few_as_can_be_have_moved():
    texts = ["Visit weekly.", "Write it down.", "Tell the team.", "Ask what they think."]
    turned = [texts[3], *texts[:3]]

    [difference] = Comparison(
        plan_of(objective("Children are seen.", *texts)),
        plan_of(objective("Children are seen.", *turned)),
    ).differences

    assert difference.kind == Kind.MOVED
    assert difference.group.before[0].words == "Ask what they think."


def test_an_action_in_two_is_split_and_two_in_one_are_joined():
    one = objective(
        "Plans are short.", "Agree a short form for plans and train all teams in its use"
    )
    two = objective(
        "Plans are short.", "Agree a short form for plans", "Train all teams in its use"
    )

    assert told(plan_of(one), plan_of(two)) == [(Kind.SPLIT, Level.ACTION)]
    assert told(plan_of(two), plan_of(one)) == [(Kind.JOINED, Level.ACTION)]


def test_objectives_whose_actions_went_to_another_are_joined_with_it():
    care = objective("Help at the edge of care", "Review the model of help for families.")
    home = objective("Permanence", "Track each plan for adoption.", "Name a champion.")
    both = dataclasses.replace(
        objective("Achieving permanence at every stage"), actions=(*home.actions, *care.actions)
    )

    [joined, *_] = Comparison(plan_of(home, care), plan_of(both)).differences

    assert (joined.kind, joined.level) == (Kind.JOINED, Level.OBJECTIVE)
    assert [part.words for part in joined.group.before] == [
        "Permanence",
        "Help at the edge of care",
    ]


def test_the_owners_of_joined_objectives_are_asked_for_in_the_one():
    first = objective(
        "Permanence", "Track each plan.", "Name a champion.", officers=("Head of Care",)
    )
    second = objective("Edge of care", "Review the model of help.", officers=("Auditor",))
    both = dataclasses.replace(
        objective("Permanence at every stage"), actions=(*first.actions, *second.actions)
    )

    lost = [
        one
        for one in Comparison(plan_of(first, second), plan_of(both)).differences
        if one.is_loss and one.fact
    ]

    assert [one.old for one in lost] == [("Head of Care", "Auditor")]


def test_a_number_and_a_place_in_common_make_a_new_wording_the_same_objective():
    before = objective("Supervision happens each month", "Ask.", ref="2.1")
    after = objective("Monthly supervision is reflective and recorded", "Tell.", ref="2.1")

    assert (Kind.REWORDED, Level.OBJECTIVE) in told(plan_of(before), plan_of(after))


def test_a_list_of_recommendations_that_is_gone_is_a_loss():
    before = dataclasses.replace(plan_of(SEEN), recommendations=(Recommendation(1, "See them."),))

    [lost] = Comparison(before, plan_of(SEEN)).differences

    assert (lost.level, lost.is_loss, lost.old) == (Level.PLAN, True, ("1 See them.",))


def test_what_is_told_for_the_first_time_is_no_loss():
    after = dataclasses.replace(SEEN, officers=("Auditor",))

    [gained] = Comparison(plan_of(SEEN), plan_of(after)).differences

    assert not gained.is_loss


def test_how_much_of_a_plan_goes_on_tells_whether_it_is_a_version_of_it():
    other = objective("Roads are mended.", "Fill each hole.", "Paint each line.")

    assert actions_shared(Comparison(plan_of(SEEN), plan_of(SEEN, other))) == (2, 2)
    assert actions_shared(Comparison(plan_of(SEEN), plan_of(other))) == (0, 2)


def test_a_title_that_went_into_another_and_is_not_said_there_is_a_loss():
    care = objective("Help at the edge of care", "Review the model of help for families.")
    home = objective("Permanence", "Track each plan for adoption.", "Name a champion.")
    both = dataclasses.replace(home, actions=(*home.actions, *care.actions))

    [joined] = Comparison(plan_of(home, care), plan_of(both)).differences

    assert (joined.kind, joined.is_loss) == (Kind.JOINED, True)


def test_one_owner_of_two_who_is_gone_is_a_loss_and_another_owner_is_none():
    before = dataclasses.replace(SEEN, officers=("Head of Care", "Auditor"))

    fewer, other = (
        Comparison(plan_of(before), plan_of(dataclasses.replace(SEEN, officers=names))).differences
        for names in (("Auditor",), ("Auditor", "Head of Quality"))
    )

    assert [one.is_loss for one in fewer] == [True]
    assert [one.is_loss for one in other] == [False]


def test_words_printed_with_a_date_are_not_lost_unsaid():
    if_agreed = dataclasses.replace(MAY, raw="May 2026 (if the board agrees)")
    before = dataclasses.replace(SEEN, timescales=(if_agreed,))

    assert told(plan_of(before), plan_of(dataclasses.replace(SEEN, timescales=(MAY,)))) == [
        (Kind.REDATED, Level.OBJECTIVE)
    ]


def test_themes_that_change_places_leave_objectives_of_one_title_with_their_theme():
    front, leavers = (
        Theme(name, objectives=(objective("Governance", f"Meet about {name}.", officers=(name,)),))
        for name in ("Front door", "Care leavers")
    )
    one, other = (
        Plan(None, None, "", themes=themes) for themes in ((front, leavers), (leavers, front))
    )

    assert told(one, other) == [(Kind.MOVED, Level.THEME)]


def test_objectives_without_titles_are_themselves():
    plan = plan_of(objective("", "Train staff."), objective("", "Train staff."), objective(""))

    assert Comparison(plan, plan).differences == []


def test_a_sub_action_under_another_action_has_moved():
    def acting(*told: tuple[str, int]) -> Plan:
        actions = tuple(Action(text, "What", depth=depth) for text, depth in told)
        return plan_of(Objective("Practice", actions=actions))

    before = acting(("Review.", 0), ("Each week.", 1), ("Train people.", 0), ("All managers.", 1))
    after = acting(("Review.", 0), ("Each week.", 1), ("All managers.", 1))

    assert sorted(told(before, after)) == [
        (Kind.MOVED, Level.ACTION),
        (Kind.REMOVED, Level.ACTION),
    ]


def test_what_is_lost_along_with_a_part_makes_it_another_difference():
    heard = objective("All are heard", "Ask.", "Tell.", "Write.")
    before = plan_of(SEEN, heard)
    moved = plan_of(dataclasses.replace(SEEN, actions=(*SEEN.actions, heard.actions[2])))

    keys = [
        next(one.key for one in Comparison(before, after).differences if one.kind == Kind.REMOVED)
        for after in (moved, plan_of(SEEN))
    ]

    assert keys[0] != keys[1]


def test_a_document_that_prints_no_title_takes_none_away():
    before = dataclasses.replace(plan_of(SEEN), title="Our plan", authority="Calderbrook Council")

    assert told(before, plan_of(SEEN)) == []
