"""The menu's entry for inspections."""

from django.urls import reverse

from goldenthread.web.inspections.queries import may_read
from goldenthread.web.shared.navigation import Section


def sections(viewer):
    return [Section("Inspection", reverse("inspections:source_list"))] if may_read(viewer) else []
