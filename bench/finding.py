"""Finding in a plan of a thousand actions against one of sixty, and printing it."""

import dataclasses

from bench.site_at_hand import site_at_hand
from bench.timing import median_ms

ROUNDS = 15


def main() -> None:
    with site_at_hand():
        _measure()


def _measure() -> None:
    from django.test import Client
    from django.urls import reverse

    from goldenthread.plans.plan import Action, Objective, Theme
    from tests.factories.accounts import signed_in
    from tests.factories.found_plans import FOUND_PLAN, by_the_end_of, stored_to_find
    from tests.factories.plans import keeper

    def plan_of(actions: int):
        objectives = tuple(
            Objective(
                title=f"Children of group {number} are seen",
                officers=(f"Head of Service {number % 9}",),
                timescales=(by_the_end_of("March 2027", 2027, 3, 31),),
                actions=tuple(
                    Action(f"Audit {nth} of group {number}", "Action") for nth in range(4)
                ),
            )
            for number in range(actions // 4)
        )
        return dataclasses.replace(FOUND_PLAN, themes=(Theme("Practice", objectives=objectives),))

    by = keeper()
    client = signed_in(Client(SERVER_NAME="localhost"), by)
    plans = {number: stored_to_find(by, plan_of(number), f"{number}") for number in (60, 1_000)}
    for name, asked in (("find", {"words": "audit due in March"}), ("plan_print", {})):
        took = {
            number: median_ms(
                lambda plan=plan, name=name, asked=asked: client.get(
                    reverse(f"plans:{name}", args=[plan.pk]), asked
                ),
                ROUNDS,
            )
            for number, plan in plans.items()
        }
        for number, milliseconds in took.items():
            ratio = milliseconds / took[60]
            print(f"  {name:<10} {number:>5} actions   {milliseconds:7.1f} ms   {ratio:5.2f} ×")


if __name__ == "__main__":
    main()
