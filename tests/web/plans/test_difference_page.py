"""What is shown of the differences between two versions: grouped, what is lost first, in words."""

import dataclasses
import datetime

from goldenthread.plans.comparing.differences import Comparison
from goldenthread.plans.level_words import LevelWords
from goldenthread.plans.plan import Action, Field, Plan, Timescale, TimescaleKind
from goldenthread.web.plans.difference_page import SHOWN_OF_A_GROUP, sections_said
from goldenthread.web.plans.difference_words import refused_in_words
from tests.factories.versions import objective, plan_of

LEVELS = LevelWords()
SEEN = objective("Children are seen alone", "Visit weekly.", officers=("Head of Care",))
HEARD = objective("Their views change what is done", "Ask each child.", "Tell them.")


def sections(before: Plan, after: Plan, answers=None, levels: LevelWords = LEVELS):
    return {one.id: one for one in sections_said(Comparison(before, after), levels, answers or {})}


def only_group(before: Plan, after: Plan, section: str):
    [group] = sections(before, after)[section].groups
    return group


def test_owners_that_vanished_are_told_with_how_many_there_were():
    bare = dataclasses.replace(SEEN, officers=())

    group = only_group(plan_of(SEEN), plan_of(bare), "lost")

    assert (group.id, group.title, group.is_loss) == ("lost-1-owners", "Owners", True)
    assert group.sentence == (
        "The newer version has no owners at all. "
        "The version before has 1 different owners, on 1 objective."
    )


def test_what_only_some_have_lost_is_told_of_those():
    owned = dataclasses.replace(HEARD, officers=("Auditor",))
    before = plan_of(SEEN, owned)

    group = only_group(before, plan_of(SEEN, HEARD), "lost")

    assert group.sentence == "1 objective had owners before and has none now."


def test_a_column_that_is_gone_is_told_by_its_heading():
    before = dataclasses.replace(SEEN, other={"Cost": ("£5,000",)})

    group = only_group(plan_of(before), plan_of(SEEN), "lost")

    assert group.title == "Cost"
    assert group.sentence.startswith("The newer version has nothing under “Cost” at all.")


def test_what_is_lost_stands_before_all_else():
    bare = dataclasses.replace(SEEN, officers=(), title="Children are seen alone weekly")

    assert list(sections(plan_of(SEEN), plan_of(bare, HEARD))) == ["lost", "changed", "new"]


def test_a_rewording_is_shown_word_by_word():
    after = dataclasses.replace(SEEN, title="Children are seen alone weekly")

    [item] = only_group(plan_of(SEEN), plan_of(after), "changed").items

    assert [(run.kind.value, run.text) for run in item.runs] == [
        ("same", "Children are seen alone"),
        ("put in", " weekly"),
    ]


def test_texts_with_little_in_common_are_shown_one_after_the_other():
    before = dataclasses.replace(SEEN, fields={Field.PROGRESS: ("Not begun at all.",)})
    after = dataclasses.replace(SEEN, fields={Field.PROGRESS: ("Every team was trained.",)})

    [item] = only_group(plan_of(before), plan_of(after), "changed").items

    assert (item.runs, item.old, item.new) == (
        (),
        ["Not begun at all."],
        ["Every team was trained."],
    )


def test_dates_are_shown_as_printed_and_as_understood():
    may = Timescale("May 17", TimescaleKind.BY, None, datetime.date(2017, 5, 31))
    before = dataclasses.replace(SEEN, timescales=(may,))

    [item] = only_group(plan_of(before), plan_of(SEEN), "lost").items

    assert item.old == ["May 17 (by 31 May 2017)"]


def test_a_move_tells_from_where_to_where():
    moved = dataclasses.replace(HEARD, actions=(*HEARD.actions, SEEN.actions[0]))
    before = objective("Children are seen alone", "Visit weekly.", "Write it down.")
    after = dataclasses.replace(before, actions=before.actions[1:])

    [item] = only_group(plan_of(before, HEARD), plan_of(after, moved), "arranged").items

    assert (item.old, item.new) == (
        ["Children are seen alone"],
        ["Their views change what is done"],
    )


def test_another_place_under_the_same_is_told_by_its_number():
    first = objective("Seen", "Visit weekly.", "Write it down.", "Tell the team.")
    turned = dataclasses.replace(first, actions=(first.actions[2], *first.actions[:2]))

    [item] = only_group(plan_of(first), plan_of(turned), "arranged").items

    assert (item.old, item.new) == (["Place 3"], ["Place 1"])


def test_an_objective_that_is_gone_names_the_actions_under_it():
    [item] = only_group(plan_of(SEEN, HEARD), plan_of(SEEN), "lost").items

    assert item.about == "Their views change what is done"
    assert item.with_it == ["Ask each child.", "Tell them."]


def test_the_words_of_the_authority_are_used():
    levels = LevelWords(objective="outcome", objectives="outcomes")

    lost = sections(plan_of(SEEN, HEARD), plan_of(SEEN), levels=levels)["lost"].groups[0]

    assert lost.title == "Not there any more: outcomes"


def test_a_long_group_shows_its_first_and_says_how_many_more():
    texts = [f"Ask team {number} what it thinks of plan {number * 7}." for number in range(20)]
    before, after = objective("Seen", *texts), objective("Seen")
    after = dataclasses.replace(
        after, actions=tuple(Action(text, "What", ref=str(at)) for at, text in enumerate(texts))
    )

    group = only_group(plan_of(before), plan_of(after), "new")

    assert (group.total, len(group.items), group.more) == (20, SHOWN_OF_A_GROUP, 12)


def test_what_was_answered_is_counted():
    bare = dataclasses.replace(SEEN, officers=())
    [difference] = Comparison(plan_of(SEEN), plan_of(bare)).differences

    kept, taken, none = (
        sections(plan_of(SEEN), plan_of(bare), answers)["lost"].groups[0]
        for answers in ({difference.key: True}, {difference.key: False}, {})
    )

    assert [(one.kept, one.taken, one.undecided) for one in (kept, taken, none)] == [
        (1, 0, 0),
        (0, 1, 0),
        (0, 0, 1),
    ]


def test_what_was_not_taken_over_is_put_in_words_for_the_record():
    bare = dataclasses.replace(SEEN, officers=())
    gone, added, owners = (
        Comparison(before, after).differences[0]
        for before, after in (
            (plan_of(SEEN, HEARD), plan_of(SEEN)),
            (plan_of(SEEN), plan_of(SEEN, HEARD)),
            (plan_of(SEEN), plan_of(bare)),
        )
    )

    assert [refused_in_words(one) for one in (gone, added, owners)] == [
        "Kept: the objective “Their views change what is done”",
        "Left out: the objective “Their views change what is done”",
        "Owners kept as before: the objective “Children are seen alone”",
    ]
