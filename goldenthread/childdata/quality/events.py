"""What each table tells of in time: its day, its end, and how new the newest should be."""

import dataclasses
import functools
import tomllib
from importlib import resources

from goldenthread.childdata import quality


@dataclasses.dataclass(frozen=True, slots=True)
class Event:
    """The time of a table's rows, as events.toml says of each field."""

    called: str
    day: str
    within_days: int
    end: str | None = None
    recorded: str | None = None
    over: str | None = None
    alone: bool = False
    when: str = "anytime"


# Days that may lie ahead: what is due, planned or valid, and not what has happened.
MAY_LIE_AHEAD = frozenset({
    "clar_cla_review_due_date", "cppr_cp_review_due", "exaa_due_date", "exau_planned_date",
    "exdl_end_date", "exed_period_end_date", "exhs_collection_year_end", "exme_due_date",
    "exmo_action_due_date", "expe_due_date", "expo_published_date", "exsp_end_date",
    "exsp_start_date", "exsu_next_due_date", "extr_valid_until_date", "icpc_icpc_date",
    "icpc_icpc_target_date", "lacp_cla_care_plan_end_date", "lega_legal_status_end_date",
    "link_valid_to_date", "pers_expected_dob", "immi_immigration_status_end_date",
})  # fmt: skip


@functools.cache
def all_events() -> dict[str, Event]:
    """What tells of time, by table."""
    told = tomllib.loads(resources.files(quality).joinpath("events.toml").read_text("utf-8"))
    return {table: Event(**one) for table, one in told.items()}
