"""The menu's entry for plans."""

from django.urls import reverse

from goldenthread.web.accounts.queries import may
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.shared.navigation import Section


def sections(viewer):
    if not may(viewer, Permission.READ_PLAN):
        return []
    return [Section("Plan", reverse("plans:plan_list"))]
