"""The first entry of the menu."""

from collections.abc import Sequence

from django.urls import reverse

from goldenthread.web.accounts.queries import Viewer
from goldenthread.web.shared.navigation import Section


def sections(_viewer: Viewer) -> Sequence[Section]:
    return [Section("Home", reverse("home:my_work"))]
