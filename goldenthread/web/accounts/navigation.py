"""What people, roles and the event log add to the menu."""

from collections.abc import Sequence

from django.urls import reverse

from goldenthread.web.accounts import queries
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.shared.navigation import Section


def sections(viewer: queries.Viewer) -> Sequence[Section]:
    permissions = queries.permissions_for(viewer)
    shown = []
    if Permission.MANAGE_PEOPLE in permissions:
        shown.append(Section("People", reverse("accounts:person_list")))
    if Permission.READ_EVENTS in permissions:
        shown.append(Section("Access log", reverse("accounts:event_list")))
    return shown
