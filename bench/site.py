"""A page of 60 actions against a signed-in page with nothing on it, in one process."""

from bench.site_at_hand import site_at_hand
from bench.timing import median_ms

ROUNDS = 60
WARM = 5


def main() -> None:
    with site_at_hand():
        _measure()


def _measure() -> None:
    from django.test import Client
    from django.urls import reverse

    from tests.factories.accounts import signed_in
    from tests.factories.plans import keeper, stored
    from tests.web.plans.test_views import SIXTY_ACTIONS

    by = keeper()
    plan = stored(by, SIXTY_ACTIONS)
    client = signed_in(Client(SERVER_NAME="localhost"), by)
    pages = {
        "empty signed-in page": reverse("jobs:job_list"),
        "60 actions": reverse("plans:action_list", args=[plan.pk]),
        "the plan in its own columns": reverse("plans:plan_grid", args=[plan.pk]),
    }
    took = {name: _page_ms(client, address) for name, address in pages.items()}
    empty = took["empty signed-in page"]
    for name, milliseconds in took.items():
        print(f"  {name:<30} {milliseconds:7.1f} ms   {milliseconds / empty:5.2f} ×")


def _page_ms(client, address: str) -> float:
    for _ in range(WARM):
        assert client.get(address).status_code == 200
    return median_ms(lambda: client.get(address), ROUNDS)


if __name__ == "__main__":
    main()
