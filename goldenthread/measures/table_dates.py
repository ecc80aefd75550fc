"""When a row of each table begins and ends, for what is known at the end of a day."""

import dataclasses
import functools

from goldenthread.childdata.quality.events import all_events


@dataclasses.dataclass(frozen=True, slots=True)
class TableDates:
    """The day a row is about: it is not there before `starts`, and over at `ends`, where it has an end.

    A table without a start says how things are, or what is to come, whenever it was loaded.
    """

    starts: str | None = None
    ends: str | None = None


# Days that say what is due, planned or valid. Any other that lies ahead has not happened yet.
AHEAD = frozenset(
    {
        "exaa_due_date",
        "exau_planned_date",
        "exme_due_date",
        "exmo_action_due_date",
        "expe_due_date",
        "exsu_next_due_date",
        "extr_valid_until_date",
        "expo_published_date",
        "clar_cla_review_due_date",
        "cppr_cp_review_due",
        "icpc_icpc_target_date",
        "pers_expected_dob",
    }
)

# Rows that are there before their day, because it was planned, or that tell of several days.
_THERE_BEFORE = frozenset(
    {
        "ext_audit",
        "ext_audit_action",
        "ext_life_story",
        "ext_meeting",
        "ext_pdp",
        "ext_pep",
        "ext_return_interview",
        "ext_support_package",
        "ssd_care_leavers",
        "ssd_cla_reviews",
        "ssd_cp_reviews",
        "ssd_initial_cp_conference",
        "ssd_permanence",
        "ssd_pre_proceedings",
    }
)


@functools.cache
def dates_of(table: str) -> TableDates:
    """When the rows of a table begin and end."""
    event = all_events().get(table)
    if event is None or table in _THERE_BEFORE:
        return TableDates()
    return TableDates(event.day, event.end)
