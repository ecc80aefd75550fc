"""Days after the one on which the data were known, where only what has happened can stand."""

from collections.abc import Iterator

from goldenthread.childdata.quality.events import MAY_LIE_AHEAD
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.schema.table import ColumnType, Status, Table

SOURCES = {
    "cine_referral_date": ("CIN 8600",),
    "clae_cla_episode_ceased_date": ("903 385",),
    "clae_cla_episode_start_date": ("903 354",),
    "miss_missing_episode_start_date": ("903 570",),
    "moth_childs_dob": ("903 625",),
    "perm_adm_decision_date": ("903 117",),
    "pers_dob": ("CIN 8520", "903 301"),
}
# What is only booked or planned may well lie ahead.
PLANNED = {"clah_health_check_date": "clah_health_check_status", "extr_event_date": "extr_status"}
_PLANNED_CODES = "('Planned', 'BOOKED')"


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    if table.status is Status.ADMIN:
        return
    for column, told in table.columns.items():
        is_day = told.type in (ColumnType.DATE, ColumnType.DATETIME)
        if is_day and column not in MAY_LIE_AHEAD:
            where = f"CAST({column} AS DATE) > gt_day()"
            if column in PLANNED:
                where += f" AND coalesce({PLANNED[column]} NOT IN {_PLANNED_CODES}, true)"
            yield Asked(column=column, where=where)


KIND = Kind(
    title="A day in the future",
    right="The day it happened, or nothing until it has.",
    why_it_matters="What has not happened counts as done, or falls out of the period it belongs to.",
    concern=Concern.AHEAD,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cin_visits": """
                cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date
                V1                | A              | 2026-03-31
                V2                | A              | 2026-04-01
            """
        },
        finds=("V2",),
    ),
)
