"""Columns that must be filled, or without which a row counts nowhere, and are empty."""

from collections.abc import Iterator

from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.schema.table import Table

SOURCES = {
    "cine_referral_date": ("CIN 8600",),
    "cinp_cin_plan_start_date": ("CIN 4010",),
    "clae_cla_episode_start_date": ("903 141",),
    "clar_cla_review_date": ("903 166",),
    "cppl_cp_plan_start_date": ("CIN 8720",),
    "cppr_cp_review_date": ("CIN 8842Q",),
    "miss_missing_episode_start_date": ("903 564", "903 1004"),
    "pers_person_id": ("CIN 8500",),
}
# An allocation may be a team's with no worker yet, and a contact waits for its decision.
NEEDED_ONLY_WHERE = {"excd_decision_date": "excd_decision IS NOT NULL"}
NOT_NEEDED = frozenset({"invo_professional_id"})


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    for column, told in table.columns.items():
        needed = told.required or column in table.minimum_useful
        if not needed or told.is_placeholder or column in NOT_NEEDED:
            continue
        only = NEEDED_ONLY_WHERE.get(column)
        where = f"{column} IS NULL" + (f" AND {only}" if only else "")
        yield Asked(column=column, where=where)


KIND = Kind(
    title="Nothing where something is needed",
    right="The value from the child’s record.",
    why_it_matters="Without it the row counts in no measure.",
    concern=Concern.MISSING,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_contacts": """
                cont_contact_id | cont_person_id | cont_contact_date
                C1              | A              | 2026-01-10
                C2              | A              |
                C3              |                | 2026-01-10
            """
        },
        finds=("C2", "C3"),
    ),
)
