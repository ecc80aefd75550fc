"""Comparing two versions of a plan: how the time grows with its actions, and what the page costs."""

import dataclasses
import random

from bench.site_at_hand import site_at_hand
from bench.timing import median_ms

ROUNDS = 7
SIZES = (250, 500, 1_000, 2_000, 4_000)
COMMON = [
    "review",
    "the",
    "of",
    "and",
    "to",
    "for",
    "children",
    "plan",
    "all",
    "team",
    "practice",
    "with",
    "in",
    "audit",
    "managers",
]


def main() -> None:
    _growth()
    with site_at_hand():
        _page()


def _growth() -> None:
    """For sorting n things, doubling n takes a little over twice as long."""
    import math

    from goldenthread.plans.comparing.differences import Comparison
    from goldenthread.plans.comparing.merging import merged

    first = None
    for actions in SIZES:
        before = plan_of(actions)
        after = changed(before)
        comparison = Comparison(before, after)
        keys = {one.key for one in comparison.differences}
        compare = median_ms(lambda before=before, after=after: Comparison(before, after), ROUNDS)
        merge = median_ms(lambda found=comparison, keys=keys: merged(found, keys), ROUNDS)
        work = actions * math.log(actions)
        first = first or (compare / work, merge / work)
        print(
            f"  {actions:>5} actions, {len(keys):>5} differences: compared in {compare:7.1f} ms "
            f"({compare / work / first[0]:4.2f} × n log n), made into one plan in {merge:6.1f} ms "
            f"({merge / work / first[1]:4.2f} × n log n)"
        )


def _page() -> None:
    """The difference page of 1,000 actions, the first time and when the comparison is remembered."""
    from django.test import Client
    from django.urls import reverse

    from bench.checking import plan_of as told_plan
    from bench.timing import once_ms
    from tests.factories.accounts import signed_in
    from tests.factories.newer_versions import newer
    from tests.factories.plans import keeper

    by = keeper()
    first = told_plan(1_000)
    later = first.replace("March 2027", "May 2027").replace("Head of Service 3", "Head of MASH")
    _, check = newer(by, later, first)
    client = signed_in(Client(SERVER_NAME="localhost"), by)
    address = reverse("checking:difference", args=[check.pk])
    once = once_ms(lambda: client.get(address))
    again = median_ms(lambda: client.get(address), ROUNDS)
    print(f"  its page at 1,000 actions: {once:7.1f} ms at first, {again:7.1f} ms after that")


def plan_of(actions: int):
    """A plan of so many actions, five to an objective and ten objectives to a theme."""
    from goldenthread.plans.plan import Action, Objective, Plan, Theme

    chance = random.Random(actions)
    objectives = [
        Objective(
            _text(chance),
            ref=str(number),
            officers=(f"Head of Service {number % 9}",),
            actions=tuple(Action(_text(chance), "Actions") for _ in range(5)),
        )
        for number in range(actions // 5)
    ]
    themes = tuple(
        Theme(f"Theme {at // 10 + 1}", objectives=tuple(objectives[at : at + 10]))
        for at in range(0, len(objectives), 10)
    )
    return Plan("A plan", "Calderbrook Council", "action_per_row", themes=themes)


def changed(plan):
    """A twentieth taken out, a quarter worded anew, a twentieth put in, some of it in another order."""
    chance = random.Random(2)
    return dataclasses.replace(
        plan,
        themes=tuple(
            dataclasses.replace(
                theme, objectives=tuple(_changed(one, chance) for one in theme.objectives)
            )
            for theme in plan.themes
        ),
    )


def _changed(objective, chance):
    actions = []
    for action in objective.actions:
        luck = chance.random()
        if luck < 0.05:
            continue
        if luck < 0.3:
            words = action.text.split()
            words[chance.randrange(len(words))] = _word(chance)
            action = dataclasses.replace(action, text=" ".join(words))
        actions.append(action)
        if luck > 0.95:
            actions.append(dataclasses.replace(action, text=_text(chance)))
    if chance.random() < 0.05:
        chance.shuffle(actions)
    return dataclasses.replace(objective, actions=tuple(actions))


def _text(chance: random.Random) -> str:
    return " ".join(
        chance.choice(COMMON) if chance.random() < 0.6 else _word(chance)
        for _ in range(chance.randint(6, 18))
    )


def _word(chance: random.Random) -> str:
    return f"word{chance.randrange(3_000)}"


if __name__ == "__main__":
    main()
