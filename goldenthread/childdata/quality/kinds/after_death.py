"""What began after the child had died."""

from collections.abc import Iterator

from goldenthread.childdata.quality.events import all_events
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.quality.statements import ROW, key_of
from goldenthread.childdata.schema.table import Table
from goldenthread.childdata.sql import quoted
from goldenthread.childdata.tables import person_column

SOURCES = {
    "cine_referral_date": ("CIN 8555Q",),
    "cinp_cin_plan_start_date": ("CIN 4008", "CIN 4009Q"),
    "cppl_cp_plan_start_date": ("CIN 8915", "CIN 8920"),
}
# Plans cannot end after the child's death either.
_ENDS_TOO = ("ssd_cin_plans", "ssd_cp_plans", "ssd_cla_episodes", "ssd_cla_placement")


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    event = all_events().get(name)
    person = person_column(name)
    if event is None or person is None or event.when == "anytime":
        return
    end = f"{ROW}.{event.end}" if event.end and name in _ENDS_TOO else "NULL"
    last = f"greatest(CAST({ROW}.{event.day} AS DATE), CAST({end} AS DATE))"
    yield Asked(
        column=event.day,
        sql=(
            f"SELECT {key_of(name)} AS key, {ROW}.{person} AS person_id, "
            f"{last} || ', died ' || p.pers_death_date AS found "
            f"FROM {quoted(name)} AS {ROW} JOIN ssd_person AS p ON p.pers_person_id = {ROW}.{person} "
            f"WHERE {last} > p.pers_death_date"
        ),
    )


KIND = Kind(
    title="After the child had died",
    right="The day of death, or the day on which it happened; plans and care end on the day of death.",
    why_it_matters="The family may be written to, and the child counts among those who get a service.",
    concern=Concern.CANNOT_BE,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_dob   | pers_death_date
                A              | 2015-10-10 | 2026-02-10
            """,
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
                P1              | A              | 2025-01-02              | 2026-02-11
                P2              | A              | 2024-01-02              | 2026-02-10
                P3              | A              | 2026-02-11              |
            """,
        },
        finds=("P1", "P3"),
    ),
)
