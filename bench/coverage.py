"""What a plan of five hundred actions answers of ten sources, against one source."""

import dataclasses

from bench.site_at_hand import site_at_hand
from bench.timing import median_ms

ROUNDS = 9
SOURCES, ASKED = 10, 17


def main() -> None:
    with site_at_hand():
        _measure()


def _measure() -> None:
    from django.test import Client
    from django.urls import reverse

    from goldenthread.plans.plan import Action, Objective, Theme
    from goldenthread.web.inspections import services
    from goldenthread.web.plans import services_of_coverage as coverage
    from goldenthread.web.plans.coverage_page import objectives_of
    from tests.factories.accounts import signed_in
    from tests.factories.found_plans import FOUND_PLAN, stored_to_find
    from tests.factories.plans import keeper

    by = keeper()
    objectives = tuple(
        Objective(
            title=f"Children of group {number} are seen",
            actions=tuple(Action(f"Audit {nth} of group {number}", "Action") for nth in range(4)),
        )
        for number in range(125)
    )
    value = dataclasses.replace(FOUND_PLAN, themes=(Theme("Practice", objectives=objectives),))
    plan = stored_to_find(by, value, "answers")
    client = signed_in(Client(SERVER_NAME="localhost"), by)
    took: dict[int, float] = {}
    for number in range(1, SOURCES + 1):
        texts = [f"{at}. See the children of group {number * at}." for at in range(1, ASKED + 1)]
        source = services.add_source(
            kind="peer_review", title=f"Review {number}", dated_on=None, texts=texts, by=by
        )
        requirements = list(source.requirements.all())
        pairs = {
            (objective.pk, requirements[at % ASKED].pk): None
            for at, objective in enumerate(objectives_of(plan).records)
        }
        coverage.link(plan=plan, source=source, pairs=pairs, by=by)
        if number in (1, SOURCES):
            address = reverse("plans:coverage", args=[plan.pk])
            took[number] = median_ms(lambda address=address: client.get(address), ROUNDS)
    for number, milliseconds in took.items():
        print(f"  {number:>2} sources   {milliseconds:7.1f} ms   {milliseconds / took[1]:5.2f} ×")


if __name__ == "__main__":
    main()
