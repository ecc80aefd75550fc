"""The menu's entry for child-level data."""

from django.urls import reverse

from goldenthread.web.childdata.queries import may_read_counts
from goldenthread.web.shared.navigation import Section


def sections(viewer):
    return [Section("Data", reverse("childdata:known"))] if may_read_counts(viewer) else []
